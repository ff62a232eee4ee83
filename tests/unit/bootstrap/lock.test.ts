import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../electron/bootstrap/setup/lock.mjs';
import { endPrograms, startProgram } from './program';

let folder: string;
let lock: string;
let log: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-lock-'));
  lock = path.join(folder, 'test.lock');
  log = path.join(folder, 'log');
});

afterEach(async () => {
  await endPrograms();
  rmSync(folder, { recursive: true, force: true });
});

const hold = () => startProgram('hold-lock.mjs', [lock, log]);

describe('the lock between two starts', () => {
  it('has the second wait for the first, and says for whom', async () => {
    const first = hold();
    await first.says('held');
    const second = hold();
    await second.says(`waiting for ${first.pid}`);
    expect(second.said()).not.toContain('held');
    first.closeInput();
    await second.says('held');
    second.closeInput();
    expect(await second.ended).toEqual({ code: 0, signal: null });
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a process that was killed', async () => {
    const first = hold();
    await first.says('held');
    first.kill('SIGKILL');
    await first.ended;
    expect(existsSync(lock)).toBe(true);
    const second = hold();
    await second.says('held');
    second.closeInput();
    await second.ended;
  });

  it('is released by a process that is asked to stop', async () => {
    const first = hold();
    await first.says('held');
    first.kill('SIGTERM');
    expect((await first.ended).code).toBe(143);
    expect(existsSync(lock)).toBe(false);
  });

  it('lets only one in at a time when many find the same abandoned lock', async () => {
    const dead = hold();
    await dead.says('held');
    dead.kill('SIGKILL');
    await dead.ended;
    rmSync(log);
    const crowd = Array.from({ length: 6 }, hold);
    for (const program of crowd) program.closeInput();
    const ends = await Promise.all(crowd.map((program) => program.ended));
    expect(ends.every(({ code }) => code === 0)).toBe(true);
    const lines = readFileSync(log, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(12);
    for (let at = 0; at < lines.length; at += 2) {
      expect(lines[at + 1]).toBe(lines[at]!.replace('enter', 'leave'));
    }
  });

  it('is taken over when a younger process has got the number of the dead one', async () => {
    await withLock(lock, async () => {
      const own = JSON.parse(readFileSync(lock, 'utf8')) as { born?: string };
      writeFileSync(lock, JSON.stringify({ ...own, born: 'long ago', token: 'of the dead' }));
    });
    expect(existsSync(lock)).toBe(true);
    expect(await withLock(lock, async () => 'in')).toBe('in');
  });

  it('from another computer counts as alive as long as its heartbeat is fresh', async () => {
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'another', token: 'x' }));
    let waited = false;
    const entered = withLock(lock, async () => 'in', {
      onWait() {
        waited = true;
        const longAgo = new Date(Date.now() - 10 * 60_000);
        utimesSync(lock, longAgo, longAgo);
      },
    });
    expect(await entered).toBe('in');
    expect(waited).toBe(true);
  });

  it('is released when the work fails', async () => {
    await expect(withLock(lock, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });
});
