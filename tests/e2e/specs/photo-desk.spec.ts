import type { Locator } from '@playwright/test';
import { makePhoto } from '../fixtures/photos';
import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';

const options = (desk: DeskPage): Locator => desk.dialog.getByRole('option');
const caption = (desk: DeskPage, within = desk.dialog): Locator => within.getByLabel(desk.words.photos.caption, { exact: true });

/** Opens a report of the sample desk on the light table. */
async function lightTable(desk: DeskPage): Promise<void> {
  await desk.tab('photos');
  await desk.inspector.getByRole('button', { name: desk.words.photoDesk.open }).click();
  await options(desk).first().waitFor();
}

test('faces are clicked in order and the caption writes itself; it follows a change of order, and one undo takes it back', async ({ desk }) => {
  const { window, words } = desk;
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await lightTable(desk);
  await options(desk).first().dblclick();
  await caption(desk).fill('');
  const face = async (x: number, letters: string): Promise<void> => {
    await desk.dialog.locator('[data-stage]').click({ position: { x, y: 200 } });
    await window.keyboard.type(letters);
    await expect(window.getByRole('option').first()).toBeVisible();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
  };
  await face(200, 'khai');
  await face(400, 'huong');
  await expect(caption(desk)).toHaveValue(/^Từ trái sang: đồng chí Doãn Văn Khải - Bí thư Đảng ủy, Chủ tịch HĐND phường và đồng chí Thân Thị Mai Hương - /u);
  await desk.dialog.getByRole('button', { name: new RegExp(`^${words.photoDesk.moveRight}: Doãn`, 'u') }).click();
  await expect(caption(desk)).toHaveValue(/^Từ trái sang: đồng chí Thân Thị Mai Hương - .* và đồng chí Doãn Văn Khải/u);
  await window.keyboard.press('Escape');
  await expect(desk.dialog).toHaveCount(0);
  await desk.body.locator('p').first().click();
  await window.keyboard.press('ControlOrMeta+z');
  await expect(desk.body.locator('figcaption').first()).toContainText('Từ trái sang: đồng chí Doãn Văn Khải');
});

test('a code becomes name and post where it was typed, and the cursor stays behind it', async ({ desk }) => {
  const { window } = desk;
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await desk.tab('photos');
  const field = caption(desk, desk.inspector).first();
  await field.fill('Cùng  tại hội nghị');
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(5, 5));
  await window.keyboard.type('\\dvk#\\ và \\ttmh#\\');
  await expect(field).toHaveValue('Cùng Doãn Văn Khải và Thân Thị Mai Hương tại hội nghị');
  await window.keyboard.type('!');
  await expect(field).toHaveValue('Cùng Doãn Văn Khải và Thân Thị Mai Hương! tại hội nghị');
});

test('ten photos with captions survive replacing, moving, undo, a kill and a restart', async ({ desk, program, folder }) => {
  const { window, words } = desk;
  await desk.found('Trang tin xã Vân Khánh', 'Hà Thị Phương', 'reporter');
  await desk.newReport('Giao ban chuyên đề');
  const files: string[] = [];
  for (let index = 0; index < 10; index += 1) files.push(await makePhoto(program, folder, `IMG_${index}.jpg`, [20 + index * 20, 120, 200 - index * 15]));
  await program.answerOpenDialog(files);
  await desk.tab('photos');
  await desk.inspector.getByRole('button', { name: words.photos.add }).click();
  await expect(desk.inspector.locator('[data-photo]')).toHaveCount(10);
  await lightTable(desk);

  // By keys alone: each photo gets a caption of its own, all of them one credit.
  await options(desk).first().focus();
  for (let index = 0; index < 10; index += 1) {
    await window.keyboard.press('Enter');
    await caption(desk).fill(`Chú thích ${index}`);
    await desk.dialog.getByRole('button', { name: words.photoDesk.back }).click();
    await options(desk).nth(Math.min(index + 1, 9)).focus();
  }
  await window.keyboard.press('ControlOrMeta+a');
  await desk.dialog.getByLabel(words.photos.credit, { exact: true }).fill('Vân Khánh');
  await desk.dialog.getByRole('button', { name: words.photoDesk.apply_other.replace('{{count}}', '10') }).click();
  const captions = (): Promise<string[]> => options(desk).locator('[lang="vi"]').allTextContents();
  await expect.poll(captions).toEqual(Array.from({ length: 10 }, (_, index) => `Chú thích ${index}`));

  // The last one becomes the first, by keys; then all of them go into the text as a gallery.
  await options(desk).last().focus();
  await window.keyboard.press('Alt+Home');
  const order = [9, 0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) => `Chú thích ${index}`);
  await expect.poll(captions).toEqual(order);
  await desk.dialog.getByRole('button', { name: words.photoDesk.gallery }).click();
  const shown = (): Promise<string[]> => desk.body.locator('[data-gallery] figcaption').allTextContents();
  const lines = order.map((text) => `${text}. Ảnh: Vân Khánh`);
  await expect.poll(shown).toEqual(lines);

  // Another file behind the first.
  await program.answerOpenDialog([await makePhoto(program, folder, 'khác.jpg', [250, 10, 10])]);
  await desk.inspector.getByRole('button', { name: words.photos.replace }).first().click();
  await expect.poll(shown).toEqual(lines);

  // Out of the text and back.
  await window.keyboard.press('ControlOrMeta+z');
  await desk.body.locator('p').first().click();
  for (let step = 0; step < 6 && (await desk.body.locator('figure').count()) > 0; step += 1) await window.keyboard.press('ControlOrMeta+z');
  await expect(desk.body.locator('figure')).toHaveCount(0);
  for (let step = 0; step < 8 && (await desk.body.locator('figure').count()) < 10; step += 1) await window.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(shown).toEqual(lines);

  await desk.saved();
  await program.kill();
  await program.launch();
  await desk.list.locator('[data-article]').first().click();
  await expect.poll(shown).toEqual(lines);
  await program.restart();
  await desk.list.locator('[data-article]').first().click();
  await expect.poll(shown).toEqual(lines);
});

test('a photo is straightened and cropped, its words stay, and the original comes back', async ({ desk }) => {
  const { words } = desk;
  await desk.openSample();
  await desk.open('chuyển đổi số');
  await lightTable(desk);
  await options(desk).first().dblclick();
  const before = await caption(desk).inputValue();
  const stage = desk.dialog.locator('[data-stage]');
  const shape = (): Promise<number> => stage.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight);
  await expect.poll(shape).toBeCloseTo(1.5, 1);
  await desk.dialog.getByRole('button', { name: words.photoDesk.cut }).click();
  await desk.dialog.getByText('1:1', { exact: true }).click();
  await desk.dialog.getByLabel(words.photoDesk.left).fill('10');
  await desk.dialog.getByRole('button', { name: words.photoDesk.cutApply }).click();
  await expect.poll(shape, { timeout: 20_000 }).toBeCloseTo(1, 1);
  await expect(caption(desk)).toHaveValue(before);
  await desk.dialog.getByRole('button', { name: words.photoDesk.cut }).click();
  await desk.dialog.getByRole('button', { name: words.photoDesk.cutBack }).click();
  await expect.poll(shape, { timeout: 20_000 }).toBeCloseTo(1.5, 1);
});
