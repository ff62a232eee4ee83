import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractFromTarball } from '../../../electron/bootstrap/runtime/tarball.mjs';
import { unzip } from '../../../electron/bootstrap/runtime/zip.mjs';
import { makeTarball, makeZip } from './archives';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-archive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('taking one file out of a tarball', () => {
  it('finds it among others, of any length', async () => {
    const wanted = randomBytes(300_001);
    writeFileSync(at('a.tgz'), makeTarball([
      { name: 'package/package.json', contents: '{}' },
      { name: 'package/empty', contents: '' },
      { name: 'package/wanted.zip', contents: wanted },
      { name: 'package/after', contents: 'x'.repeat(1024) },
    ]));
    await extractFromTarball(at('a.tgz'), 'package/wanted.zip', at('out'));
    expect(readFileSync(at('out')).equals(wanted)).toBe(true);
  });

  it('says so when it is not there', async () => {
    writeFileSync(at('a.tgz'), makeTarball([{ name: 'package/package.json', contents: '{}' }]));
    await expect(extractFromTarball(at('a.tgz'), 'package/wanted.zip', at('out'))).rejects.toThrow('not in the package');
  });
});

describe('unpacking a zip', () => {
  it('keeps contents, executables and links, and leaves out what is not wanted', async () => {
    const big = randomBytes(200_000);
    writeFileSync(at('a.zip'), makeZip([
      { name: 'App/', contents: '' },
      { name: 'App/run', contents: big, mode: 0o100755 },
      { name: 'App/chữ.txt', contents: 'tiếng Việt', stored: true },
      { name: 'App/empty', contents: '', stored: true },
      { name: 'App/link', contents: 'run', mode: 0o120777 },
      { name: 'App/skip/me', contents: 'no' },
    ]));
    const written = await unzip(at('a.zip'), at('out'), (name: string) => (name.includes('skip') ? undefined : name.slice(4)));
    expect(written).toBe(4);
    expect(readdirSync(at('out')).toSorted()).toEqual(['chữ.txt', 'empty', 'link', 'run'].toSorted());
    expect(readFileSync(at('out/run')).equals(big)).toBe(true);
    expect(statSync(at('out/run')).mode & 0o111).not.toBe(0);
    expect(readFileSync(at('out/chữ.txt'), 'utf8')).toBe('tiếng Việt');
    expect(statSync(at('out/chữ.txt')).mode & 0o111).toBe(0);
    expect(lstatSync(at('out/link')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(at('out/link'))).toBe('run');
  });

  it('refuses a file that would land outside', async () => {
    writeFileSync(at('a.zip'), makeZip([{ name: '../evil', contents: 'x' }]));
    await expect(unzip(at('a.zip'), at('out'), (name: string) => name)).rejects.toThrow('leaves the folder');
  });

  it('refuses what is no zip', async () => {
    writeFileSync(at('a.zip'), 'plain text');
    await expect(unzip(at('a.zip'), at('out'), (name: string) => name)).rejects.toThrow('not a zip archive');
  });
});
