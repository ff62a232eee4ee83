// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MoveBlock } from '../../../../../renderer/editor/extensions/blocks/moveBlock';
import { bulletList, figure, paragraph } from '../../../domain/article/report';
import { editorOf, outlineOf, textsIn } from '../../editorOf';

describe('moving a block', () => {
  it('goes up and down among its neighbours with the cursor in it, and no further than the ends', () => {
    const editor = editorOf([MoveBlock], paragraph('Một'), paragraph('Hai'), paragraph('Ba'));
    editor.commands.setTextSelection(7);
    expect(editor.commands.moveBlock(-1)).toBe(true);
    expect(outlineOf(editor)).toEqual(['Hai', 'Một', 'Ba']);
    expect(editor.state.selection.$from.parent.textContent).toBe('Hai');
    expect(editor.commands.moveBlock(-1)).toBe(false);
    editor.commands.moveBlock(1);
    editor.commands.moveBlock(1);
    expect(outlineOf(editor)).toEqual(['Một', 'Ba', 'Hai']);
    expect(editor.commands.moveBlock(1)).toBe(false);
  });

  it('takes a photo past a paragraph', () => {
    const editor = editorOf([MoveBlock], paragraph('Một'), figure('a'));
    editor.commands.setNodeSelection(5);
    editor.commands.moveBlock(-1);
    expect(outlineOf(editor)).toEqual(['[a]', 'Một']);
    editor.commands.moveBlock(1);
    expect(outlineOf(editor)).toEqual(['Một', '[a]']);
  });

  it('moves an item within its list and never out of it', () => {
    const editor = editorOf([MoveBlock], bulletList('trồng', 'giữ'), paragraph('Hết.'));
    editor.commands.setTextSelection(12);
    expect(editor.commands.moveBlock(1)).toBe(false);
    editor.commands.moveBlock(-1);
    expect(textsIn(editor)).toEqual(['giữ', 'trồng', 'Hết.']);
  });
});
