import type { Page } from '@playwright/test';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { nativeWords } from '../../../electron/main/native/words';
import { ContextMenu } from '../pages/contextMenu';
import { spelling as words } from '../../../renderer/i18n/vi/spelling';

const native = nativeWords('vi', '');

/** The words that are marked in the window now. */
const marked = (page: Page): Promise<string[]> => page.evaluate(() => [...(CSS.highlights.get('spelling') ?? [])].map(String).sort());

test('a wrong word gets suggestions, by the mouse and by the keyboard; choosing one replaces it, undo takes it back', async ({ desk, program }) => {
  await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
  const page = desk.window;
  const menu = new ContextMenu(program);
  await menu.catch();
  await desk.newReport('Tin tự do');
  await desk.body.click();
  await page.keyboard.insertText('Hội nghị đã quyêt định gửi thư về hopqq@mayha.gov.vn, thông báo số 15-KL/TU của Uỷ ban và Ủy ban.');

  await expect.poll(() => marked(page)).toEqual(['quyêt']);
  await desk.window.screenshot({ path: 'test-results/spelling-body.png' });
  const labels = (await menu.openOn(desk.body, 'quyêt'))!;
  expect(labels.indexOf(native.addWord)).toBeLessThanOrEqual(6);
  expect(labels.slice(labels.indexOf(native.addWord))).toEqual([native.addWord, native.cut, native.copy, native.paste, native.pastePlain, native.selectAll]);
  for (const right of ['nghị', 'hopqq', 'mayha', 'KL', 'Uỷ', 'Ủy']) expect((await menu.openOn(desk.body, right))?.[0], right).toBe(native.cut);

  const text = await desk.body.textContent();
  await menu.openOn(desk.body, 'quyêt');
  await menu.choose('quyết');
  await expect(desk.body).toContainText('Hội nghị đã quyết định gửi');
  await expect.poll(() => marked(page)).toEqual([]);
  expect((await menu.openOn(desk.body, 'quyết'))?.[0]).toBe(native.cut);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await desk.body.textContent()).toBe(text);
  await expect.poll(() => marked(page)).toEqual(['quyêt']);

  const byKey = await menu.after(() => page.keyboard.press('Shift+F10'));
  expect(byKey?.[0]).toBe('quyết');
  await menu.choose('quyết');
  await expect(desk.body).toContainText('Hội nghị đã quyết định gửi');

  await desk.headline.fill('Huyen Mây Hạ trồng rừng');
  await desk.headline.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => marked(page)).toEqual(['Huyen']);
  await desk.window.screenshot({ path: 'test-results/spelling-headline.png' });
  expect((await menu.after(() => page.keyboard.press('Shift+F10')))?.[0]).toBe('Huyện');
  await menu.choose('Huyện');
  await expect(desk.headline).toHaveValue('Huyện Mây Hạ trồng rừng');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(desk.headline).toHaveValue('Huyen Mây Hạ trồng rừng');
});

test('a word of one’s own is right at once and after a restart, until it is removed; the checker can be turned off', async ({ desk, program }) => {
  await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
  const menu = new ContextMenu(program);
  await menu.catch();
  await desk.newReport('Tin tự do');
  await desk.headline.fill('Mây Hạ trồng rừng');
  await desk.body.click();
  await desk.window.keyboard.insertText('Bà con gọi cây này là grêk, đã quyêt trồng.');
  await expect.poll(() => marked(desk.window)).toEqual(['grêk', 'quyêt']);
  await menu.openOn(desk.body, 'grêk');
  await menu.choose(native.addWord);
  await expect.poll(() => marked(desk.window)).toEqual(['quyêt']);
  expect(await menu.openOn(desk.body, 'grêk')).not.toContain(native.addWord);
  await desk.saved();

  await program.restart();
  await menu.catch();
  await desk.goTo('drafts');
  await desk.open('Mây Hạ trồng rừng');
  await desk.body.click();
  await expect.poll(() => marked(desk.window)).toEqual(['quyêt']);

  for (const theme of ['light', 'dark'] as const) {
    await desk.window.evaluate((settings) => window.desk.writeSettings(settings), { theme });
    await desk.openSettings('general');
    await expect(desk.dialog.getByRole('button', { name: words.spelling.remove.replace('{{word}}', 'grêk') })).toBeVisible();
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
    await desk.window.screenshot({ path: `test-results/spelling-settings-${theme}.png` });
    await desk.closeDialog();
  }
  await desk.openSettings('general');
  await desk.dialog.getByRole('button', { name: words.spelling.remove.replace('{{word}}', 'grêk') }).click();
  await expect(desk.dialog.getByText(words.spelling.none)).toBeVisible();
  await desk.closeDialog();
  await desk.body.click();
  await expect.poll(() => marked(desk.window)).toEqual(['grêk', 'quyêt']);

  await desk.openSettings('general');
  await desk.dialog.getByRole('switch', { name: words.spelling.on }).press('Space');
  await expect(desk.dialog.getByRole('switch', { name: words.spelling.on })).not.toBeChecked();
  await desk.closeDialog();
  await desk.body.click();
  await expect.poll(() => marked(desk.window)).toEqual([]);
  expect((await menu.openOn(desk.body, 'quyêt'))?.[0]).toBe(native.cut);
});
