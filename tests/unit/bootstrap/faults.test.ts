import { describe, expect, it } from 'vitest';
import { parseFaultArguments } from '../../../electron/bootstrap/faults/arguments.mjs';

const parts = ['storage', 'publish'];

describe('what follows npm run faults', () => {
  it.each([
    [['storage'], { part: 'storage', more: [] }],
    [['storage', '--runs', '12', '--seed=7'], { part: 'storage', runs: 12, seed: 7, more: [] }],
    [['publish', '-t', 'lost', '--seed', '3'], { part: 'publish', seed: 3, more: ['-t', 'lost'] }],
  ])('%j is understood', (args, wanted) => expect(parseFaultArguments(args, parts)).toEqual(wanted));

  it.each([[[]], [['disk']]])('%j names no part there is', (args) =>
    expect(() => parseFaultArguments(args, parts)).toThrow(expect.objectContaining({ code: 'unknown-fault-part' })));

  it.each([[['storage', '--runs']], [['storage', '--runs', '0']], [['storage', '--seed', '1.5']], [['storage', '--seed=x']]])('%j is no number', (args) =>
    expect(() => parseFaultArguments(args, parts)).toThrow(expect.objectContaining({ code: 'fault-number' })));
});
