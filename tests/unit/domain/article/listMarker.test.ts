import { expect, test } from 'vitest';
import { listMarker } from '../../../../renderer/domain/article/listMarker';

test.each<[Record<string, unknown>, number, string]>([
  [{}, 0, '1'], [{ start: 3 }, 1, '4'], [{ start: 0 }, 0, '0'], [{ start: 'x', type: 'z' }, 1, '2'],
  [{ type: 'a' }, 0, 'a'], [{ type: 'a', start: 3 }, 1, 'd'], [{ type: 'A' }, 25, 'Z'], [{ type: 'a' }, 26, 'aa'], [{ type: 'a', start: 0 }, 0, '0'],
  [{ type: 'i' }, 3, 'iv'], [{ type: 'I', start: 1994 }, 0, 'MCMXCIV'], [{ type: 'i', start: 4_000 }, 0, '4000'],
])('a list with %j has before its item %i: %s', (attrs, index, marker) => {
  expect(listMarker({ type: 'orderedList', attrs }, index)).toBe(marker);
});
