import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { beginning } from '../pages/words';

const people = ['Họ tên,Chức vụ,Đơn vị,Từ ngày,Đến ngày', 'Nguyễn Thu Huyền,Phó Bí thư Thường trực,Huyện ủy,01/6/2024,', 'Hoàng Văn Thái,Chánh Văn phòng,Huyện ủy,01/6/2019,30/6/2020'].join('\n');

test('@ completes a person from letters without diacritics, first in full and then briefly; undo, Esc and e-mail addresses', async ({ program, desk, folder }) => {
  const file = path.join(folder, 'danh-ba.csv');
  await writeFile(file, people);
  const words = desk.words.directory;
  await desk.found('Báo Mường Vang', 'Hà Thị Phương', 'administrator');
  await desk.goTo('directory');
  await desk.window.getByRole('region', { name: words.title, exact: true }).getByRole('button', { name: words.more }).click();
  await desk.window.getByRole('menuitem', { name: words.import }).click();
  await desk.dialog.locator('input[type="file"]').setInputFiles(file);
  await desk.dialog.getByRole('button', { name: new RegExp(words.importNow_other.replace('{{count}}', '2')) }).click();
  await desk.notice(beginning(words.result)).waitFor();

  await desk.newReport('Tin tự do');
  const { keyboard } = desk.window;
  const lead = desk.body.locator('> p').first();
  const list = desk.window.getByRole('listbox').filter({ visible: true });
  await lead.click();
  await keyboard.type('Dự họp có @hu');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(desk.body).toHaveAttribute('aria-activedescendant', /.+/);
  expect(await violations(program)).toEqual([]);
  await keyboard.press('Enter');
  const full = 'Dự họp có đồng chí Nguyễn Thu Huyền - Phó Bí thư Thường trực Huyện ủy';
  await expect(lead).toHaveText(full);
  await keyboard.type('. Sau đó, @hu');
  await expect(list.getByRole('option')).toHaveCount(1);
  await keyboard.press('Tab');
  await expect(lead).toHaveText(`${full}. Sau đó, đồng chí Nguyễn Thu Huyền`);
  await keyboard.press('ControlOrMeta+z');
  await expect(lead).toHaveText(`${full}. Sau đó, @hu`);

  await keyboard.type('y');
  await expect(list.getByRole('option')).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await keyboard.type(' viết cho toasoan@hu');
  await expect(lead).toContainText('toasoan@hu');
  await expect(list).toHaveCount(0);
});
