import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { DeskPage } from '../pages/desk';
import { briefingTemplate } from '../pages/writing';
import { en, vi } from '../pages/words';

const report = [
  'Tin hoạt động',
  'Xã Vân Khánh bàn việc đưa chợ phiên lên mạng',
  'Ngày đăng 05/11/2026',
  'Chiều ngày 04/11/2026, Thường trực Đảng ủy xã Vân Khánh tổ chức hội nghị giao ban chuyên đề về công tác đưa chợ phiên lên mạng.',
  'Chủ trì hội nghị có đồng chí Lã Quang Thịnh - Bí thư Đảng ủy xã. Cùng dự có đồng chí Bế Thị Diệp - Phó Bí thư Đảng ủy xã và 09 đồng chí Bí thư chi bộ.',
  'Hội nghị nghe báo cáo tiến độ và trao đổi về cách bán hàng của từng thôn.',
].join('\n');

for (const [language, words, theme, template] of [['vi', vi, 'light', briefingTemplate], ['en', en, 'dark', 'Thematic briefing']] as const) {
  test(`a pasted report fills the sheet, its phrases follow, and one undo takes all back: ${language}, ${theme}`, async ({ program }) => {
    await program.window.emulateMedia({ reducedMotion: 'reduce' });
    await program.window.evaluate((settings) => window.desk.writeSettings(settings), { language, theme });
    const desk = new DeskPage(program, words);
    await expect(desk.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    const { keyboard } = desk.window;
    await desk.found('Cổng thông tin xã Vân Khánh', 'Hà Thị Phương', 'administrator');
    await desk.newReport(template);
    await desk.tab('facts');
    const before = await desk.body.innerText();

    await desk.inspector.getByRole('button', { name: words.commands.article.readFacts }).click();
    const text = desk.dialog.getByRole('textbox', { name: words.reading.text });
    await expect(text).toBeFocused();
    await keyboard.press('ControlOrMeta+Enter');
    await expect(desk.dialog.getByText(words.reading.empty)).toBeVisible();
    await text.fill('Không có gì.');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(desk.dialog.getByText(words.reading.nothing)).toBeVisible();
    await desk.dialog.getByRole('button', { name: words.reading.back }).click();
    await text.fill(report);
    expect(await violations(program)).toEqual([]);
    await desk.window.screenshot({ path: test.info().outputPath('text.png') });
    await keyboard.press('ControlOrMeta+Enter');

    const fact = (field: string) => desk.dialog.locator(`[data-found="${field}"]`);
    await expect(fact('headline').getByRole('checkbox')).toBeFocused();
    await expect(fact('holder').locator('mark')).toHaveText('Thường trực Đảng ủy xã Vân Khánh');
    await expect(fact('holder').getByRole('checkbox')).toBeChecked();
    await expect(fact('chairs').getByRole('checkbox')).toBeChecked();
    expect(await violations(program)).toEqual([]);
    await desk.window.screenshot({ path: test.info().outputPath('found.png') });
    await keyboard.press('Space');
    await expect(fact('headline').getByRole('checkbox')).not.toBeChecked();
    await keyboard.press('Space');
    await desk.dialog.getByLabel(words.reading.takeBody).check();
    await keyboard.press('Enter');
    await desk.dialog.waitFor({ state: 'detached' });

    await expect(desk.headline).toHaveValue('Xã Vân Khánh bàn việc đưa chợ phiên lên mạng');
    await expect(desk.inspector.locator('input[data-fact="holder"]')).toHaveValue('Thường trực Đảng ủy xã Vân Khánh');
    await expect(desk.body.locator('[data-phrase="lead"]')).toHaveText(
      'Chiều ngày 04/11/2026, Thường trực Đảng ủy xã Vân Khánh tổ chức giao ban chuyên đề về công tác đưa chợ phiên lên mạng.');
    await expect(desk.body.locator('[data-phrase="attendance"]')).toHaveText(
      'Dự và chủ trì hội nghị có đồng chí Lã Quang Thịnh - Bí thư Đảng ủy xã; đồng chí Bế Thị Diệp - Phó Bí thư Đảng ủy xã và 09 đồng chí Bí thư chi bộ.');
    await expect(desk.body.locator('> p').last()).toHaveText('Hội nghị nghe báo cáo tiến độ và trao đổi về cách bán hàng của từng thôn.');

    await desk.body.focus();
    await keyboard.press('ControlOrMeta+z');
    await expect(desk.headline).not.toHaveValue('Xã Vân Khánh bàn việc đưa chợ phiên lên mạng');
    await expect(desk.inspector.locator('input[data-fact="holder"]')).toHaveValue('');
    await expect(async () => expect(await desk.body.innerText()).toBe(before)).toPass();
  });
}

test('an article with words of its own is read itself, and what it says already is not taken again', async ({ desk }) => {
  const { keyboard } = desk.window;
  await desk.openSample();
  await desk.open('chuyển đổi số');
  const own = await desk.body.locator('p').first().innerText();
  await desk.tab('facts');
  await desk.inspector.getByRole('button', { name: desk.words.commands.article.readFacts }).click();
  await expect(desk.dialog.getByRole('textbox', { name: desk.words.reading.text })).toHaveValue(new RegExp(own.slice(0, 30)));
  await keyboard.press('ControlOrMeta+Enter');
  await expect(desk.dialog.locator('[data-found="date"]').getByText(desk.words.reading.known)).toBeVisible();
  await expect(desk.dialog.locator('[data-found="date"]').getByRole('checkbox')).not.toBeChecked();
  await expect(desk.dialog.getByLabel(desk.words.reading.takeBody)).toHaveCount(0);
  await desk.dialog.getByRole('button', { name: desk.words.reading.back }).click();
  await desk.dialog.getByRole('textbox', { name: desk.words.reading.text }).fill('họp '.repeat(200_000));
  await keyboard.press('ControlOrMeta+Enter');
  await expect(desk.dialog.getByText(desk.words.reading.tooLong)).toBeVisible();
  await desk.dialog.getByRole('button', { name: desk.words.reading.useOwn }).click();
  await desk.dialog.getByRole('button', { name: desk.words.reading.read }).click();
  await expect(desk.dialog.locator('[data-found="date"]')).toBeVisible();
});
