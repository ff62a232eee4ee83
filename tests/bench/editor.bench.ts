import { test, type Page } from '@playwright/test';
import path from 'node:path';
import { build } from 'vite';
import { textBlocks, textOf } from '../../renderer/domain/article/body';
import { draft } from './documents';
import { median, tell } from './figure';
import { openTimed, toTheEnd } from './keys';
import { computerWith, leave, startTimed, understood, type Seated } from './seated';
import { typeMeasured } from './typing';

const sizes = [500, 5_000, 20_000] as const;
const warm = 10;
const keys = 60;

const percentile = (numbers: readonly number[], part: number): number => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))]!;

/** The floor's script, in one piece. */
async function bareScript(): Promise<string> {
  const result = await build({
    logLevel: 'silent',
    configFile: false,
    build: { write: false, minify: true, lib: { entry: path.join(import.meta.dirname, 'floor', 'bareProseMirror.ts'), formats: ['iife'], name: 'floor' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return (output as { output: { code?: string }[] }).output[0]!.code!;
}

/** A second, empty window of the same program. */
async function emptyWindow({ program }: Seated): Promise<Page> {
  const opened = program.application.waitForEvent('window');
  await program.application.evaluate(({ BrowserWindow }) => {
    const window = new BrowserWindow({ width: 1280, height: 860, webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false } });
    return window.loadURL('data:text/html,<!doctype html><meta charset=utf-8><title>floor</title>');
  });
  return opened;
}

test('keys in reports of 500, 5,000 and 20,000 words, with everything on', async () => {
  test.setTimeout(15 * 60_000);
  const script = await bareScript();
  const articles = sizes.map((words, index) => draft(index + 1, words));
  const seated = await computerWith(articles);
  await startTimed(seated);
  await understood(seated);
  try {
    for (const [index, words] of sizes.entries()) {
      const { id, content } = articles[index]!;
      const costs = { main: [] as number[], paint: [] as number[], bareMain: [] as number[], barePaint: [] as number[] };
      const opening: number[] = [];
      const bareOpening: number[] = [];
      for (let round = 0; round < 2; round += 1) {
        const other = articles[(index + 1) % articles.length]!;
        await openTimed(seated.desk.window, other.id, other.content.headline);
        opening.push(await openTimed(seated.desk.window, id, content.headline));
        await toTheEnd(seated.desk.window, seated.desk.body);
        const own = await typeMeasured(seated.desk.window, warm + keys);
        costs.main.push(...own.main.slice(warm));
        costs.paint.push(...own.paint.slice(warm));

        const floor = await emptyWindow(seated);
        await floor.evaluate(script);
        const texts = textBlocks(content.body).map(textOf);
        bareOpening.push(await floor.evaluate((paragraphs) => new Promise<number>((resolve) => {
          const begun = performance.now();
          (globalThis as unknown as { openBare(texts: readonly string[]): void }).openBare(paragraphs);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
        }), texts));
        await floor.keyboard.press('ControlOrMeta+End');
        const bare = await typeMeasured(floor, warm + keys);
        costs.bareMain.push(...bare.main.slice(warm));
        costs.barePaint.push(...bare.paint.slice(warm));
        await floor.close();
      }
      const goal = words >= 20_000 ? 1 : 1.25;
      const said = words.toLocaleString('en');
      for (const [name, part] of [['p50', 0.5], ['p95', 0.95]] as const) {
        tell({ what: `main thread a key, ${said} words, ${name}, against bare ProseMirror`, value: percentile(costs.main, part), floor: percentile(costs.bareMain, part), unit: 'ms', goal });
        tell({ what: `key to paint, ${said} words, ${name}, against bare ProseMirror`, value: percentile(costs.paint, part), floor: percentile(costs.barePaint, part), unit: 'ms', goal });
      }
      tell({ what: `opening a report of ${said} words, against drawing it with bare ProseMirror`, value: median(opening), floor: median(bareOpening), unit: 'ms', goal: 3 });
    }
  } finally {
    await leave(seated);
  }
});
