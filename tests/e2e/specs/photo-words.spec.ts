import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureExiftool, faultsOf, tagsOf } from '../../integration/exiftool';
import { expect, test } from '../fixtures/test';

test('a photo that leaves the desk has its words inside, as exiftool reads them', async ({ desk, program, folder }) => {
  await ensureExiftool();
  const { words } = desk;
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await desk.tab('photos');
  const caption = 'Đại biểu xem “bảng số liệu” tại hội trường: ồ, ữ, ặ';
  const card = desk.inspector.locator('[data-photo]').first();
  await card.getByLabel(words.photos.caption, { exact: true }).fill(caption);
  await card.getByLabel(words.photos.credit, { exact: true }).fill('Đỗ Mỹ Uyên');
  await card.getByRole('button', { name: words.photoDesk.look }).click();
  await desk.dialog.getByRole('button', { name: words.photoDesk.addPerson }).click();
  await desk.window.keyboard.type('Doãn Văn Khải');
  await desk.dialog.getByLabel(words.photoDesk.place, { exact: true }).fill('Nhà văn hóa tổ 5');
  await desk.closeDialog();
  await desk.saved();

  await program.acceptSaveDialogIn(folder);
  await desk.window.keyboard.press('ControlOrMeta+Shift+E');
  await desk.dialog.getByRole('button', { name: words.exporting.export, exact: true }).click();
  await desk.notice(words.exported).waitFor();
  const photos = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg')).sort();
  expect(photos.length).toBeGreaterThan(0);
  const first = path.join(folder, photos[0]!);
  expect(await tagsOf(first)).toMatchObject({
    'IPTC:Caption-Abstract': caption, 'XMP-dc:Description': caption, 'IPTC:By-line': 'Đỗ Mỹ Uyên', 'XMP-dc:Creator': ['Đỗ Mỹ Uyên'],
    'XMP-iptcExt:PersonInImage': ['Doãn Văn Khải'], 'XMP-iptcCore:Location': 'Nhà văn hóa tổ 5', 'XMP-photoshop:DateCreated': '2026:11:19',
  });
  expect(await faultsOf(first)).toBe('OK');
});
