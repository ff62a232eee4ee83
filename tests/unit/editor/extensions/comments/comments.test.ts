// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import { bodyOf, documentFrom } from '../../../../../renderer/editor/document/articleDocument';
import { anchorOf, placeThreads } from '../../../../../renderer/editor/document/commentAnchors';
import { addThread, readThreads } from '../../../../../renderer/editor/document/comments';
import { comments } from '../../../../../renderer/editor/extensions/comments/comments';
import { selectedTarget } from '../../../../../renderer/editor/extensions/comments/selectedTarget';
import { bodyWith, bulletList, figure, paragraph, reportOf } from '../../../domain/article/report';
import { boundEditorOf } from '../../editorOf';

function opened(...blocks: readonly BodyNode[]): { doc: Y.Doc; editor: Editor; chosen: ReturnType<typeof vi.fn<(id: string) => void>> } {
  const doc = documentFrom(reportOf({ body: bodyWith(...blocks) }));
  const chosen = vi.fn<(id: string) => void>();
  return { doc, editor: boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc) }), comments({ onChosen: chosen })]) as Editor, chosen };
}
function select(editor: Editor, words: string): void {
  editor.state.doc.descendants((node, pos) => {
    const at = node.isText ? node.text!.indexOf(words) : -1;
    if (at !== -1) editor.commands.setTextSelection({ from: pos + at, to: pos + at + words.length });
  });
}
function comment(doc: Y.Doc, editor: Editor): void {
  addThread(doc, 'c1', anchorOf(doc, selectedTarget(editor.state)!)!, { by: 'linh', at: '2026-02-07T01:00:00.000Z', text: 'Xem lại', mentions: [] });
  show(doc, editor);
}
function show(doc: Y.Doc, editor: Editor): void {
  const marks = placeThreads(doc, readThreads(doc)).flatMap(({ thread: { id }, range }) => (range ? [{ id, range, isCurrent: false }] : []));
  editor.commands.showComments(marks);
}
const marked = (editor: Editor): string => [...editor.view.dom.querySelectorAll('[data-comment="c1"]')].map(({ textContent }) => textContent).join('|');

describe('a comment in the editor', () => {
  it('marks the selected words, in a list behind a photo as well, and the document does not know of it', () => {
    const { doc, editor } = opened(paragraph('Sáng nay họp.'), figure('a'), bulletList('thôn Đồi', 'thôn Suối xa'));
    const before = editor.getHTML();
    select(editor, 'Suối');
    comment(doc, editor);
    expect(marked(editor)).toBe('Suối');
    expect(editor.getHTML()).toBe(before);
  });

  it('stays on its words while the text is edited, split, joined and undone around it', () => {
    const { doc, editor } = opened(paragraph('Sáng nay xã họp bàn về rừng. Ông Khang kết luận buổi họp.'), paragraph('Dân trồng cây.'));
    select(editor, 'Ông Khang kết luận');
    comment(doc, editor);
    const stays = (): void => {
      expect(marked(editor)).toBe('Ông Khang kết luận');
      show(doc, editor);
      expect(marked(editor)).toBe('Ông Khang kết luận');
    };
    editor.commands.insertContentAt(1, 'Tin nhanh: ');
    stays();
    select(editor, 'Ông');
    editor.chain().setTextSelection(editor.state.selection.from).splitBlock().run();
    stays();
    editor.commands.setHeading({ level: 2 });
    stays();
    // Undo draws the text anew, and the marks with it a moment later.
    while (editor.commands.undo()) {
      show(doc, editor);
      stays();
    }
  });

  it('without a selection is about the block of the cursor, and on a photo about the photo', () => {
    const { doc, editor } = opened(paragraph('Sáng nay họp.'), figure('a'), paragraph(''));
    editor.commands.setTextSelection(4);
    comment(doc, editor);
    expect(readThreads(doc)[0]!.anchor.quote).toBe('Sáng nay họp.');
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    expect(selectedTarget(editor.state)).toBeNull();
    let place = 0;
    editor.state.doc.descendants((node, pos) => void (node.type.name === 'figure' && (place = pos)));
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, place)));
    expect(selectedTarget(editor.state)).toEqual({ on: 'photo', photo: 'a' });
  });

  it('over everything ends where the text ends', () => {
    const { doc, editor } = opened(paragraph('Một'), figure('a'), paragraph('hai'));
    editor.commands.selectAll();
    comment(doc, editor);
    expect(readThreads(doc)[0]!.anchor.quote).toBe('Một\nhai');
  });

  it('is selected and chosen by its mark', () => {
    const { doc, editor, chosen } = opened(paragraph('Một hai ba'));
    select(editor, 'hai');
    comment(doc, editor);
    editor.commands.setTextSelection(1);
    editor.commands.selectComment('c1');
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)).toBe('hai');
    editor.commands.setTextSelection(6);
    editor.view.someProp('handleClick', (handle) => handle(editor.view, 6, new MouseEvent('click')));
    expect(chosen).toHaveBeenCalledExactlyOnceWith('c1');
    expect(editor.commands.selectComment('c9')).toBe(false);
  });
});
