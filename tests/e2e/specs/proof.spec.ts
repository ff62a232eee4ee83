import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureTools, printed } from '../../integration/outside-tools';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { headline, reviewAs, submittedReport } from '../fixtures/workshop';

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await ensureTools('pdftotext');
});

test('who approved is on a sheet of paper, in the log that proves itself, and has a fingerprint', async ({ desk, program, folder }) => {
  const { words } = desk;
  await submittedReport(desk);
  await reviewAs(desk, 'Hoàng Diệu Linh');
  await desk.approve();

  await test.step('the approval sheet says who, when and that the words are still those', async () => {
    await program.acceptSaveDialogIn(folder);
    await desk.window.keyboard.press('ControlOrMeta+K');
    await desk.window.getByPlaceholder(words.palette.placeholder).fill(words.commands.article.approvalSheet);
    await expect(desk.window.locator('[data-action][data-selected]')).toContainText(words.commands.article.approvalSheet);
    await desk.window.keyboard.press('Enter');
    await desk.notice(words.sheet.saved).waitFor();
    const [file, ...others] = await readdir(folder);
    expect(others).toEqual([]);
    const text = (await printed('pdftotext', '-enc', 'UTF-8', path.join(folder, file!), '-')).normalize('NFC').replace(/\s+/gu, ' ');
    for (const said of [headline, words.sheet.same, words.sheet.genuine, 'Hoàng Diệu Linh', 'Tạ Thu Quỳnh']) expect(text).toContain(said);
  });

  await test.step('log and fingerprint in the settings', async () => {
    await desk.openSettings('people');
    await expect(desk.dialog.locator('[data-fingerprint]')).toHaveText(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    await desk.dialog.getByRole('button', { name: words.audit.verify }).click();
    await expect(desk.dialog.locator('[data-verdict="sound"]')).toBeVisible();
    await desk.dialog.getByRole('button', { name: words.audit.show }).click();
    await expect(desk.dialog.getByRole('region', { name: words.audit.show }).getByRole('row').filter({ hasText: headline }).first()).toBeVisible();
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
  });
});
