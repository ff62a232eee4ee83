import { expect, test, type Page } from '@playwright/test';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deskPlaces, programPlaces } from '../../electron/services/desk-folder/places';
import { PhotoStore } from '../../electron/services/photos/photo-store';
import type { Photo } from '../../renderer/domain/article/photo';
import type { Program } from '../e2e/fixtures/program';
import { writtenContent, writtenId, type WrittenArticle } from '../faults/storage/written-desk';
import { tell } from './figure';
import { watchFrames } from './frames';
import { drawnPhotos } from './photo-files';
import { computerWith, leave, understood, type Seated } from './seated';

const words = 1_000;
const photosEach = 3;
const [few, many] = [100, 1_000];
const formats = ['text', 'markdown', 'html', 'package', 'ninjs', 'newsml', 'wxr', 'docx', 'pdf'] as const;
/** Words that so few of a hundred reports have in their headline. */
const [some, ofSome] = [12, 'số 1'];
const [width, height] = [1_600, 1_200];

/** Photos as cameras' files are after a first scaling, drawn by a program of their own. */
async function photoFiles(): Promise<Buffer[]> {
  const drawing = await computerWith([]);
  try {
    await drawing.program.launch();
    const large = await drawnPhotos(drawing.desk.window, photosEach);
    return await Promise.all(large.map(async (photo) => Buffer.from(await drawing.desk.window.evaluate(scaled, [photo.toString('base64'), width, height] as const), 'base64')));
  } finally {
    await leave(drawing);
  }
}

/** Runs in the window. */
async function scaled([photo, wide, high]: readonly [string, number, number]): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0))]), { resizeWidth: wide, resizeHeight: high });
  const canvas = new OffscreenCanvas(wide, high);
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** A desk whose archive has so many reports, each with the same three photos between its paragraphs. */
async function deskOf(count: number, files: readonly Buffer[]): Promise<Seated> {
  const photos: Photo[] = [];
  function* reports(): Generator<WrittenArticle> {
    for (let number = 1; number <= count; number += 1) {
      const { body, ...content } = writtenContent(number, words);
      const figures = photos.map(({ id }) => ({ type: 'figure', attrs: { photo: id } }));
      yield { id: writtenId(number), state: 'archived', updates: [], content: { ...content, photos, body: { ...body, content: (body.content ?? []).flatMap((block, at) => [block, ...figures.slice(at, at + 1)]) } } };
    }
  }
  // The desk is written after its photos are: their hashes stand in it.
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-photos-'));
  for (const [index, bytes] of files.entries()) {
    const file = path.join(folder, `${index}.jpg`);
    await writeFile(file, bytes);
    const handle = await open(file);
    const { hash } = await new PhotoStore(folder).add(handle, bytes.length);
    await handle.close();
    photos.push({ id: `photo-${index}`, hash, type: 'image/jpeg', width, height, bytes: bytes.length, fileName: `${index}.jpg`, caption: `Quang cảnh buổi làm việc, ảnh ${index + 1}`, credit: 'Hạ Vy', alt: '' });
  }
  const seated = await computerWith(reports());
  const store = new PhotoStore(deskPlaces(programPlaces(seated.program.userData).defaultDesk).photos);
  for (const index of files.keys()) {
    const handle = await open(path.join(folder, `${index}.jpg`));
    await store.add(handle, files[index]!.length);
    await handle.close();
  }
  await rm(folder, { recursive: true });
  return seated;
}

