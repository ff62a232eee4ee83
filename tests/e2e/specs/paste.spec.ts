import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from '../fixtures/axe';
import type { Program } from '../fixtures/program';
import { expect, test } from '../fixtures/test';
import { DeskPage } from '../pages/desk';
import { beginning, en, vi } from '../pages/words';

const sample = (name: string): Promise<string> => readFile(path.join(import.meta.dirname, '../../fixtures/clipboard', name), 'utf8');

/** Puts a text on the system's clipboard, as another program does, and pastes it by the keys. */
async function pasteClipboard(program: Program, data: { readonly html?: string; readonly text: string }): Promise<void> {
  await program.application.evaluate(({ clipboard }, given) => (clipboard as unknown as { write(content: object): void }).write(given), data);
  await program.window.keyboard.press('ControlOrMeta+v');
}

async function emptyReport(desk: DeskPage, template: string): Promise<void> {
  await desk.found('Báo Mường Vang', 'Hà Thị Phương', 'administrator');
  await desk.newReport(template);
  await desk.body.click();
  await desk.window.keyboard.press('ControlOrMeta+a');
  await desk.window.keyboard.press('Backspace');
}

test('a Word document keeps its numbered conclusions, its table and its emphasis; one undo takes it back', async ({ program, desk }) => {
  await emptyReport(desk, 'Tin tự do');
  await pasteClipboard(program, { html: await sample('word-conclusions.html'), text: 'Kết luận hội nghị' });
  const lists = desk.body.locator('> ol');
  await expect(lists).toHaveCount(2);
  await expect(lists.nth(0).locator('> li')).toHaveCount(2);
  await expect(lists.nth(1)).toHaveAttribute('start', '3');
  await expect(lists.nth(1).locator('> li').last()).toHaveText('Văn phòng báo cáo vào thứ sáu hằng tuần./.');
  await expect(desk.body.locator('table td')).toHaveText(['Xã', 'Số nhà', 'Pá Lau', '14']);
  await expect(desk.body.locator('strong').first()).toHaveText('Bế Thị Ngân');
  await expect(desk.body).not.toContainText('Ghi chú nội bộ');
  await expect(desk.body.locator('[style*="font"], [class^="Mso"]')).toHaveCount(0);
  await desk.saved();
  await desk.body.focus();
  await desk.window.keyboard.press('ControlOrMeta+z');
  await expect(lists).toHaveCount(0);
  await expect(desk.body.locator('> *')).toHaveCount(1);
  await expect(desk.body).toHaveText('');
  await desk.window.keyboard.press('ControlOrMeta+Shift+z');
  await expect(lists).toHaveCount(2);
});

