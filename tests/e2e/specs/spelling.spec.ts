import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { nativeWords } from '../../../electron/main/native/words';
import { ContextMenu } from '../pages/contextMenu';
import { spelling as words } from '../../../renderer/i18n/vi/spelling';

const native = nativeWords('vi', '');

test('a wrong word gets suggestions, by the mouse and by the keyboard; choosing one replaces it, undo takes it back', async ({ desk, program }) => {
  await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
  const page = desk.window;
  const menu = new ContextMenu(program);
  await menu.catch();
  await desk.newReport('Tin tự do');
  await desk.body.click();
  await page.keyboard.insertText('Hội nghị đã quyêt định gửi thư về hopqq@mayha.gov.vn, thông báo số 15-KL/TU của Uỷ ban và Ủy ban.');

  await expect(async () => expect((await menu.openOn(desk.body, 'quyêt'))?.[0]).toBe('quyết')).toPass({ timeout: 15_000 });
  const labels = (await menu.openOn(desk.body, 'quyêt'))!;
  expect(labels.indexOf(native.addWord)).toBeLessThanOrEqual(6);
  expect(labels.slice(labels.indexOf(native.addWord))).toEqual([native.addWord, native.cut, native.copy, native.paste, native.pastePlain, native.selectAll]);
  for (const right of ['nghị', 'hopqq', 'mayha', 'KL', 'Uỷ', 'Ủy']) expect((await menu.openOn(desk.body, right))?.[0], right).toBe(native.cut);

  const text = await desk.body.textContent();
  await menu.openOn(desk.body, 'quyêt');
  await menu.choose('quyết');
  await expect(desk.body).toContainText('Hội nghị đã quyết định gửi');
  expect((await menu.openOn(desk.body, 'quyết'))?.[0]).toBe(native.cut);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await desk.body.textContent()).toBe(text);
  await expect(async () => expect((await menu.openOn(desk.body, 'quyêt'))?.[0]).toBe('quyết')).toPass({ timeout: 15_000 });

  await page.keyboard.press('Escape');
  const byKey = await menu.after(() => page.keyboard.press('Shift+F10'));
  expect(byKey?.[0]).toBe('quyết');
  await menu.choose('quyết');
  await expect(desk.body).toContainText('Hội nghị đã quyết định gửi');

  await desk.headline.fill('Huyen Mây Hạ trồng rừng');
  await desk.headline.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(async () => expect((await menu.after(() => page.keyboard.press('Shift+F10')))?.[0]).toBe('Huyện')).toPass({ timeout: 15_000 });
  await menu.choose('Huyện');
  await expect(desk.headline).toHaveValue('Huyện Mây Hạ trồng rừng');
});

test('a word of one’s own is right at once and after a restart, until it is removed; the checker can be turned off', async ({ desk, program }) => {
  await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
  const menu = new ContextMenu(program);
  await menu.catch();
  await desk.newReport('Tin tự do');
  await desk.headline.fill('Mây Hạ trồng rừng');
  await desk.body.click();
  await desk.window.keyboard.insertText('Bà con gọi cây này là grêk, đã quyêt trồng.');
  const isMarked = (word: string, marked: boolean) =>
    expect(async () => expect((await menu.openOn(desk.body, word))?.includes(native.addWord), word).toBe(marked)).toPass({ timeout: 15_000 });
  await isMarked('grêk', true);
  await menu.choose(native.addWord);
  await isMarked('grêk', false);
  await isMarked('quyêt', true);
  await desk.saved();

  await program.restart();
  await menu.catch();
  await desk.open('Mây Hạ trồng rừng');
  await desk.body.click();
  await isMarked('quyêt', true);
  await isMarked('grêk', false);

  for (const theme of ['light', 'dark'] as const) {
    await desk.window.evaluate((settings) => window.desk.writeSettings(settings), { theme });
    await desk.openSettings('general');
    await expect(desk.dialog.getByRole('button', { name: words.spelling.remove.replace('{{word}}', 'grêk') })).toBeVisible();
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 5_000 });
    await desk.window.screenshot({ path: `test-results/spelling-settings-${theme}.png` });
    await desk.closeDialog();
  }
  await desk.openSettings('general');
  await desk.dialog.getByRole('button', { name: words.spelling.remove.replace('{{word}}', 'grêk') }).click();
  await expect(desk.dialog.getByText(words.spelling.none)).toBeVisible();
  await desk.closeDialog();
  await desk.body.click();
  await isMarked('grêk', true);

  await desk.openSettings('general');
  await desk.dialog.getByText(words.spelling.on).click();
  await expect(desk.dialog.getByRole('switch', { name: words.spelling.on })).not.toBeChecked();
  await desk.closeDialog();
  await desk.body.click();
  await isMarked('grêk', false);
  await isMarked('quyêt', false);
});
