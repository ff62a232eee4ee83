import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inProtocolOrder } from '../../../../renderer/domain/facts/protocol';

/** Real reports are not part of the repository; they lie beside it where a desk has put them. */
const seed = resolve('../shared/seeds/000_13aee6488348c583.txt');
const here = existsSync(seed);
if (!here) console.warn('SKIPPED: the real report 000 is missing, its order of attendance is not tested');

it.skipIf(!here)('leaves the attendance of a real report in its order', () => {
  const people = [...readFileSync(seed, 'utf8').normalize('NFC').matchAll(/đồng chí ([\p{L} ]{5,40}) - ([^;]{5,120});/gu)]
    .map(([, name, posts], at) => ({ id: String(at), name: name!, posts: posts! }));
  expect(people).toHaveLength(5);
  expect(inProtocolOrder(people)).toEqual(people);
});
