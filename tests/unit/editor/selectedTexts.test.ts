// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { selectedTexts } from '../../../renderer/editor/selectedTexts';
import { bulletList, figure, paragraph } from '../domain/article/report';
import { editorOf } from './editorOf';

test('what is selected comes block by block, without what the selection leaves out', () => {
  const editor = editorOf([], paragraph('Xã Mây Hạ'), figure('a'), bulletList('giữ rừng', 'trồng cây'));
  editor.commands.setTextSelection(4);
  expect(selectedTexts(editor.state)).toEqual([]);
  editor.commands.setTextSelection({ from: 4, to: 18 });
  expect(selectedTexts(editor.state)).toEqual(['Mây Hạ', 'giữ']);
  editor.commands.selectAll();
  expect(selectedTexts(editor.state)).toEqual(['Xã Mây Hạ', 'giữ rừng', 'trồng cây']);
  editor.commands.setNodeSelection(11);
  expect(selectedTexts(editor.state)).toEqual([]);
});
