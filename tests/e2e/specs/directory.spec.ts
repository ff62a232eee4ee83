import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { beginning } from '../pages/words';

/** As an office saved it years ago: letters in TCVN3, one person twice, one day that there never was. */
const oldTable = [
  'Hä tªn,Chøc vô,§¬n vÞ,Tõ ngµy,§Õn ngµy',
  'NguyÔn Thu HuyÒn,Phã BÝ th­ Th­êng trùc,HuyÖn ñy,01/6/2024,',
  'TrÇn §øc ThuËn,Chñ tÞch,ñy ban nh©n d©n x· M©y H¹,1/7/2025,',
  'NguyÔn Thu HuyÒn,Phã BÝ th­ Th­êng trùc,HuyÖn ñy,01/6/2024,',
  'Lª H÷u Phóc,Tr­ëng ban,Ban Tæ chøc HuyÖn ñy,31/02/2025,',
].join('\r\n');

test('a directory comes out of an old file, is searched, corrected, and there again at the next start', async ({ program, desk, folder }) => {
  const file = path.join(folder, 'danh-ba.csv');
  await writeFile(file, Buffer.from(oldTable, 'latin1'));
  const words = desk.words.directory;
  await desk.openSample();
  await desk.switchTo('Hoàng Diệu Linh');
  await desk.goTo('directory');
  // Looked up anew each time: a restart makes another window.
  const list = () => desk.window.getByRole('region', { name: words.title, exact: true });
  const entry = (name: string) => list().locator('[data-entry]').filter({ hasText: name });
  const detail = () => desk.window.getByRole('main', { name: words.detail });

  await test.step('the file is looked at before anything is written', async () => {
    await list().getByRole('button', { name: words.more }).click();
    await desk.window.getByRole('menuitem', { name: words.import }).click();
    await desk.dialog.locator('input[type="file"]').setInputFiles(file);
    await expect(desk.dialog).toContainText('TCVN3 (ABC)');
    await expect(desk.dialog.getByRole('cell', { name: 'Nguyễn Thu Huyền' })).toHaveCount(2);
    await expect(desk.dialog.getByText(words.rowProblems.badDate.replace('{{row}}', '5').replace('{{value}}', '31/02/2025').replace('{{column}}', words.fields.from))).toBeVisible();
    expect(await violations(program)).toEqual([]);
    await desk.dialog.getByRole('button', { name: new RegExp(words.importNow_other.replace('{{count}}', '3')) }).click();
    await desk.notice(words.result.replace('{{added}}', '2').replace('{{merged}}', '1').replace('{{skipped}}', '1')).waitFor();
    await expect(list().locator('[data-entry]')).toHaveCount(2);
  });

  await test.step('two letters without diacritics find a person, whose post is corrected', async () => {
    await list().getByLabel(words.search).fill('hu');
    await expect(list().locator('[data-entry]')).toHaveCount(1);
    await entry('Nguyễn Thu Huyền').click();
    await expect(detail().getByRole('textbox', { name: words.fields.title, exact: true })).toHaveValue('Phó Bí thư Thường trực Huyện ủy');
    await detail().getByRole('textbox', { name: words.fields.title, exact: true }).fill('Bí thư Huyện ủy');
    await detail().getByRole('button', { name: words.save }).click();
    await desk.notice(beginning(words.saved)).waitFor();
    await expect(entry('Nguyễn Thu Huyền')).toContainText('Bí thư Huyện ủy');
    expect(await violations(program)).toEqual([]);
  });

  await test.step('the list is gone through with the keyboard', async () => {
    await list().getByLabel(words.clear).click();
    await entry('Nguyễn Thu Huyền').focus();
    await desk.window.keyboard.press('ArrowDown');
    await expect(entry('Trần Đức Thuận')).toBeFocused();
    await desk.window.keyboard.press('Enter');
    await expect(detail().getByRole('textbox', { name: words.fields.name, exact: true })).toHaveValue('Trần Đức Thuận');
  });

  await test.step('a removal is undone', async () => {
    await detail().getByRole('button', { name: words.remove }).click();
    await expect(entry('Trần Đức Thuận')).toHaveCount(0);
    await desk.notice(beginning(words.removed)).getByRole('button', { name: desk.words.undo }).click();
    await expect(entry('Trần Đức Thuận')).toHaveCount(1);
  });

  await test.step('everything is there after a kill', async () => {
    await program.kill();
    await program.launch();
    await desk.goTo('directory');
    await expect(list().locator('[data-entry]')).toHaveCount(2);
    await expect(entry('Nguyễn Thu Huyền')).toContainText('Bí thư Huyện ủy');
  });

  await test.step('a reporter looks and adds, and neither imports nor removes', async () => {
    await desk.switchTo('Đỗ Minh Khuê');
    await desk.goTo('directory');
    await expect(list().getByRole('button', { name: words.add, exact: true })).toBeEnabled();
    await expect(list().getByRole('button', { name: words.more })).toHaveCount(0);
    await entry('Nguyễn Thu Huyền').click();
    await expect(detail().getByRole('button', { name: words.save })).toBeVisible();
    await expect(detail().getByRole('button', { name: words.remove })).toHaveCount(0);
  });
});
