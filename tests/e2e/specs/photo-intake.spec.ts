import type { Locator } from '@playwright/test';
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { png } from '../../unit/electron/image-bytes';
import { makePhoto } from '../fixtures/photos';
import { cmykRed, relabelled, turned, withSwappedColours } from '../fixtures/pictures';
import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';
import { beginning } from '../pages/words';

const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic', 'latin1'), Buffer.alloc(40)]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const cards = (desk: DeskPage): Locator => desk.inspector.locator('[data-photo]');

/** A new report with its photo panel open. */
async function photoPanel(desk: DeskPage): Promise<void> {
  await desk.found('Trang tin xã Vân Khánh', 'Hà Thị Phương', 'reporter');
  await desk.newReport('Giao ban chuyên đề');
  await desk.tab('photos');
}

/** The picture of a card, once it is drawn: its size, and the colour at its middle. */
async function drawn(card: Locator): Promise<{ address: string; width: number; height: number; colour: readonly number[] }> {
  await card.scrollIntoViewIfNeeded();
  await expect.poll(() => card.locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0), { timeout: 20_000 }).toBe(true);
  return card.locator('img').evaluate((image: HTMLImageElement) => {
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { address: image.currentSrc, width, height, colour: [...context.getImageData(width >> 1, height >> 1, 1, 1).data].slice(0, 3) };
  });
}

test('a folder comes in with what is good in it, turned and coloured as it should be; each bad file is named', async ({ desk, program, folder }) => {
  const { words } = desk;
  const home = path.join(folder, 'Ảnh hội nghị');
  const below = path.join(home, 'thêm');
  await mkdir(below, { recursive: true });
  const plain = await readFile(await makePhoto(program, home, 'IMG_1.jpg', [200, 40, 40]));
  await writeFile(path.join(home, 'IMG_10.jpg'), turned(plain, 6));
  await writeFile(path.join(home, 'IMG_2.jpg'), withSwappedColours(plain));
  await writeFile(path.join(below, 'in.jpg'), cmykRed);
  const hostile = `\u202Egpj.${'x'.repeat(60)}\u0007.jpg`;
  await writeFile(path.join(below, hostile), relabelled(plain, 'hostile'));
  const bad: Record<string, [Buffer | string, keyof typeof words.photoProblems]> = {
    'cụt.jpg': [plain.subarray(0, plain.length >> 1), 'cutShort'],
    'rỗng.jpg': ['', 'empty'],
    'động.gif': ['GIF89a\x01\0\x01\0', 'animated'],
    'máy.heic': [heic, 'heic'],
    'vẽ.svg': [svg, 'vector'],
    'rộng.png': [png(30_000, 2), 'tooManyPixels'],
    'chữ.jpg': ['Đây không phải là ảnh.', 'notAnImage'],
    'nặng.jpg': ['', 'tooLarge'],
  };
  for (const [name, [bytes]] of Object.entries(bad)) await writeFile(path.join(home, name), bytes);
  await truncate(path.join(home, 'nặng.jpg'), 200 * 1024 * 1024);
  const outside = await makePhoto(program, folder, 'ngoài.jpg', [1, 2, 3]);
  await symlink(outside, path.join(home, 'liên kết.jpg'));
  await symlink(folder, path.join(home, 'thư mục liên kết'));
  await writeFile(path.join(home, '.DS_Store'), 'x');

  await photoPanel(desk);
  await program.answerOpenDialog([home]);
  await desk.inspector.getByRole('button', { name: words.intake.folder }).click();
  await expect(cards(desk)).toHaveCount(5);
  const refusal = desk.notice(/cụt\.jpg/);
  for (const [name, [, problem]] of Object.entries(bad)) await expect(refusal).toContainText(`${name}: ${words.photoProblems[problem]}`);
  await expect(refusal).not.toContainText('liên kết');

  const [first, swapped, upright, named, printed] = await Promise.all([0, 1, 2, 3, 4].map((index) => cards(desk).nth(index)));
  const one = await drawn(first!);
  expect(one.address).toContain('size=thumb');
  expect([one.width, one.height]).toEqual([400, 267]);
  expect(one.colour[0]).toBeGreaterThan(one.colour[1]! + 60);
  const other = await drawn(swapped!);
  expect(other.colour[1], 'the colour profile is honoured').toBeGreaterThan(other.colour[0]! + 60);
  const turnedOne = await drawn(upright!);
  expect([turnedOne.width, turnedOne.height], 'the orientation is honoured').toEqual([267, 400]);
  const { colour: printedColour } = await drawn(printed!);
  [208, 32, 32].forEach((part, index) => expect(Math.abs(printedColour[index]! - part), 'CMYK is shown in its colours').toBeLessThan(12));
  await drawn(named!);
  await expect(named!.locator('img')).toHaveAttribute('alt', /^gpj\.x+\.jpg$/);
});