for (const [language, words, theme, template] of [['vi', vi, 'light', 'Tin tự do'], ['en', en, 'dark', 'Free report']] as const) {
  test(`letters of old fonts are shown before and after, then converted; Esc pastes nothing: ${language}, ${theme}`, async ({ program }) => {
    await program.window.emulateMedia({ reducedMotion: 'reduce' });
    await program.window.evaluate((settings) => window.desk.writeSettings(settings), { language, theme });
    const desk = new DeskPage(program, words);
    await expect(desk.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await emptyReport(desk, template);
    const clipboard = { html: await sample('word-legacy.html'), text: 'x' };
    const converted = 'Chi cục Thủy lợi huyện Mường Vang đã kiểm tra ba hồ chứa trước mùa mưa.';
    const { keyboard } = desk.window;

    await pasteClipboard(program, clipboard);
    await expect(desk.dialog).toContainText(converted);
    await expect(desk.dialog.locator('mark')).toHaveText(['Đắ', 'ắ']);
    await expect(desk.dialog.getByRole('button', { name: words.paste.convert })).toBeFocused();
    expect(await violations(program)).toEqual([]);
    await desk.window.screenshot({ path: test.info().outputPath('preview.png') });
    await keyboard.press('Escape');
    await desk.dialog.waitFor({ state: 'detached' });
    await expect(desk.body).toHaveText('');

    await desk.body.focus();
    await pasteClipboard(program, clipboard);
    await expect(desk.dialog.getByRole('button', { name: words.paste.convert })).toBeFocused();
    await keyboard.press('Enter');
    await desk.dialog.waitFor({ state: 'detached' });
    await expect(desk.body).toContainText(`BÁO CÁO NHANH${converted} Đoàn đến từ Đắk Lắk.Trạm y tế xã Pá Lau khám bệnh cho một trăm người cao tuổi.`);
    await expect(desk.body).toBeFocused();
    await keyboard.press('ControlOrMeta+z');
    await expect(desk.body).toHaveText('');

    await pasteClipboard(program, clipboard);
    await desk.dialog.getByRole('button', { name: words.paste.keep }).click();
    await expect(desk.body).toContainText('Chi côc Thñy lîi');
  });
}

test('a headline takes one line in Unicode; plain text makes paragraphs and a list', async ({ program, desk }) => {
  await emptyReport(desk, 'Tin tự do');
  await desk.headline.click();
  await pasteClipboard(program, { text: 'HuyÖn ñy M­êng Vang\nhäp bµn\n' });
  await expect(desk.headline).toHaveValue('Huyện ủy Mường Vang họp bàn');
  await desk.body.click();
  await pasteClipboard(program, { text: 'Kết luận:\r\n3. Rà soát\r\n4. Báo cáo' });
  await expect(desk.body.locator('> ol')).toHaveAttribute('start', '3');
  await desk.window.keyboard.type(' ngay');
  await expect(desk.body.locator('> ol > li').last()).toHaveText('Báo cáo ngay');
});

test('five megabytes of Word are cleaned without a standstill, and nothing of them runs or loads', async ({ program, desk }) => {
  await emptyReport(desk, 'Tin tự do');
  const words = 'Các xã rà soát danh sách hộ cần nhà, báo cáo Huyện ủy trước ngày 20/6 để tổng hợp.';
  const item = (number: number): string =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-top:0cm;margin-right:0cm;margin-bottom:6.0pt;margin-left:36.0pt;text-align:justify;text-indent:-18.0pt;line-height:120%;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-size:14.0pt;line-height:120%;mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${number}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI style='font-size:14.0pt;line-height:120%;font-family:"Times New Roman",serif;mso-ansi-language:VI'>${words}<o:p></o:p></span></p>\n`;
  const hostile = '<script>document.title = "đổi"</script><img src="https://dem.example/a.png" onerror="document.title = \'đổi\'"><svg onload="document.title = \'đổi\'"></svg>';
  let html = `<html><body>${hostile}`;
  for (let number = 1; html.length < 5_000_000; number += 1) html += item(number);
  html += '</body></html>';
  const title = await desk.window.title();
  const requests: string[] = [];
  desk.window.on('request', (request) => requests.push(request.url()));
  // Long tasks as the browser counts them, and when the first words came in.
  await desk.window.evaluate(() => {
    const seen: { end: number; length: number }[] = [];
    const seenIn = Object.assign(window, { tasks: seen, firstAt: 0 });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ startTime, duration }) => ({ end: startTime + duration, length: Math.round(duration) }))))
      .observe({ type: 'longtask' });
    new MutationObserver((_records, observer) => {
      if (!document.querySelector('[contenteditable] ol')) return;
      seenIn.firstAt = performance.now();
      observer.disconnect();
    }).observe(document.body, { subtree: true, childList: true });
  });
  await pasteClipboard(program, { html, text: words });
  await expect(desk.notice(beginning(desk.words.paste.cut))).toBeVisible({ timeout: 90_000 });
  const { tasks, firstAt } = await desk.window.evaluate(() => {
    const { tasks: all, firstAt: at } = window as unknown as { tasks: { end: number; length: number }[]; firstAt: number };
    return { tasks: all, firstAt: at };
  });
  const cleaning = tasks.filter(({ end }) => end <= firstAt).map(({ length }) => length);
  console.log('long tasks while cleaning (ms):', cleaning, 'while coming in:', tasks.filter(({ end }) => end > firstAt).map(({ length }) => length));
  expect(Math.max(0, ...cleaning)).toBeLessThan(400);
  const items = desk.body.locator('> ol > li');
  expect(await items.count()).toBeGreaterThan(3_000);
  expect(await items.first().innerText()).toBe(words);
  expect(await desk.window.title()).toBe(title);
  expect(requests.filter((url) => /example/u.test(url))).toEqual([]);
  await desk.window.keyboard.press('ControlOrMeta+z');
  await expect(desk.body.locator('> ol')).toHaveCount(0, { timeout: 30_000 });
  await expect(desk.body).toHaveText('');
});
