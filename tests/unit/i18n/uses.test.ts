import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en, vi } from './words';

const folder = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const sources = ['ui', 'editor', 'app']
  .flatMap((part) => readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((name) => join(part, name)))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

interface Use {
  readonly where: string;
  readonly key: string;
}

/** Keys as they stand in `t(…)`, also both of `t(a ? 'b' : 'c')`. */
const uses = sources.flatMap(({ name, text }): Use[] =>
  [...text.matchAll(/(?<![\w.])t\(\s*(?:[^'"`(),]*\?\s*)?(['"])([^'"]+)\1(?:\s*:\s*(['"])([^'"]+)\3)?/g)].flatMap((match) =>
    [match[2], match[4]].flatMap((key) => (key === undefined ? [] : [{ where: name, key }])),
  ),
);
/** What stands before the first value in a key put together: `states.` of `states.${state}`. */
const stems = sources.flatMap(({ name, text }): Use[] =>
  [...text.matchAll(/(?<![\w.])t\(\s*(?:[^'"`(),]*\?\s*)?`([^`$]+)\$\{/g)].map((match) => ({ where: name, key: match[1]! })),
);

const exists = (words: ReadonlyMap<string, string>, key: string): boolean =>
  words.has(key) || words.has(`${key}_other`) || [...words.keys()].some((each) => each.startsWith(`${key}.`));

test('the sources were read', () => {
  expect(uses.length).toBeGreaterThan(150);
  expect(stems.length).toBeGreaterThan(15);
  expect(new Set(uses.map(({ key }) => key))).toContain('status.offline');
});

test.each([['vi', vi], ['en', en]] as const)('every key that a screen asks for has words in %s', (_language, words) => {
  expect(uses.filter(({ key }) => !exists(words, key))).toEqual([]);
});

test.each([['vi', vi], ['en', en]] as const)('every key put together begins with a family that has words in %s', (_language, words) => {
  expect(stems.filter(({ key }) => ![...words.keys()].some((each) => each.startsWith(key)))).toEqual([]);
});

test('no word for people stands in the screens themselves', () => {
  const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
  const spoken = sources
    .filter(({ name }) => name.startsWith('ui'))
    .flatMap(({ name, text }) => text.split('\n').filter((line) => vietnamese.test(line) && !/^\s*(\/\/|\/?\*)/.test(line)).map((line) => `${name}: ${line.trim()}`));
  expect(spoken).toEqual([]);
});
