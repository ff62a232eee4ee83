import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areCurrent, isSameTree } from '../../../electron/bootstrap/setup/dependencies.mjs';
import { npmProblem } from '../../../electron/bootstrap/setup/npm.mjs';

const lockfile = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/only-mac': { version: '1.0.0', integrity: 'sha512-m', optional: true },
  },
};
const installed = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };

describe('comparing what is installed with what is wanted', () => {
  it('accepts the same packages without those for other platforms', () => {
    expect(isSameTree(lockfile, installed)).toBe(true);
  });

  it('sees a missing, an added and a changed package', () => {
    expect(isSameTree(lockfile, { packages: {} })).toBe(false);
    expect(isSameTree(lockfile, { packages: { ...installed.packages, 'node_modules/b': { version: '1.0.0' } } })).toBe(false);
    expect(isSameTree(lockfile, { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } } })).toBe(false);
  });
});

describe('whether node_modules is current', () => {
  let root: string;
  const write = (name: string, value: object) => writeFileSync(path.join(root, name), JSON.stringify(value));

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'toa-soan-modules-'));
    write('package-lock.json', lockfile);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is not, without node_modules', () => expect(areCurrent(root)).toBe(false));

  it('is, after somebody ran npm install, until the lockfile changes', () => {
    mkdirSync(path.join(root, 'node_modules'));
    write('node_modules/.package-lock.json', installed);
    expect(areCurrent(root)).toBe(true);
    rmSync(path.join(root, 'node_modules/.package-lock.json'));
    expect(areCurrent(root)).toBe(true);
    write('package-lock.json', { packages: { ...lockfile.packages, 'node_modules/b': { version: '2.0.0' } } });
    expect(areCurrent(root)).toBe(false);
  });
});

const failed = (stderr: string) => npmProblem({ stdout: '', stderr, code: 1, signal: null }, 'dependencies-failed');

describe('naming what went wrong in npm', () => {
  it.each([
    ['npm error code ECONNREFUSED', 'no-network'],
    ['npm http fetch GET x attempt 3 failed with ENOTFOUND\nnpm error Exit handler never called!', 'no-network'],
    ['npm error code ENOSPC', 'disk-full'],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'certificate'],
    ['npm error code EUSAGE', 'dependencies-failed'],
  ])('%s', (said, code) => expect(failed(said).code).toBe(code));

  it('keeps npm\'s own first words where it knows no better', () => {
    expect(failed('npm warn x\nnpm error code EUSAGE\nnpm error A complete log of this run').details.reason).toBe('code EUSAGE');
  });
});
