import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runChecks } from '../../../../renderer/domain/checks';
import { bodyWith, contextOf, newspaper, paragraph, portal, reportOf } from '../article/report';

const folder = new URL('../../../e2e/golden/', import.meta.url);
/** Without its photos the briefing's heading over them has none; the newspaper cites the scheme without its date. */
const expected: Record<string, readonly string[]> = { 'giao-ban-chuyen-de.txt': ['galleryEmpty'], 'so-ket-khen-thuong.txt': ['documentUndated'] };

it.each(readdirSync(folder))('nothing is wrong with a clean report: %s', (file) => {
  const [headline = '', ...blocks] = readFileSync(new URL(file, folder), 'utf8').trim().split('\n\n');
  const content = reportOf({ headline, facts: { ...reportOf().facts, date: '', opinions: null }, body: bodyWith(...blocks.map((text) => paragraph(text))), photos: [] });
  const found = runChecks(content, contextOf(file.startsWith('so-ket') ? newspaper : portal));
  expect(found.map(({ check }) => check)).toEqual(expected[file] ?? []);
});
