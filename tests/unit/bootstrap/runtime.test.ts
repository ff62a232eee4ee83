import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shortIntegrity } from '../../../electron/bootstrap/runtime/pinned.mjs';
import { makeTarball, makeZip } from './archives';
import { endPrograms, startProgram } from './program';

const tarball = makeTarball([
  { name: 'package/package.json', contents: '{}' },
  {
    name: 'package/runtime.zip',
    contents: makeZip([
      { name: 'Other/Other', contents: randomBytes(400_000), mode: 0o100755 },
      { name: 'Other/resources/app/main.js', contents: 'the other program' },
      { name: 'Other/resources/app-update.yml', contents: 'x' },
      { name: 'Other/browser_v8_context_snapshot.bin', contents: 'x' },
      { name: 'Other/locales/vi.pak', contents: 'vi' },
    ]),
  },
]);
const pinned = {
  electron: '1.2.3',
  integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
  zip: 'package/runtime.zip',
  folder: 'Other/',
  executable: 'Other',
  neededBytes: 1_000,
};

let cache: string;
let home: string;
let server: Server;
let url: string;
let answer: (response: ServerResponse) => void;
let requests: number;

const whole = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': tarball.length });
  response.end(tarball);
};
const halfAndThenNothing = (response: ServerResponse) => {
  response.writeHead(200, { 'content-length': tarball.length });
  response.write(tarball.subarray(0, tarball.length / 2));
};
const prepare = (description: object = pinned) => startProgram('prepare-runtime.mjs', [JSON.stringify(description), url, cache]);

beforeEach(async () => {
  cache = mkdtempSync(path.join(tmpdir(), 'toa-soan-runtime-'));
  home = path.join(cache, `electron-1.2.3-${shortIntegrity(pinned.integrity)}`);
  requests = 0;
  answer = whole;
  server = createServer((_request, response) => {
    requests += 1;
    answer(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/runtime.tgz`;
});

afterEach(async () => {
  await endPrograms();
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  rmSync(cache, { recursive: true, force: true });
});

describe('preparing the runtime', () => {
  it('leaves a complete one under its final name, and nothing else', async () => {
    const program = prepare();
    expect((await program.ended).code).toBe(0);
    expect(program.said()).toContain(`ready ${path.join(home, 'electron')}`);
    expect(readdirSync(cache)).toEqual([path.basename(home)]);
    expect(readdirSync(home).toSorted()).toEqual(['electron', 'locales', 'resources', 'version']);
    expect(readdirSync(path.join(home, 'resources', 'app')).toSorted()).toEqual(['main.js', 'package.json']);
    expect(readFileSync(path.join(home, 'resources', 'app', 'main.js'), 'utf8')).not.toContain('the other program');
    expect(readFileSync(path.join(home, 'version'), 'utf8')).toBe('1.2.3');
    expect(statSync(path.join(home, 'electron')).mode & 0o111).not.toBe(0);
  });

  it('downloads nothing the second time', async () => {
    await prepare().ended;
    await prepare().ended;
    expect(requests).toBe(1);
  });

  it('downloads once when two start together', async () => {
    const both = [prepare(), prepare()];
    const ends = await Promise.all(both.map((program) => program.ended));
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(requests).toBe(1);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind when %s stops it in mid-download', async (signal) => {
    answer = halfAndThenNothing;
    const program = prepare();
    await program.says('got ');
    expect(readdirSync(cache).some((name) => name.startsWith('.unfinished'))).toBe(true);
    program.kill(signal);
    expect((await program.ended).code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(program.said()).toContain('Stopped as you asked');
    expect(readdirSync(cache)).toEqual([]);
  });

  it('clears away what a killed run left, and goes on', async () => {
    answer = halfAndThenNothing;
    const killed = prepare();
    await killed.says('got ');
    killed.kill('SIGKILL');
    await killed.ended;
    expect(existsSync(home)).toBe(false);
    expect(readdirSync(cache)).not.toEqual([]);
    answer = whole;
    expect((await prepare().ended).code).toBe(0);
    expect(readdirSync(cache)).toEqual([path.basename(home)]);
  });

  it('refuses a file that is not the pinned one', async () => {
    const program = prepare({ ...pinned, integrity: `sha512-${Buffer.alloc(64).toString('base64')}` });
    expect((await program.ended).code).toBe(1);
    expect(program.said()).toContain('is not the one that is pinned');
    expect(program.said()).not.toMatch(/\n\s+at /);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('tries again when the line breaks', async () => {
    answer = (response) => {
      if (requests > 1) return whole(response);
      halfAndThenNothing(response);
      response.socket!.resetAndDestroy();
    };
    expect((await prepare().ended).code).toBe(0);
    expect(requests).toBe(2);
  });

  it('says what the server answered', async () => {
    answer = (response) => response.writeHead(503).end();
    const program = prepare();
    expect((await program.ended).code).toBe(1);
    expect(program.said()).toContain('status 503');
  });

  it('says that there is no network', async () => {
    url = 'http://127.0.0.1:9/runtime.tgz';
    const program = prepare();
    expect((await program.ended).code).toBe(1);
    expect(program.said()).toContain('Cannot reach the npm registry (ECONNREFUSED)');
  });

  it('refuses to begin without disk space', async () => {
    const program = prepare({ ...pinned, neededBytes: Number.MAX_SAFE_INTEGER });
    expect((await program.ended).code).toBe(1);
    expect(program.said()).toContain('Not enough disk space');
    expect(requests).toBe(0);
  });
});
