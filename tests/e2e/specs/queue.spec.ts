import { violations } from '../fixtures/axe';
import { publishedFolders } from '../fixtures/published';
import { expect, test } from '../fixtures/test';

const inspection = 'Đoàn kiểm tra';

test('in a paused queue an article gets a time and loses it again; when the queue goes on, all is sent', async ({ desk, program }) => {
  const { window, words } = desk;
  await desk.openSample();
  await desk.switchTo('Lưu Thế Phong');
  await desk.goTo('queue');
  await expect(window.getByText(words.outbox.allSent)).toBeVisible();
  await window.getByRole('button', { name: words.outbox.holdAll }).click();
  await expect(window.getByText(words.outbox.allHeld)).toBeVisible();
  await desk.goTo('inReview');
  await desk.open(inspection);
  await desk.approve();
  await desk.goTo('approved');
  await desk.open(inspection);
  await desk.queue();
  await desk.goTo('queue');
  const line = window.locator('[data-outbox]', { hasText: inspection });
  await expect(line).toContainText(words.queue.states.waiting);

  await window.getByRole('button', { name: words.outbox.schedule }).click();
  await desk.dialog.getByRole('textbox', { name: words.outbox.day }).fill('1/6/2035');
  await desk.dialog.getByRole('textbox', { name: words.outbox.time }).fill('7h30');
  await desk.dialog.getByRole('button', { name: words.outbox.setTime, exact: true }).click();
  await expect(line).toContainText('01/06/2035, 07:30');
  await window.getByRole('button', { name: words.outbox.releaseAll, exact: true }).click();
  await expect(window.getByText(words.outbox.allHeld)).toBeHidden();
  await expect(line).toContainText('01/06/2035, 07:30');
  expect(await publishedFolders(program)).toHaveLength(0);
  expect(await violations(program)).toEqual([]);

  await window.getByRole('button', { name: words.outbox.schedule }).click();
  await desk.dialog.getByRole('button', { name: words.outbox.noAppointment }).click();
  await expect(line.locator('[data-outbox-state="published"]')).toBeVisible({ timeout: 20_000 });
  await expect(window.getByText(words.outbox.allSent)).toBeVisible();
  await window.locator('label', { hasText: words.outbox.filters.needsPerson }).click();
  await expect(window.getByText(words.outbox.nothing.needsPerson.title).first()).toBeVisible();
  expect(await publishedFolders(program)).toHaveLength(1);
});
