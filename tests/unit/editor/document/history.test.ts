// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { describe, expect, it } from 'vitest';
import { bodyOf, documentFrom, readContent, readFacts } from '../../../../renderer/editor/document/articleDocument';
import { articleFields } from '../../../../renderer/editor/document/articleFields';
import { changeFacts } from '../../../../renderer/editor/document/changeFacts';
import { composeAnew, detachedPhrases, keepWording, unbind, updateFacts } from '../../../../renderer/editor/document/detachedPhrases';
import { articleHistory } from '../../../../renderer/editor/document/history';
import { restyle } from '../../../../renderer/editor/document/restyle';
import { OnePhrase } from '../../../../renderer/editor/extensions/phrases/onePhrase';
import { boundEditorOf, textsIn } from '../editorOf';
import { boundReport, briefing, lead } from './factsAndText';

function opened() {
  const doc = documentFrom(boundReport());
  const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc), yUndoOptions: { undoManager: articleHistory(doc) } }), OnePhrase]);
  return { doc, editor, text: () => textsIn(editor) };
}
const reader = { read: () => null, newId: () => 'new' };

describe('undo in the editor', () => {
  it('takes back a change of facts together with its text, and does both again', () => {
    const { doc, editor, text } = opened();
    const before = readContent(doc);
    changeFacts(doc, briefing, () => ({ session: 'evening', holder: 'UBND xã' }));
    const after = readContent(doc);
    expect(text()[0]).toBe('Tối ngày 06/02/2026, UBND xã họp.');
    editor.commands.undo();
    expect(text()[0]).toBe(lead);
    expect(readContent(doc)).toEqual(before);
    editor.commands.redo();
    expect(text()[0]).toBe('Tối ngày 06/02/2026, UBND xã họp.');
    expect(readContent(doc)).toEqual(after);
    expect(editor.can().undo()).toBe(true);
  });

  it('goes back step by step through typing and facts, in their order, however quickly they came', () => {
    const { doc, editor, text } = opened();
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, ' Mưa.');
    changeFacts(doc, briefing, () => ({ session: 'evening' }));
    changeFacts(doc, briefing, () => ({ chairs: [] }));
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, ' Nắng.');
    editor.commands.undo();
    expect(text()[3]).toBe('Xã trồng 40 ha rừng. Mưa.');
    expect(readFacts(doc).chairs).toEqual([]);
    editor.commands.undo();
    expect(readFacts(doc).chairs).toHaveLength(1);
    expect(readFacts(doc).session).toBe('evening');
    editor.commands.undo();
    expect(text()[0]).toBe(lead);
    expect(text()[3]).toBe('Xã trồng 40 ha rừng. Mưa.');
    editor.commands.undo();
    expect(text()[3]).toBe('Xã trồng 40 ha rừng.');
    expect(editor.can().undo()).toBe(false);
  });

  it('takes back what was typed into one field as one step', () => {
    const { doc, editor } = opened();
    for (const holder of ['U', 'UB', 'UBND']) changeFacts(doc, briefing, () => ({ holder }));
    editor.commands.undo();
    expect(readFacts(doc).holder).toBe('Đảng ủy xã Mây Hạ');
  });

  it('takes back a switch of style in one step', () => {
    const { doc, editor } = opened();
    const before = readContent(doc);
    restyle(doc, briefing, 'newspaper');
    expect(readContent(doc)).not.toEqual(before);
    editor.commands.undo();
    expect(readContent(doc)).toEqual(before);
  });

  it.each([['keeping', keepWording], ['unbinding', unbind], ['composing anew', composeAnew]] as const)('takes back %s, and does it again', (_what, settle) => {
    const { doc, editor, text } = opened();
    editor.commands.insertContentAt(5, 'qua ');
    const detached = () => detachedPhrases(doc, briefing, reader);
    const before = text();
    settle(doc, detached()[0]!);
    expect(detached()).toEqual([]);
    const after = text();
    editor.commands.undo();
    expect(text()).toEqual(before);
    expect(detached()).toHaveLength(1);
    editor.commands.redo();
    expect(detached()).toEqual([]);
    expect(text()).toEqual(after);
  });

  it('takes back facts that were corrected by a phrase, and the other phrases with them', () => {
    const { doc, editor, text } = opened();
    const read = () => ({ holder: 'UBND xã' });
    editor.commands.insertContentAt({ from: 1, to: 1 + lead.length }, lead.replace('Đảng ủy xã Mây Hạ', 'UBND xã'));
    updateFacts(articleFields(doc, briefing, null), detachedPhrases(doc, briefing, { ...reader, read })[0]!);
    expect(readContent(doc)).toMatchObject({ headline: 'UBND xã bàn cách giữ rừng', facts: { holder: 'UBND xã' } });
    expect(detachedPhrases(doc, briefing, reader)).toEqual([]);
    editor.commands.undo();
    expect(readContent(doc)).toMatchObject({ headline: 'Đảng ủy xã Mây Hạ bàn cách giữ rừng', facts: { holder: 'Đảng ủy xã Mây Hạ' } });
    expect(text()[0]).toContain('UBND xã');
  });
});
