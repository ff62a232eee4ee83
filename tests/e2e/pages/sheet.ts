import type { Locator } from '@playwright/test';
import { listFacts, type ListFact } from '../../../renderer/domain/facts/meetingFacts';
import type { FilledFacts } from '../fixtures/meetings';
import type { DeskPage } from './desk';

/** Fills the fields of the fact sheet that a report has facts for, whatever its template. */
export async function fillSheet(desk: DeskPage, facts: FilledFacts): Promise<void> {
  const { inspector, words, window } = desk;
  await desk.tab('facts');
  for (const [fact, value] of Object.entries(facts)) {
    const field = inspector.locator(`[data-fact="${fact}"]`);
    if (fact === 'session') await field.getByText(words.facts.sessions[value as 'morning'], { exact: true }).click();
    else if (fact === 'date') {
      await inspector.getByRole('textbox', { name: words.facts.date, exact: true }).fill(String(value));
      await window.keyboard.press('Enter');
    } else if ((listFacts as readonly string[]).includes(fact)) await fillList(desk, field, fact as ListFact, value as readonly Record<string, unknown>[]);
    else await inspector.getByLabel(words.facts[fact as 'holder'], { exact: true }).first().fill(String(value));
  }
}

async function fillList({ words, window }: DeskPage, list: Locator, fact: ListFact, entries: readonly Record<string, unknown>[]): Promise<void> {
  const labels: Record<string, string> = {
    name: words.facts.name, posts: words.facts.posts, count: words.facts.count, label: fact === 'figures' ? words.facts.figure : words.facts.group,
    type: words.facts.documentType, number: words.facts.documentNumber, subject: words.facts.documentSubject, text: words.facts.conclusion, unit: words.facts.conclusionUnit,
  };
  for (const [index, entry] of entries.entries()) {
    await list.getByRole('button', { name: words.facts.add[fact], exact: true }).click();
    for (const [key, value] of Object.entries(entry)) {
      if (value === null || value === '') continue;
      if (key === 'date' || key === 'deadline') {
        await list.getByRole('textbox', { name: key === 'date' ? words.facts.documentDate : words.facts.deadline }).nth(index).fill(String(value));
        await window.keyboard.press('Enter');
      } else await list.getByLabel(labels[key]!, { exact: true }).nth(index).fill(String(value));
    }
  }
}