test('the smaller sizes may be deleted at any time and are made again; the paper shows the one for the web', async ({ desk, program, folder }) => {
  const { words } = desk;
  const file = await makePhoto(program, folder, 'lớn.jpg', [60, 90, 150]);
  await photoPanel(desk);
  await program.answerOpenDialog([file]);
  await desk.inspector.getByRole('button', { name: words.photos.add }).click();
  await drawn(cards(desk).first());
  await cards(desk).first().getByRole('button', { name: words.photos.insert }).click();
  const figure = (): Locator => desk.body.locator('figure');
  expect(await drawn(figure())).toMatchObject({ address: expect.stringContaining('size=web'), width: 1200 });
  await desk.saved();
  const derived = path.join(program.userData, 'desk', 'derived');
  expect((await readdir(derived, { recursive: true })).filter((name) => /\.(?:thumb|web)$/.test(name))).toHaveLength(2);

  await program.close();
  await rm(derived, { recursive: true });
  await program.launch();
  await desk.list.locator('[data-article]').first().click();
  await drawn(figure());
  await expect.poll(() => readdir(derived, { recursive: true }).then((names) => names.filter((name) => name.endsWith('.web')).length, () => 0)).toBe(1);
});

test('a picture that is there already is not added twice; one that the desk has is added and said', async ({ desk, program, folder }) => {
  const { words } = desk;
  const file = await makePhoto(program, folder, 'hội trường.jpg', [40, 120, 80]);
  const add = async (): Promise<void> => {
    await program.answerOpenDialog([file]);
    await desk.inspector.getByRole('button', { name: words.photos.add }).click();
  };
  await photoPanel(desk);
  await add();
  await expect(cards(desk)).toHaveCount(1);
  await add();
  await expect(desk.notice(/đã có trong bài/)).toContainText('hội trường.jpg');
  await expect(cards(desk)).toHaveCount(1);
  await desk.newReport('Giao ban chuyên đề');
  await desk.tab('photos');
  await expect(cards(desk)).toHaveCount(0);
  await add();
  await expect(desk.notice(/đã có sẵn trong kho/)).toContainText('hội trường.jpg');
  await expect(cards(desk)).toHaveCount(1);
});

test('a picture of the clipboard comes in as a photo, words of the clipboard stay words', async ({ desk, program }) => {
  await photoPanel(desk);
  await desk.body.locator('> p').last().click();
  await program.application.evaluate(({ clipboard, nativeImage }) => {
    const [width, height] = [2400, 1600];
    const pixels = Buffer.alloc(width * height * 4, 200);
    for (let index = 0; index < pixels.length; index += 4) pixels[index] = (index * 7919) % 251;
    (clipboard as unknown as { writeImage(image: unknown): void }).writeImage(nativeImage.createFromBitmap(pixels, { width, height }));
  });
  await desk.window.keyboard.press('ControlOrMeta+V');
  await expect(cards(desk)).toHaveCount(1);
  await expect(desk.body.locator('figure')).toHaveCount(1);
  const { width, height } = await drawn(cards(desk).first());
  expect([width, height]).toEqual([400, 267]);
  await expect(cards(desk).locator('img')).toHaveAttribute('alt', beginning(desk.words.intake.pasted));
  const photos = path.join(program.userData, 'desk', 'photos');
  await expect.poll(() => readdir(path.join(photos, '.incoming'))).toEqual([]);
  const [stored] = (await readdir(photos, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));
  expect((await readFile(path.join(photos, stored!))).subarray(1, 4).toString()).toBe('PNG');

  await program.application.evaluate(({ clipboard }) => clipboard.writeText('Ảnh là chữ'));
  await desk.body.locator('> p').last().click();
  await desk.window.keyboard.press('ControlOrMeta+V');
  await expect(desk.body).toContainText('Ảnh là chữ');
  await expect(cards(desk)).toHaveCount(1);
});

test('an import of hundreds is ended at once, and what is in stays', async ({ desk, program, folder }) => {
  const { words } = desk;
  const home = path.join(folder, 'nhiều');
  await mkdir(home);
  const plain = await readFile(await makePhoto(program, folder, 'một.jpg', [90, 90, 30]));
  for (let number = 0; number < 500; number += 1) await writeFile(path.join(home, `${number}.jpg`), relabelled(plain, `ảnh ${number}`));
  await photoPanel(desk);
  await program.answerOpenDialog([home]);
  await desk.inspector.getByRole('button', { name: words.intake.folder }).click();
  await expect(desk.window.locator('[data-status="intake"]')).toBeVisible();
  await desk.inspector.getByRole('button', { name: words.intake.stop }).click();
  await expect(desk.notice(/Đã dừng/)).toBeVisible();
  await expect(desk.window.locator('[data-intake]')).toHaveCount(0);
  const count = await cards(desk).count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(500);
  await desk.saved();
  await program.kill();
  await program.launch();
  await desk.list.locator('[data-article]').first().click();
  await desk.tab('photos');
  await expect(cards(desk)).toHaveCount(count);
});

test('a photo that cannot be decoded is kept, marked, and not tried again and again', async ({ desk, program, folder }) => {
  const { words } = desk;
  const file = path.join(folder, 'hỏng.png');
  await writeFile(file, png(640, 480));
  await photoPanel(desk);
  await program.answerOpenDialog([file]);
  await desk.inspector.getByRole('button', { name: words.photos.add }).click();
  await expect(cards(desk).locator('[data-gone]')).toBeVisible();
  await cards(desk).getByRole('button', { name: words.photos.insert }).click();
  await expect(desk.body.locator('figure [data-broken]')).toHaveText(words.intake.broken);
  await desk.tab('facts');
  await desk.tab('photos');
  await expect(cards(desk).locator('[data-gone]')).toBeVisible();
  expect((await program.log()).match(/cannot be decoded/g)).toHaveLength(1);
});
