// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { NewTable } from '../../../../../renderer/editor/extensions/blocks/newTable';
import { paragraph } from '../../../domain/article/report';
import { bodyIn, editorOf } from '../../editorOf';

it.each([
  ['behind words, with a line to write on at the end', [paragraph('Một')], 2, ['paragraph', 'table', 'paragraph']],
  ['behind words and before what follows', [paragraph('Một'), paragraph('Hai')], 2, ['paragraph', 'table', 'paragraph']],
  ['in the place of an empty line, which follows it', [paragraph('Một'), paragraph('')], 6, ['paragraph', 'table', 'paragraph']],
])('a table is put %s', (_where, blocks, cursor, types) => {
  const editor = editorOf([NewTable], ...blocks);
  editor.commands.setTextSelection(cursor);
  editor.chain().newTable(2, 3).insertContent('Thôn').run();
  expect(bodyIn(editor).content!.map(({ type }) => type)).toEqual(types);
  const rows = bodyIn(editor).content!.find(({ type }) => type === 'table')!.content!;
  expect(rows.map(({ content }) => content!.map(({ type }) => type))).toEqual([Array(3).fill('tableHeader'), Array(3).fill('tableCell')]);
  expect(editor.getText()).toMatch(/^Một[^]*Thôn/u);
  expect(rows[0]!.content![0]!.content![0]!.content![0]!.text).toBe('Thôn');
});
