import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { vi as words } from '../pages/words';

test.beforeEach(async ({ desk }) => {
  await desk.found('Cổng xã Mây Hạ', 'Tuệ Lâm', 'editor');
});

test('mistakes are underlined while writing; the keyboard goes to them, fixes them, and takes the fix back', async ({ desk, program }) => {
  const page = desk.window;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await desk.newReport('Tin tự do');
  await desk.headline.fill('Mây Hạ  trồng rừng');
  await desk.body.click();
  await page.keyboard.insertText('Xã Mây Hạ giao các các thôn trồng cây  trong ngày 31/4/2026.');
  const doubled = desk.body.locator('.finding').filter({ hasText: 'các' });
  await expect(doubled).toHaveCount(1);
  await expect(desk.body.locator('.finding').filter({ hasText: /^\s+$/ })).toHaveCount(1);
  await expect(desk.body.locator('.finding').filter({ hasText: '31/4/2026' })).toHaveCount(1);
  const paper = page.locator('main article').first();
  const before = await paper.boundingBox();

  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((settings) => window.desk.writeSettings(settings), { theme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await desk.tab('checks');
    await desk.body.click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('F8');
    await expect(page.getByText(words.checks.doubledWords.replace('{{words}}', 'các các')).last()).toBeVisible();
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
    await page.screenshot({ path: `test-results/checks-${theme}.png` });
  }
  expect(await paper.boundingBox(), 'the note below the text moves nothing').toEqual(before);

  await page.keyboard.press('Alt+F8');
  await expect(desk.body).toContainText('giao các thôn');
  await expect(doubled).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(desk.body).toContainText('giao các các thôn');
  await expect(doubled).toHaveCount(1);

  const inHeadline = desk.inspector.locator('[data-check="oddSpaces"]').filter({ hasText: words.findings.where.headline });
  await inHeadline.locator('..').getByRole('button', { name: words.findings.fix, exact: true }).click();
  await expect(desk.headline).toHaveValue('Mây Hạ trồng rừng');
  await expect(inHeadline).toHaveCount(0);
});

test('a check that the desk turns off finds nothing from that moment, and what the template demands stays demanded', async ({ desk, program }) => {
  const page = desk.window;
  await desk.newReport('Giao ban chuyên đề');
  await desk.body.click();
  await page.keyboard.insertText('Hội nghị giao các các thôn trồng rừng.');
  await expect(desk.body.locator('.finding').filter({ hasText: 'các các' })).toHaveCount(1);

  await desk.openSettings('checks');
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
  for (const check of ['doubledWords', 'headlineMissing'] as const) {
    const select = desk.dialog.getByLabel(words.checkNames[check], { exact: true });
    await select.selectOption({ label: words.checkSettings.severities.off });
    await expect(select).toHaveValue('off');
  }
  await desk.dialog.getByLabel(words.checkNames.headlineMissing, { exact: true }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-results/checks-settings.png' });
  await desk.closeDialog();

  await expect(desk.body.locator('.finding').filter({ hasText: 'các các' })).toHaveCount(0);
  await desk.tab('checks');
  await expect(desk.inspector.locator('[data-check="headlineMissing"]')).toBeVisible();
  await desk.tab('review');
  await expect(desk.inspector.getByText(words.refusals.checksFail)).toBeVisible();
  await desk.act('submit');
  await desk.notice(words.refusals.checksFail).waitFor();
});
