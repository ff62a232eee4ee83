// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../../../../renderer/domain/article/body';
import { InsertFigures } from '../../../../renderer/editor/extensions/figure/insertFigures';
import { bulletList, figure, paragraph } from '../../domain/article/report';
import { editorOf, outlineOf } from '../editorOf';

const editorWith = (...content: readonly BodyNode[]) => editorOf([InsertFigures], ...content);

describe('inserting photos', () => {
  it.each([1, 4, 9])('after the paragraph that holds the cursor (at %i), which stays whole', (position) => {
    const editor = editorWith(paragraph('Giữ rừng'), paragraph('Giữ nước'));
    editor.commands.setTextSelection(position);
    expect(editor.commands.insertFigures(['a'])).toBe(true);
    expect(outlineOf(editor)).toEqual(['Giữ rừng', '[a]', 'Giữ nước']);
  });

  it('all of them in order', () => {
    const editor = editorWith(paragraph('Giữ rừng'), paragraph('Giữ nước'));
    editor.commands.setTextSelection(3);
    editor.commands.insertFigures(['b', 'a', 'c']);
    expect(outlineOf(editor)).toEqual(['Giữ rừng', '[b]', '[a]', '[c]', 'Giữ nước']);
  });

  it('after what is selected, replacing none of it', () => {
    const editor = editorWith(paragraph('Giữ rừng'), paragraph('Giữ nước'), paragraph('Giữ bản'));
    editor.commands.setTextSelection({ from: 3, to: 7 });
    editor.commands.insertFigures(['a']);
    expect(outlineOf(editor)).toEqual(['Giữ rừng', '[a]', 'Giữ nước', 'Giữ bản']);
  });

  it('after a photo that is selected', () => {
    const editor = editorWith(paragraph('Giữ rừng'), figure('a'), paragraph('Giữ nước'));
    editor.commands.setNodeSelection(10);
    editor.commands.insertFigures(['b']);
    expect(outlineOf(editor)).toEqual(['Giữ rừng', '[a]', '[b]', 'Giữ nước']);
  });

  it('after a whole list, never inside it', () => {
    const editor = editorWith(bulletList('trồng', 'giữ'), paragraph('Giữ nước'));
    editor.commands.setTextSelection(4);
    editor.commands.insertFigures(['a']);
    expect(outlineOf(editor)).toEqual(['trồnggiữ', '[a]', 'Giữ nước']);
  });

  it('at the very end, and into a body that holds nothing', () => {
    const atEnd = editorWith(paragraph('Giữ rừng'));
    atEnd.commands.setTextSelection(9);
    atEnd.commands.insertFigures(['a']);
    expect(outlineOf(atEnd)).toEqual(['Giữ rừng', '[a]']);
    const empty = editorWith(paragraph(''));
    empty.commands.insertFigures(['a']);
    expect(outlineOf(empty)).toEqual(['', '[a]']);
  });

  it('twice in a row keeps the order', () => {
    const editor = editorWith(paragraph('Giữ rừng'), paragraph('Giữ nước'));
    editor.commands.setTextSelection(3);
    editor.commands.insertFigures(['a']);
    editor.commands.insertFigures(['b']);
    expect(outlineOf(editor).filter((block) => block.startsWith('['))).toEqual(['[a]', '[b]']);
    expect(outlineOf(editor).filter((block) => !block.startsWith('['))).toEqual(['Giữ rừng', 'Giữ nước']);
  });

  it('does nothing for no photos', () => {
    const editor = editorWith(paragraph('Giữ rừng'));
    expect(editor.commands.insertFigures([])).toBe(false);
    expect(outlineOf(editor)).toEqual(['Giữ rừng']);
  });

  it('leaves the cursor in text, so that typing goes on', () => {
    const editor = editorWith(paragraph('Giữ rừng'), paragraph('Giữ nước'));
    editor.commands.setTextSelection(3);
    editor.commands.insertFigures(['a', 'b']);
    editor.commands.insertContent('>');
    expect(outlineOf(editor)).toEqual(['Giữ rừng', '[a]', '[b]', '>Giữ nước']);
  });
});
