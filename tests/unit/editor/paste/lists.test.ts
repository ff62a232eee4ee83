import { describe, expect, it } from 'vitest';
import { assembleLists, numberedLists } from '../../../../renderer/editor/paste/lists';
import type { PastedNode } from '../../../../renderer/editor/paste/pasted';
import { outline } from './fixtures';

const paragraph = (text: string): PastedNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const drawn = (marker: string, text: string, level = 1): PastedNode => ({ ...paragraph(text), list: { level, marker } });
const item = (text: string, number?: number): PastedNode => ({ type: 'listItem', content: [paragraph(text)], ...(number === undefined ? {} : { number }) });

describe('lists that Word only draws', () => {
  it('keep their numbers when paragraphs interrupt them', () => {
    expect(outline(assembleLists([drawn('1.', 'a'), drawn('2.', 'b'), paragraph('giữa'), drawn('3.', 'c')]))).toEqual([
      'ol 1', '  listItem', '    p a', '  listItem', '    p b', 'p giữa', 'ol 3', '  listItem', '    p c',
    ]);
  });

  it('stand within each other by their levels', () => {
    expect(outline(assembleLists([drawn('1.', 'a'), drawn('a)', 'b', 2), drawn('-', 'c', 3), drawn('b)', 'd', 2), drawn('2.', 'e')]))).toEqual([
      'ol 1', '  listItem', '    p a', '    ol 1a', '      listItem', '        p b', '        bulletList', '          listItem', '            p c', '      listItem', '        p d',
      '  listItem', '    p e',
    ]);
  });

  it('begin anew where they count anew, or in another way', () => {
    expect(outline(assembleLists([drawn('1.', 'a'), drawn('1.', 'b'), drawn('·', 'c'), drawn('h)', 'd'), drawn('i)', 'e')])).filter((line) => !line.startsWith(' '))).toEqual([
      'ol 1', 'ol 1', 'bulletList', 'ol 8a',
    ]);
  });

  it('write out what no list can show', () => {
    expect(outline(assembleLists([drawn('1.', 'a'), drawn('1.1.', 'b', 2), drawn('2.', 'c'), paragraph('x'), drawn('Điều 4.', 'd')]))).toEqual([
      'ol 1', '  listItem', '    p a', '    p 1.1. b', '  listItem', '    p c', 'p x', 'p Điều 4. d',
    ]);
  });
});

describe('items of HTML', () => {
  it('show the numbers that they have', () => {
    expect(outline(numberedLists([item('a', 3), item('b', 4), item('c', 9), item('d')], true, 1, null))).toEqual([
      'ol 3', '  listItem', '    p a', '  listItem', '    p b', 'ol 9', '  listItem', '    p c', '  listItem', '    p d',
    ]);
  });

  it('that are only headings are headings', () => {
    expect(outline(numberedLists([{ type: 'listItem', content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'a' }] }] }], true, 1, null))).toEqual(['h2 a']);
  });

  it.each([-1, 1.5, Number.NaN, 100_000])('begin at 1 where %d is no number of a list', (start) => {
    expect(numberedLists([item('a')], true, start, null)[0]?.attrs?.['start']).toBe(1);
  });
});
