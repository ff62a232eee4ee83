import { expect, it } from 'vitest';
import { readMarker } from '../../../../renderer/editor/paste/marker';

it.each([
  ['3.', null, { kind: 'ordered', type: null, number: 3 }],
  ['(12)', null, { kind: 'ordered', type: null, number: 12 }],
  ['4-', null, { kind: 'ordered', type: null, number: 4 }],
  ['b)  ', null, { kind: 'ordered', type: 'a', number: 2 }],
  ['C.', null, { kind: 'ordered', type: 'A', number: 3 }],
  ['i.', null, { kind: 'ordered', type: 'i', number: 1 }],
  ['i)', 8, { kind: 'ordered', type: 'a', number: 9 }],
  ['XIV.', null, { kind: 'ordered', type: 'I', number: 14 }],
  ['·', null, { kind: 'bullet' }],
  ['-', null, { kind: 'bullet' }],
  ['o', null, { kind: 'bullet' }],
  ['', null, { kind: 'bullet' }],
  ['1.2.', null, { kind: 'written' }],
  ['Điều 3.', null, { kind: 'written' }],
] as const)('%s', (marker, after, counting) => expect(readMarker(marker, after)).toEqual(counting));
