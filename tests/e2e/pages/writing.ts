import { expect } from '@playwright/test';
import { briefing, captions, directive, headline, results } from '../fixtures/briefing';
import type { Program } from '../fixtures/program';
import type { DeskPage } from './desk';
import { fillFacts } from './facts';

export const briefingTemplate = 'Giao ban chuyên đề';

/** Adds photos through the program's own dialog and writes caption and credit of each. */
export async function addPhotos(desk: DeskPage, program: Program, files: readonly string[], texts: readonly { caption: string; credit: string }[]): Promise<void> {
  await desk.tab('photos');
  await program.answerOpenDialog(files);
  await desk.inspector.getByRole('button', { name: desk.words.photos.add }).click();
  const cards = desk.inspector.locator('[data-photo]');
  await expect(cards).toHaveCount(files.length);
  for (const [index, text] of texts.entries()) {
    await cards.nth(index).getByLabel(desk.words.photos.caption).fill(text.caption);
    await cards.nth(index).getByLabel(desk.words.photos.credit).fill(text.credit);
  }
}

/** Writes the whole briefing into a new report: facts, headline, body, two photos, one of them placed in the text. */
export async function writeBriefing(desk: DeskPage, program: Program, photos: readonly string[], title = headline): Promise<void> {
  await desk.newReport(briefingTemplate);
  await desk.headline.fill(title);
  await fillFacts(desk, briefing);
  // The typed paragraphs of the template are the last two of the body.
  const paragraphs = desk.body.locator('> p:not([data-phrase])');
  await paragraphs.first().click();
  await desk.window.keyboard.type(results);
  await paragraphs.nth(1).click();
  await desk.window.keyboard.press('ControlOrMeta+End');
  await paragraphs.nth(1).selectText();
  await desk.window.keyboard.type(directive);
  await addPhotos(desk, program, photos, captions);
  await paragraphs.first().click();
  await desk.window.keyboard.press('End');
  await desk.inspector.locator('[data-photo]').first().getByRole('button', { name: desk.words.photos.insert }).click();
  await expect(desk.body.locator('figure')).toHaveCount(1);
  await desk.saved();
}
