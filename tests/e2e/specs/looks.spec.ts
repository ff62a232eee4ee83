import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { DeskPage } from '../pages/desk';
import { en, vi } from '../pages/words';

for (const [language, words, theme] of [['vi', vi, 'light'], ['en', en, 'dark'], ['vi', vi, 'dark'], ['en', en, 'light']] as const) {
  test(`axe finds nothing on any screen: ${language}, ${theme}`, async ({ program }) => {
    await program.window.emulateMedia({ reducedMotion: 'reduce' });
    await program.window.evaluate((settings) => window.desk.writeSettings(settings), { language, theme });
    const desk = new DeskPage(program, words);
    await desk.window.getByRole('button', { name: words.welcome.start }).waitFor();
    await expect(desk.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    // Right after a switch of theme a colour may still be on its way; what axe says must settle on nothing.
    const clean = (screen: string): Promise<void> =>
      expect(async () => expect(await violations(program), screen).toEqual([])).toPass({ timeout: 20_000 });
    await clean('welcome');
    await desk.openSample();
    await desk.row('chuyển đổi số').waitFor();
    await clean('list');
    await desk.open('chuyển đổi số');
    for (const tab of ['facts', 'photos', 'checks', 'review', 'history'] as const) {
      await desk.tab(tab);
      await clean(tab);
    }
    await desk.window.keyboard.press('ControlOrMeta+Shift+p');
    await desk.dialog.getByRole('option').first().waitFor();
    await clean('light table');
    await desk.dialog.getByRole('option').first().dblclick();
    await desk.dialog.locator('[data-stage]').click({ position: { x: 120, y: 120 } });
    await clean('one photo');
    await desk.dialog.getByRole('button', { name: words.photoDesk.cut }).click();
    await clean('cut');
    await desk.closeDialog();
    await desk.goTo('directory');
    await desk.window.getByRole('region', { name: words.directory.title, exact: true }).waitFor();
    await clean('directory');
    await desk.goTo('drafts');
    await desk.open('chuyển đổi số');
    await desk.window.keyboard.press('ControlOrMeta+n');
    await desk.dialog.waitFor();
    await clean('new report');
    await desk.closeDialog();
    await desk.window.keyboard.press('ControlOrMeta+k');
    await desk.window.getByPlaceholder(words.palette.placeholder).waitFor();
    await clean('palette');
    await desk.window.keyboard.press('Escape');
    await desk.window.getByPlaceholder(words.palette.placeholder).waitFor({ state: 'detached' });
    await desk.switchTo('Lưu Thế Phong');
    await desk.goTo('inReview');
    await desk.open('Đoàn kiểm tra');
    await desk.approve();
    await desk.act('queue');
    await desk.dialog.waitFor();
    await clean('choose targets');
    await desk.dialog.getByRole('button', { name: words.review.queueTitle }).click();
    await desk.goTo('queue');
    await desk.window.getByRole('heading', { level: 2, name: /Đoàn kiểm tra/ }).waitFor();
    await clean('queue');
    for (const tab of ['general', 'targets', 'templates', 'checks', 'people', 'data'] as const) {
      await desk.openSettings(tab);
      await clean(`settings: ${tab}`);
      await desk.closeDialog();
    }
    await desk.openSettings('targets');
    await desk.dialog.getByRole('button', { name: words.targets.addWordPress }).click();
    await clean('WordPress form');
  });
}

test('language and theme change at once and stay after a restart', async ({ program }) => {
  const vietnamese = new DeskPage(program, vi);
  await vietnamese.openSample();
  await vietnamese.window.keyboard.press('ControlOrMeta+k');
  await vietnamese.window.getByPlaceholder(vi.palette.placeholder).fill('english');
  await vietnamese.window.keyboard.press('Enter');
  const english = new DeskPage(program, en);
  await expect(english.sidebar).toBeVisible();
  await expect(program.window.locator('html')).toHaveAttribute('lang', 'en');
  await english.openSettings('general');
  await english.dialog.getByText(en.settings.themes.dark, { exact: true }).click();
  await expect(program.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await program.restart();
  await expect(english.sidebar).toBeVisible();
  await expect(program.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test.describe('on an English computer', () => {
  test.use({ launch: { locale: 'en-US' } });
  test('the first start is in English', async ({ program }) => {
    await expect(program.window.getByRole('heading', { name: en.welcome.title })).toBeVisible();
  });
});

test('the keyboard alone opens, writes and submits', async ({ desk }) => {
  const { window, words } = desk;
  const { keyboard } = window;
  await window.getByRole('button', { name: words.welcome.sample }).focus();
  await keyboard.press('Enter');
  await desk.sidebar.waitFor();
  await keyboard.press('ControlOrMeta+n');
  await desk.dialog.waitFor();
  await expect(desk.dialog.getByRole('radio', { checked: true })).toBeFocused();
  // The free report is the last one.
  for (let count = await desk.dialog.getByRole('radio').count(); count > 1; count -= 1) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await desk.headline.waitFor();
  await expect(desk.headline).toBeFocused();
  await keyboard.type('Hạnh Giang tập huấn kỹ năng số cho tổ dân phố');
  await keyboard.press('Enter');
  await expect(desk.body).toBeFocused();
  await keyboard.type('Sáng ngày 20/11/2026, phường Hạnh Giang tập huấn kỹ năng số cho cán bộ tổ dân phố./.');
  await desk.saved();
  await keyboard.press('ControlOrMeta+Enter');
  await desk.notice(words.review.done.submit).waitFor();
  await expect(desk.body.locator('br:not(.ProseMirror-trailingBreak)')).toHaveCount(0);
  await keyboard.press('ControlOrMeta+2');
  await expect(desk.row('tập huấn kỹ năng số')).toBeVisible();
});
