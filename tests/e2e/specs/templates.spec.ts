import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';
import { DeskPage } from '../pages/desk';

test('an editor changes a template with the preview beside it; new reports follow, and the window has nothing for axe to find', async ({ program }) => {
  const desk = new DeskPage(program);
  await desk.openSample();
  await desk.switchTo('Hoàng Diệu Linh');
  const { window, words } = desk;

  await desk.openSettings('templates');
  await expect(window.locator('[data-template]')).toHaveCount(6);
  await window.screenshot({ path: 'test-results/templates-list.png' });
  expect(await violations(program)).toEqual([]);

  await window.getByRole('button', { name: words.templates.changeThis.replace('{{name}}', 'Giao ban chuyên đề') }).click();
  const editor = window.getByRole('dialog', { name: words.templateEditor.title });
  const preview = editor.getByRole('region', { name: words.templateEditor.preview });
  await expect(preview).toContainText('Chiều ngày 04/5/2026, Thường trực Đảng ủy xã Suối Lam tổ chức giao ban chuyên đề');
  await preview.getByText(words.templateEditor.styles.newspaper, { exact: true }).click();
  await expect(preview).toContainText('Chiều 4-5, ');
  await window.screenshot({ path: 'test-results/templates-editor.png' });
  expect(await violations(program)).toEqual([]);

  const headline = editor.getByLabel(words.templateEditor.headline, { exact: true });
  await headline.fill('Bàn {weather}');
  await expect(editor.getByText('Không có dữ kiện {weather}.')).toBeVisible();
  await headline.fill('Bàn {theme}');
  await expect(preview).toContainText('Bàn công tác phát triển đảng viên');
  await editor.getByRole('button', { name: words.templateEditor.save }).click();
  await editor.waitFor({ state: 'detached' });
  await expect(window.locator('[data-template]')).toHaveCount(6);
  await expect(window.locator('[data-template^="giao-ban-chuyen-de."]')).toContainText(words.templates.version.replace('{{number}}', '4'));

  await window.getByRole('button', { name: words.templates.more.replace('{{name}}', 'Tin tự do') }).click();
  await window.getByRole('menuitem', { name: words.templates.disable }).click();
  await expect(window.locator('[data-template="tin-tu-do"]')).toContainText(words.templates.disabled);
  await desk.closeDialog();

  await desk.sidebar.getByRole('button', { name: words.sidebar.newReport }).click();
  await expect(desk.dialog.getByRole('radio')).toHaveCount(5);
  await window.screenshot({ path: 'test-results/templates-new.png' });
  expect(await violations(program)).toEqual([]);
});
