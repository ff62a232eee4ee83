// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { bodyOf, documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { restoreContent } from '../../../../renderer/editor/document/restore';
import { bodyWith, bulletList, figure, heading, paragraph, photoOf, reportOf } from '../../domain/article/report';
import { boundEditorOf } from '../editorOf';

const later = reportOf({
  headline: 'Mây Hạ giữ rừng',
  body: bodyWith(heading('Kết quả'), paragraph('Năm qua, xã trồng thêm 50 ha rừng./.'), bulletList('thôn Đồi', 'thôn Suối'), figure('b')),
  photos: [photoOf('b', { caption: 'Thôn Đồi' })],
});
/** The article open in an editor, as on the paper. */
const editorOn = (doc: Y.Doc): Editor => boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc) })]);

describe('restoring an article that is open in the editor', () => {
  it('shows the content, takes no key from what is typed next, and undo takes back what was typed', () => {
    const doc = documentFrom(reportOf());
    const editor = editorOn(doc);
    editor.commands.insertContentAt(1, 'Tin nhanh: ');
    restoreContent(doc, later);
    expect(readContent(doc)).toEqual(readContent(documentFrom(later)));
    expect(editor.getText()).toContain('Kết quả');
    expect(editor.getText()).not.toContain('Tin nhanh');
    editor.commands.insertContentAt(1, 'Mới: ');
    expect(textBlocks(readContent(doc).body).map(textOf)[0]).toBe('Mới: Kết quả');
    editor.commands.undo();
    expect(textBlocks(readContent(doc).body).map(textOf)[0]).toBe('Kết quả');
    editor.commands.redo();
    expect(textBlocks(readContent(doc).body).map(textOf)[0]).toBe('Mới: Kết quả');
    expect(editor.getJSON()).toEqual(editorOn(doc).getJSON());
  });

  it('lets undo go back over words typed before it without touching what was restored', () => {
    const doc = documentFrom(reportOf());
    const editor = editorOn(doc);
    editor.commands.insertContentAt(1, 'Tin nhanh: ');
    const typed = readContent(doc);
    restoreContent(doc, { ...typed, headline: 'Tít cũ', body: bodyWith(...typed.body.content!, paragraph('Đoạn cũ.')) });
    editor.commands.undo();
    expect(textBlocks(readContent(doc).body).map(textOf)).toEqual([...textBlocks(reportOf().body).map(textOf), 'Đoạn cũ.']);
    expect(readContent(doc).headline).toBe('Tít cũ');
  });
});
