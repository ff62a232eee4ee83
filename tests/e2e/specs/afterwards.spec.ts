import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startReceiver } from '../../receiver/receiver';
import { violations } from '../fixtures/axe';
import { publishedFolders, readManifest } from '../fixtures/published';
import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';
import { inspection, sendCorrectedInspection } from '../pages/reports';
import { addPortal } from '../pages/targets';

const correction = 'Số dự án được kiểm tra là 4, không phải 5';

/** The article's line for a target in the queue; the newest is the first. */
const lineOf = (desk: DeskPage, target: string) => desk.window.locator('[data-outbox]', { hasText: target }).first();

async function publishToBoth(desk: DeskPage, address: string): Promise<void> {
  await desk.openSample();
  await desk.switchTo('Lưu Thế Phong');
  await addPortal(desk, { name: 'Cổng thông tin tỉnh', address, token: 'ma-truy-cap-thu' });
  await desk.goTo('inReview');
  await desk.open(inspection);
  await desk.approve();
  await desk.goTo('approved');
  await desk.open(inspection);
  await desk.queue();
  await desk.goTo('published');
  await expect(desk.row(inspection).locator('[data-state="published"]')).toBeVisible({ timeout: 20_000 });
}

test('corrected at a folder and a portal, stopped by what somebody changed there, overwritten on a word; then withdrawn and kept', async ({ desk, program }) => {
  const receiver = await startReceiver({ token: 'ma-truy-cap-thu' });
  const { words, window, dialog, inspector } = desk;
  try {
    await publishToBoth(desk, receiver.url);
    const [key] = [...receiver.articles.keys()] as [string];
    const [folder] = (await publishedFolders(program)) as [string];

    await test.step('a person says what readers are told, and it closes the article with its date', async () => {
      receiver.edit(key, (sent) => ({ ...sent, article: { ...sent.article, body_xhtml: `${String(sent.article['body_xhtml'])}<p>Ban biên tập cổng bổ sung một đoạn.</p>` } }));
      await desk.open(inspection);
      await desk.act('correct');
      await dialog.getByLabel(words.afterwards.correctNote).fill(correction);
      expect(await violations(program)).toEqual([]);
      await dialog.getByRole('button', { name: words.afterwards.correct, exact: true }).click();
      await desk.notice(words.review.done.correct).waitFor();
      await expect(desk.body).toContainText(/Đính chính ngày \d{2}\/\d{1,2}\/\d{4}: Số dự án được kiểm tra là 4, không phải 5\.\/\./);
    });

    await test.step('it is approved anew, and goes where it is online', async () => {
      await sendCorrectedInspection(desk, 2);
    });

    await test.step('the folder has it at its place; at the portal both versions are shown and nothing is overwritten', async () => {
      await desk.goTo('queue');
      await expect(lineOf(desk, words.targets.defaultFolder).locator('[data-outbox-state="published"]')).toBeVisible({ timeout: 20_000 });
      expect(await publishedFolders(program)).toEqual([folder]);
      expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toContain(correction);
      expect((await readManifest(folder)).wrongChecksums).toEqual([]);
      await lineOf(desk, 'Cổng thông tin tỉnh').click();
      await expect(lineOf(desk, 'Cổng thông tin tỉnh').locator('[data-outbox-state="needsPerson"]')).toBeVisible();
      const conflict = window.getByRole('region', { name: words.afterwards.conflictTitle });
      await expect(conflict.locator('ins', { hasText: 'Ban biên tập cổng bổ sung một đoạn.' })).toBeVisible();
      await expect(conflict.locator('del')).toHaveCount(0);
      await conflict.locator('label', { hasText: words.afterwards.sides.ours }).click();
      await expect(conflict.locator('del', { hasText: correction })).toBeVisible();
      expect(await violations(program)).toEqual([]);
      expect(JSON.stringify(receiver.articles.get(key)?.document)).not.toContain(correction);
    });

    await test.step('a person has it overwritten, and the proof holds', async () => {
      await window.getByRole('button', { name: words.afterwards.overwrite.update }).click();
      await dialog.getByRole('button', { name: words.afterwards.overwrite.update }).click();
      await expect(lineOf(desk, 'Cổng thông tin tỉnh').locator('[data-outbox-state="published"]')).toBeVisible({ timeout: 20_000 });
      expect(JSON.stringify(receiver.articles.get(key)?.document)).toContain(correction);
      expect(JSON.stringify(receiver.articles.get(key)?.document)).not.toContain('bổ sung một đoạn');
      expect(receiver.published).toEqual([key, key]);
      await desk.goTo('published');
      await expect(desk.row(inspection).locator('[data-state="published"]')).toBeVisible();
    });

    await test.step('a withdrawal wants a reason, and says so only when both have answered', async () => {
      await desk.open(inspection);
      await desk.act('withdraw');
      await expect(dialog.getByText(words.afterwards.how.http)).toBeVisible();
      await dialog.getByRole('button', { name: words.afterwards.withdraw, exact: true }).click();
      await expect(dialog.getByText(words.refusals.noteMissing)).toBeVisible();
      await dialog.getByLabel(words.afterwards.reason).fill('Đoàn kiểm tra đề nghị rút tin');
      expect(await violations(program)).toEqual([]);
      await dialog.getByRole('button', { name: words.afterwards.withdraw, exact: true }).click();
      await expect(inspector.locator('[data-state="withdrawn"]')).toBeVisible({ timeout: 20_000 });
      expect(receiver.articles.get(key)).toMatchObject({ isWithdrawn: true });
      expect(existsSync(folder)).toBe(false);
      const kept = path.join(path.dirname(folder), 'da-go', path.basename(folder));
      expect((await readManifest(kept)).wrongChecksums).toEqual([]);
      await desk.tab('history');
      await expect(inspector.getByText('Đoàn kiểm tra đề nghị rút tin')).toBeVisible();
    });
  } finally {
    await receiver.stop();
  }
});
