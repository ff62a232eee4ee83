import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { build, type InlineConfig } from 'vite';
import { onTestFinished } from 'vitest';
import { mainTarget, preloadTarget } from '../../../electron/bootstrap/build/targets.mjs';
import { askedAgain } from '../../e2e/fixtures/answers';
import { withDisplay } from '../../../electron/bootstrap/system/display.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE = '<!doctype html><meta charset="utf-8"><title>Tòa Soạn</title><p>start</p><script>document.title = "inline"</script><script src="page.js"></script>';

/** The real main process and preload, built, with a page that does nothing; so that only they are under test. */
export interface Program {
  readonly folder: string;
  readonly executable: string;
  readonly flags: readonly string[];
  readonly env: Record<string, string>;
  /** Ends its display and takes its folder away. */
  remove(): Promise<void>;
}

/** Builds it, with a display of its own. @param executable a real Electron */
export async function buildProgram(executable: string): Promise<Program> {
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-program-'));
  for (const target of [mainTarget(root), preloadTarget(root)] as InlineConfig[]) {
    const outDir = path.join(folder, path.relative(root, target.build?.outDir ?? ''));
    await build({ ...target, build: { ...target.build, outDir, sourcemap: false } });
  }
  await mkdir(path.join(folder, 'dist', 'renderer'));
  await writeFile(path.join(folder, 'dist', 'renderer', 'index.html'), PAGE);
  await writeFile(path.join(folder, 'dist', 'renderer', 'page.js'), 'document.querySelector("p").textContent = "ran";');
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'toa-soan', version: '1.2.3', type: 'module', main: 'dist/main/main.js' }));
  const display = await displayOfItsOwn();
  const env = Object.fromEntries(Object.entries({ ...process.env, ...display.env }).filter(([name, value]) => value !== undefined && name !== 'NODE_OPTIONS'));
  const flags = (process.env['TOASOAN_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);
  return {
    folder, executable, flags, env: env as Record<string, string>,
    async remove() {
      await display.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A display that stands until it is ended. */
function displayOfItsOwn(): Promise<{ readonly env: NodeJS.ProcessEnv; end(): Promise<unknown> }> {
  return new Promise((resolve, reject) => {
    const ended: Promise<unknown> = withDisplay((env: NodeJS.ProcessEnv) => new Promise<void>((used) => {
      resolve({ env, end: () => (used(), ended) });
    }));
    ended.catch(reject);
  });
}

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
}

/** A data folder of the test's own. */
export async function dataFolder(): Promise<string> {
  const data = await mkdtemp(path.join(tmpdir(), 'toa-soan-data-'));
  onTestFinished(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
  return data;
}

/** What follows the executable on the command line. */
export function commandLine({ flags, folder }: Program, data: string): string[] {
  return [...flags, folder, `--user-data-dir=${data}`, '--lang=vi'];
}

/** Starts the program and waits for its page to be there (`commit`) or loaded; it is gone when the test ends. */
export async function start(program: Program, data: string, moment: 'commit' | 'load' = 'load'): Promise<Running> {
  const { executable: executablePath, env } = program;
  const app = askedAgain(await _electron.launch({ executablePath, args: commandLine(program, data), env, colorScheme: null }));
  const child = app.process();
  onTestFinished(async () => {
    // A program that does not end is a failure to see in the test that caused it, not a process left behind.
    const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await app.close().catch(() => undefined);
    clearTimeout(impatience);
  });
  const page = await app.firstWindow();
  if (moment === 'load') await page.waitForLoadState('load');
  return { app, page, data };
}

/** Closes the program as a person does. @throws Error with the end of its log when it does not end */
export async function close({ app, data }: Running): Promise<void> {
  let impatience: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    impatience = setTimeout(() => {
      readFile(path.join(data, 'log', 'desk.log'), 'utf8')
        .then((log) => reject(new Error(`the program did not end; its log ends with\n${log.split('\n').slice(-12).join('\n')}`)), reject);
    }, 30_000);
  });
  await Promise.race([app.close(), late]).finally(() => clearTimeout(impatience));
}
