import { expect } from '@playwright/test';
import type { DeskPage } from './desk';

/** What the history of an article shows: who did what, newest first, as it is written on the screen. */
export async function readHistory(desk: DeskPage): Promise<string[]> {
  await desk.tab('history');
  const events = desk.inspector.locator('[data-event]');
  await events.first().waitFor();
  return events.evaluateAll((items) => items.map((item) => `${item.getAttribute('data-event')} ${item.querySelector('time')?.dateTime} ${item.textContent}`));
}

/** Opens a report of the present list by its id. */
export async function openById(desk: DeskPage, id: string): Promise<void> {
  const row = desk.list.locator(`[data-article="${id}"]`);
  await row.click();
  await expect(row).toHaveAttribute('aria-current', 'true');
  await desk.body.waitFor();
}

/** Ids of the present list, newest first. */
export async function listedIds(desk: DeskPage): Promise<string[]> {
  return desk.list.locator('[data-article]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-article') ?? ''));
}

/** Writes a report with the keyboard alone: template, headline, one sentence. Resolves when it is saved. */
export async function writeShortReport(desk: DeskPage, headline: string, sentence: string): Promise<void> {
  await desk.newReport('Tin tự do');
  await expect(desk.headline).toHaveValue('');
  await desk.headline.fill(headline);
  await desk.headline.press('Enter');
  await expect(desk.body).toBeFocused();
  await desk.window.keyboard.type(sentence);
  await expect(desk.row(headline)).toBeVisible();
  await desk.saved();
}

/** The sample desk's report on an inspection. */
export const inspection = 'Đoàn kiểm tra';

/** Opens the sample desk and has its report on the inspection approved; at the window then sits the administrator. */
export async function approvedInspection(desk: DeskPage): Promise<void> {
  await desk.openSample();
  await approveInspection(desk);
}

/** Has the report that is being corrected submitted, approved and queued again, for the targets where it is online. */
export async function sendCorrectedInspection(desk: DeskPage, targets: number): Promise<void> {
  const { words, dialog } = desk;
  await desk.switchTo('Đỗ Minh Khuê');
  await desk.goTo('published');
  await desk.open(inspection);
  await desk.submit();
  await approveInspection(desk);
  await desk.goTo('approved');
  await desk.open(inspection);
  await desk.act('queue');
  await expect(dialog.getByText(words.afterwards.onlineHere)).toHaveCount(targets);
  await dialog.getByRole('button', { name: words.review.queueTitle }).click();
  await desk.notice(words.review.done.queue).waitFor();
}

async function approveInspection(desk: DeskPage): Promise<void> {
  await desk.switchTo('Hoàng Diệu Linh');
  await desk.goTo('inReview');
  await desk.open(inspection);
  await desk.approve();
  await desk.switchTo('Lưu Thế Phong');
}
