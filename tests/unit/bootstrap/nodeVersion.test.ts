import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareVersions, isNodeNewEnough, OLDEST_NODE } from '../../../electron/bootstrap/entry/node-version.mjs';

describe('the Node version check', () => {
  it('accepts the oldest supported version and everything above', () => {
    for (const version of [OLDEST_NODE, 'v20.20.2', '22.0.0', '100.1.0']) expect(isNodeNewEnough(version)).toBe(true);
  });

  it('refuses what is older, comparing numbers and not letters', () => {
    for (const version of ['20.18.0', 'v18.20.8', '12.22.12', '9.99.99']) expect(isNodeNewEnough(version)).toBe(false);
  });

  it('orders versions', () => {
    expect(compareVersions('20.9.0', '20.18.1')).toBeLessThan(0);
    expect(compareVersions('20.18.1', '20.18.1')).toBe(0);
    expect(compareVersions('21.0.0-nightly', '20.18.1')).toBeGreaterThan(0);
  });

  it('stands in files that an old Node can read, or it could never speak', () => {
    const readByOldNode = [
      'start.mjs', 'test.mjs', 'build.mjs', 'electron-path.mjs',
      'entry/guarded.mjs', 'entry/node-version.mjs', 'speech/describe.mjs', 'speech/language.mjs', 'speech/messages.mjs',
    ];
    for (const file of readByOldNode) {
      const source = readFileSync(fileURLToPath(new URL(`../../../electron/bootstrap/${file}`, import.meta.url)), 'utf8');
      const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, file).not.toMatch(/from 'node:|import\('node:/);
      expect(code.replace(/'(?:[^'\\\n]|\\.)*'/g, ''), file).not.toMatch(/\?\.\D|\?\?|\|\|=|&&=/);
    }
  });
});
