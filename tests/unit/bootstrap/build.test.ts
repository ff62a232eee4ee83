import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { build } from '../../../electron/bootstrap/build.mjs';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
let root: string;

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'toa-soan-build-'));
  vi.stubEnv('XDG_CACHE_HOME', path.join(root, 'cache'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  symlinkSync(modules, path.join(root, 'node_modules'), 'junction');
  write('package.json', '{"type":"module"}');
  write('renderer/index.html', '<!doctype html><script type="module" src="./main.tsx"></script>');
  write('renderer/main.tsx', "import { createElement } from 'react';\ndocument.title = String(createElement('p').type);");
  write('electron/main/main.ts', "import { app } from 'electron';\nimport { z } from 'zod';\nimport path from 'node:path';\nconsole.log(app, z, path);");
  write('electron/main/pasting/paste-writer.ts', "import { rm } from 'node:fs/promises';\nconsole.log(rm, process.parentPort);");
  write('electron/main/merging/merge-worker.ts', "import { parentPort } from 'node:worker_threads';\nparentPort?.postMessage('ready');");
  write('electron/preload/preload.ts', "import { contextBridge } from 'electron';\nimport { z } from 'zod';\ncontextBridge.exposeInMainWorld('x', String(z));");
  write('assets/templates/a.json', '{}');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

describe('the build', () => {
  it('makes window, main process, preload and assets, and skips when nothing changed', async () => {
    expect((await build({ root })).built).toBe(true);
    expect(read('dist/renderer/index.html')).toContain('src="./assets/');
    expect(read('dist/main/paste-writer.js')).toContain('parentPort');
    expect(read('dist/main/merge-worker.js')).toContain('worker_threads');
    expect(read('dist/main/main.js')).toMatch(/import .* from "electron"/);
    expect(read('dist/main/main.js')).not.toMatch(/from "zod"/);
    expect(read('dist/preload/preload.cjs')).toContain('require("electron")');
    expect(read('dist/preload/preload.cjs').match(/\brequire\(/g)).toHaveLength(1);
    expect(existsSync(path.join(root, 'dist/assets/templates/a.json'))).toBe(true);

    expect((await build({ root })).built).toBe(false);
    write('assets/templates/a.json', '{"changed":true}');
    expect((await build({ root })).built).toBe(true);
    expect(read('dist/assets/templates/a.json')).toContain('changed');
    rmSync(path.join(root, 'dist/preload/preload.cjs'));
    expect((await build({ root })).built).toBe(true);
  });

  it('refuses Node in the sandboxed preload, in words', async () => {
    write('electron/preload/preload.ts', "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync);");
    const failure = (await build({ root }).catch((error: unknown) => error)) as { code: string; details: { reason: string } };
    expect(failure.code).toBe('build-failed');
    expect(failure.details.reason).toContain('imports "node:fs"');
    expect(failure.details.reason).not.toMatch(/\n\s+at /);
  });

  it('does not take a build that failed for a finished one', async () => {
    await build({ root });
    const good = read('electron/main/main.ts');
    write('electron/main/main.ts', 'const x = ;');
    await expect(build({ root })).rejects.toMatchObject({ code: 'build-failed' });
    write('electron/main/main.ts', good);
    expect((await build({ root })).built).toBe(true);
  });
});
