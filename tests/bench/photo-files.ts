import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';

/**
 * Pictures of 12 megapixels, as different from each other as photos are, drawn by the program's own engine: slopes of
 * light, a few thousand soft shapes, grain. About four megabytes each, as a camera writes them.
 */
export async function drawnPhotos(window: Page, count: number): Promise<Buffer[]> {
  const photos: Buffer[] = [];
  for (let number = 0; number < count; number += 1) photos.push(Buffer.from(await window.evaluate(drawPhoto, number), 'base64'));
  return photos;
}

/** The same pictures under hashes of their own: what stands behind a picture belongs to none. @returns the files */
export async function writePhotos(folder: string, photos: readonly Buffer[], count: number, label: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const file = path.join(folder, `IMG_${1000 + number}.jpg`);
    await writeFile(file, Buffer.concat([photos[number % photos.length]!, Buffer.from(`${label} ${number}`)]));
    files.push(file);
  }
  return files;
}

/** Runs in the window. */
async function drawPhoto(number: number): Promise<string> {
  const [width, height] = [4000, 3000];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  // Numbers that are the same in every run.
  let state = 1 + number * 7919;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const light = context.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, `hsl(${number * 36}, 60%, 30%)`);
  light.addColorStop(1, `hsl(${number * 36 + 120}, 60%, 75%)`);
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  for (let shape = 0; shape < 3000; shape += 1) {
    context.fillStyle = `hsla(${next() * 360}, 50%, ${next() * 100}%, 0.5)`;
    context.fillRect(next() * width, next() * height, next() * 300, next() * 200);
  }
  const grain = new ImageData(500, 500);
  for (let at = 0; at < grain.data.length; at += 1) grain.data[at] = at % 4 === 3 ? 30 : next() * 255;
  const tile = await createImageBitmap(grain);
  for (let x = 0; x < width; x += 500) for (let y = 0; y < height; y += 500) context.drawImage(tile, x, y);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}