/** Memory of all processes of the program in megabytes, the most of it while something goes on. */
function watchMemory(program: Program): { most: () => Promise<number> } {
  let most = 0;
  let isOn = true;
  const watching = (async () => {
    while (isOn) {
      const kilobytes = await program.application.evaluate(({ app }) => app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0));
      most = Math.max(most, kilobytes / 1024);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  return {
    most: async () => {
      isOn = false;
      await watching;
      expect(most).toBeGreaterThan(0);
      return most;
    },
  };
}

/**
 * Exports the archive through the dialog, or what of it has some words.
 * @returns milliseconds from the click to the last report, and the longest frame from the click until the dialog is gone: what
 * this benchmark looks for in the dialog before costs the window more than the export
 */
async function exported({ desk, program }: Seated, format: (typeof formats)[number], into: string, { count, filter }: Wanted): Promise<{ ms: number; longest: number }> {
  const { window, words: said, dialog } = desk;
  await desk.list.getByRole('button', { name: said.commands.article.exportMany }).click();
  await dialog.getByRole('searchbox').fill(filter);
  await expect(dialog.getByRole('checkbox')).toHaveCount(count, { timeout: 60_000 });
  const choice = dialog.getByRole('combobox', { name: said.exporting.format });
  await choice.click();
  await window.getByRole('option', { name: said.exporters[format], exact: true }).click();
  await program.answerOpenDialog([into]);
  const over = said.bulkExport.over.replace('{{done}}', shown(count)).replace('{{total}}', shown(count));
  const frames = await watchFrames(window);
  const begun = performance.now();
  await dialog.getByRole('button', { name: said.bulkExport.export, exact: true }).click();
  await waitFor(window, over);
  const ms = performance.now() - begun;
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return { ms, longest: await frames.longest() };
}

const shown = (count: number): string => count.toLocaleString('vi-VN');
const waitFor = (window: Page, text: string): Promise<unknown> =>
  window.waitForFunction((wanted) => document.querySelector('[role="dialog"] [role="status"]')?.textContent?.includes(wanted), text, { polling: 100, timeout: 900_000 });

/** Writes what an export wrote once more, each file synced, and nothing else. @returns milliseconds */
async function bareWriting(from: string, into: string): Promise<number> {
  const entries = (await readdir(from, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  let ms = 0;
  for (const entry of entries) {
    const bytes = await readFile(path.join(entry.parentPath, entry.name));
    const folder = path.join(into, path.relative(from, entry.parentPath));
    await mkdir(folder, { recursive: true });
    const begun = performance.now();
    const handle = await open(path.join(folder, entry.name), 'w');
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    ms += performance.now() - begun;
  }
  return ms;
}

interface Wanted {
  readonly count: number;
  readonly filter: string;
}

/** One export and, in the same run, the bare writing of its bytes. */
async function measured(seated: Seated, format: (typeof formats)[number], wanted: Wanted) {
  const { count } = wanted;
  part(`${format}, ${count} reports`);
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-export-'));
  const [out, again] = [path.join(folder, 'out'), path.join(folder, 'again')];
  await Promise.all([mkdir(out), mkdir(again)]);
  try {
    const memory = watchMemory(seated.program);
    const { ms, longest } = await exported(seated, format, out, wanted);
    expect((await readdir(out, { withFileTypes: true })).filter((entry) => entry.isFile())).toHaveLength(count);
    return { rate: (count / ms) * 1000, longest, most: await memory.most(), floor: (count / (await bareWriting(out, again))) * 1000 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Says on stderr what is going on. */
const part = (what: string): void => console.error(`  ${what}…`);

async function atArchive(seated: Seated): Promise<void> {
  await seated.program.launch();
  await understood(seated);
  await seated.desk.goTo('archive');
  await seated.desk.row(/./).first().waitFor();
}

interface Grown {
  /** Reports a second. */
  readonly rate: number;
  /** Peak memory. */
  readonly most: number;
  readonly count: number;
}

function tellGrowth(format: string, large: Grown, small: Grown): void {
  tell({ what: `${format}: time a report, ${large.count} against ${small.count}`, value: 1000 / large.rate, floor: 1000 / small.rate, unit: 'ms', goal: 1.3 });
  tell({ what: `${format}: peak memory, ${large.count} against ${small.count}`, value: large.most, floor: small.most, unit: 'MB', goal: 1.3 });
}

test('reports of 1,000 words with three photos, to each format', async () => {
  part('drawing photos');
  const files = await photoFiles();
  const rates = new Map<string, { few: number; memory: number }>();
  part(`writing a desk of ${few}`);
  const fewer = await deskOf(few, files);
  try {
    await atArchive(fewer);
    for (const format of formats) {
      const { rate, floor, longest, most } = await measured(fewer, format, { count: few, filter: '' });
      rates.set(format, { few: rate, memory: most });
      tell({ what: `${format}: ${few} reports, against writing their bytes alone`, value: rate, floor, unit: 'reports/s', goal: 20, isRate: true });
      tell({ what: `${format}: longest frame of the window meanwhile, against 50 ms`, value: longest, floor: 50, unit: 'ms', goal: 1 });
      console.log(`${format}: peak memory of all processes: ${Math.round(most)} MB`);
    }
    // The format that takes every picture through the export's thread; a thousand of them would take longer than all the rest.
    const { rate, most } = await measured(fewer, 'docx', { count: some, filter: ofSome });
    tellGrowth('docx', { rate: rates.get('docx')!.few, most: rates.get('docx')!.memory, count: few }, { rate, most, count: some });
  } finally {
    await leave(fewer);
  }
  part(`writing a desk of ${many}`);
  const more = await deskOf(many, files);
  try {
    await atArchive(more);
    const { rate, most, longest } = await measured(more, 'text', { count: many, filter: '' });
    tellGrowth('text', { rate, most, count: many }, { rate: rates.get('text')!.few, most: rates.get('text')!.memory, count: few });
    tell({ what: `text: longest frame of the window, ${many} reports, against 50 ms`, value: longest, floor: 50, unit: 'ms', goal: 1 });
  } finally {
    await leave(more);
  }
});
