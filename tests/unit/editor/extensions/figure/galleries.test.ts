// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { placedPhotoIds } from '../../../../../renderer/domain/article/body';
import { Galleries } from '../../../../../renderer/editor/extensions/figure/galleries';
import { figure, paragraph } from '../../../domain/article/report';
import { bodyIn, editorOf } from '../../editorOf';

const typesOf = (editor: ReturnType<typeof editorOf>): string[] => bodyIn(editor).content!.map(({ type }) => type);

describe('a gallery', () => {
  it('gathers the photos that stand together, in their order, and lets them go again', () => {
    const editor = editorOf([Galleries], paragraph('Một'), figure('b'), figure('a'), figure('c'), paragraph('Hai'), figure('d'));
    editor.commands.setNodeSelection(6);
    expect(editor.commands.gatherFigures()).toBe(true);
    expect(typesOf(editor)).toEqual(['paragraph', 'gallery', 'paragraph', 'figure']);
    expect(placedPhotoIds(bodyIn(editor))).toEqual(['b', 'a', 'c', 'd']);
    expect(editor.commands.ungroupGallery()).toBe(true);
    expect(typesOf(editor)).toEqual(['paragraph', 'figure', 'figure', 'figure', 'paragraph', 'figure']);
    expect(placedPhotoIds(bodyIn(editor))).toEqual(['b', 'a', 'c', 'd']);
  });

  it('takes a neighbour in, and is not made of one photo or none', () => {
    const editor = editorOf([Galleries], figure('a'), figure('b'), paragraph('Hết.'), figure('c'));
    editor.commands.setNodeSelection(0);
    editor.commands.gatherFigures();
    editor.commands.insertContentAt(4, { type: 'figure', attrs: { photo: 'd' } });
    editor.commands.setNodeSelection(0);
    editor.commands.gatherFigures();
    expect(typesOf(editor)).toEqual(['gallery', 'paragraph', 'figure']);
    expect(placedPhotoIds(bodyIn(editor))).toEqual(['a', 'b', 'd', 'c']);
    editor.commands.setTextSelection(editor.state.doc.content.size - 3);
    expect(editor.commands.gatherFigures()).toBe(false);
  });

  it('is put after the paragraph that holds the cursor', () => {
    const editor = editorOf([Galleries], paragraph('Một'), paragraph('Hai'));
    editor.commands.setTextSelection(2);
    editor.commands.insertGallery(['a', 'b']);
    expect(typesOf(editor)).toEqual(['paragraph', 'gallery', 'paragraph']);
  });
});
