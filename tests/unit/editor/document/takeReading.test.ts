// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { describe, expect, it } from 'vitest';
import { bodyOf, documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { articleFields } from '../../../../renderer/editor/document/articleFields';
import { articleHistory } from '../../../../renderer/editor/document/history';
import { newContent } from '../../../../renderer/editor/document/newContent';
import { isUntouched, takeReading } from '../../../../renderer/editor/document/takeReading';
import { boundEditorOf, textsIn } from '../editorOf';
import { boundReport, briefing } from './factsAndText';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('what was read', () => {
  it('comes into facts, phrases, headline and body in one step, and goes in one', () => {
    const doc = documentFrom(boundReport());
    const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc), yUndoOptions: { undoManager: articleHistory(doc) } })]);
    const before = readContent(doc);
    const blocks = textsIn(editor).length;
    takeReading(doc, articleFields(doc, briefing, null), { facts: () => ({ session: 'evening', holder: 'UBND xã' }), meta: { headline: 'Tít đọc được', byline: 'Bế Đính' }, body: [paragraph('Một.'), paragraph('Hai.')] });
    expect(textsIn(editor)[0]).toBe('Tối ngày 06/02/2026, UBND xã họp.');
    expect(textsIn(editor).slice(blocks)).toEqual(['Một.', 'Hai.']);
    expect(readContent(doc)).toMatchObject({ headline: 'Tít đọc được', byline: 'Bế Đính', facts: { holder: 'UBND xã' } });
    editor.commands.undo();
    expect(readContent(doc)).toEqual(before);
    expect(editor.can().undo()).toBe(false);
  });
});

describe('a body', () => {
  it('is untouched while it says only what its template gave it', () => {
    const doc = documentFrom(newContent(briefing, { date: '2026-02-06', session: 'morning' }, 'Bế Đính'));
    expect(isUntouched(doc, briefing)).toBe(true);
    takeReading(doc, articleFields(doc, briefing, null), { facts: () => ({ holder: 'UBND xã' }), meta: {}, body: [] });
    expect(isUntouched(doc, briefing)).toBe(true);
    takeReading(doc, articleFields(doc, briefing, null), { facts: () => ({}), meta: {}, body: [paragraph('Viết thêm.')] });
    expect(isUntouched(doc, briefing)).toBe(false);
  });
});
