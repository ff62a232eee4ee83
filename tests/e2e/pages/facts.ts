import type { Locator } from '@playwright/test';
import type { DeskPage } from './desk';

export interface MeetingSheet {
  readonly session: 'morning' | 'afternoon' | 'evening';
  /** As typed: "4/11/2026". */
  readonly date: string;
  readonly holder: string;
  readonly subject: string;
  readonly place: string;
  readonly chair: { readonly name: string; readonly posts: string };
  readonly attendees: readonly { readonly name: string; readonly posts: string }[];
  readonly group: { readonly count: number; readonly label: string };
  readonly documents: readonly { readonly type: string; readonly number: string; readonly date: string; readonly subject: string }[];
  readonly opinions: number;
}

/** Fills the fact sheet of the open report with the keyboard's help. */
export async function fillFacts(desk: DeskPage, sheet: MeetingSheet): Promise<void> {
  const { inspector, words, window } = desk;
  await desk.tab('facts');
  const field = (name: string): Locator => inspector.getByLabel(name, { exact: true });
  const list = (name: string): Locator => inspector.locator(`[data-fact="${name}"]`);

  await list('session').getByText(words.facts.sessions[sheet.session], { exact: true }).click();
  await inspector.getByRole('textbox', { name: words.facts.date, exact: true }).fill(sheet.date);
  await window.keyboard.press('Enter');
  await field(words.facts.holder).fill(sheet.holder);
  await field(words.facts.subject).fill(sheet.subject);
  await field(words.facts.place).fill(sheet.place);

  await list('chairs').getByRole('button', { name: words.facts.add.chairs }).click();
  await list('chairs').getByLabel(words.facts.name, { exact: true }).last().fill(sheet.chair.name);
  await list('chairs').getByLabel(words.facts.posts).last().fill(sheet.chair.posts);

  await list('attendees').getByRole('button', { name: words.facts.add.attendees }).click();
  for (const [index, attendee] of sheet.attendees.entries()) {
    await list('attendees').getByLabel(words.facts.name).nth(index).fill(attendee.name);
    await list('attendees').getByLabel(words.facts.posts).nth(index).fill(attendee.posts);
    if (index < sheet.attendees.length - 1) {
      // Enter in the last field opens the next line
      await window.keyboard.press('Enter');
      await list('attendees').getByLabel(words.facts.name).nth(index + 1).waitFor();
    }
  }
  await list('groups').getByRole('button', { name: words.facts.add.groups }).click();
  await list('groups').getByLabel(words.facts.count).fill(String(sheet.group.count));
  await list('groups').getByLabel(words.facts.group).fill(sheet.group.label);

  for (const [index, document] of sheet.documents.entries()) {
    await list('documents').getByRole('button', { name: words.facts.add.documents }).click();
    await list('documents').getByLabel(words.facts.documentType).nth(index).fill(document.type);
    await list('documents').getByLabel(words.facts.documentNumber).nth(index).fill(document.number);
    await list('documents').getByRole('textbox', { name: words.facts.documentDate }).nth(index).fill(document.date);
    // Enter takes the date as typed and goes on to the next field
    await window.keyboard.press('Enter');
    await list('documents').getByLabel(words.facts.documentSubject).nth(index).fill(document.subject);
  }
  await field(words.facts.opinions).fill(String(sheet.opinions));
}
