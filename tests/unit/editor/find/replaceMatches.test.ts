// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { describe, expect, it } from 'vitest';
import { replacementFor } from '../../../../renderer/domain/text/replacement';
import { bodyOf, documentFrom, readContent, readMeta, readPhotos, setMeta } from '../../../../renderer/editor/document/articleDocument';
import { articleHistory } from '../../../../renderer/editor/document/history';
import { Find } from '../../../../renderer/editor/extensions/find/find';
import { articleMatches, wordsOf, type Match } from '../../../../renderer/editor/find/articleMatches';
import { replaceMatches } from '../../../../renderer/editor/find/replaceMatches';
import { articleFields } from '../../../../renderer/editor/document/articleFields';
import { briefing } from '../document/factsAndText';
import { bodyWith, figure, paragraph, photoOf, reportOf } from '../../domain/article/report';
import { bodyIn, boundEditorOf, textsIn } from '../editorOf';

const query = { text: 'uy ban', options: { diacritics: false, letterCase: false, wholeWords: false } };

function opened() {
  const bold = { type: 'paragraph', content: [{ type: 'text', text: 'Tối nay, ' }, { type: 'text', text: 'uỷ ban', marks: [{ type: 'bold' }] }, { type: 'text', text: ' họp.' }] };
  const doc = documentFrom(reportOf({
    headline: 'Uỷ ban xã Mây Hạ họp',
    body: bodyWith(paragraph('Sáng nay, Uỷ ban xã gặp uỷ ban phường.'), figure('b'), bold),
    photos: [photoOf('a', { caption: 'Trước cửa uỷ ban' }), photoOf('b', { caption: 'Uỷ ban họp' })],
  }));
  const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc), yUndoOptions: { undoManager: articleHistory(doc) } }), Find]);
  const matches = (): Match[] => articleMatches(editor.state, doc, query);
  const replaceAll = () => replaceMatches(editor, doc, articleFields(doc, briefing, null), matches().map((match) => ({ match, words: replacementFor(wordsOf(match), 'ủy ban') })));
  return { doc, editor, matches, replaceAll };
}

describe('matches of an article', () => {
  it('come in reading order, an unplaced photo last', () => {
    const { matches } = opened();
    expect(matches().map((match) => (match.where === 'caption' ? match.photo : match.where))).toEqual(['headline', 'body', 'body', 'b', 'body', 'a']);
    expect(matches().map(wordsOf)).toEqual(['Uỷ ban', 'Uỷ ban', 'uỷ ban', 'Uỷ ban', 'uỷ ban', 'uỷ ban']);
  });
});

describe('credit and alternative text', () => {
  it('are found with their photo and replaced in their own photo only, as one step of undo', () => {
    const doc = documentFrom(reportOf({
      headline: 'Họp',
      body: bodyWith(figure('b')),
      photos: [photoOf('a', { caption: '', credit: 'Ảnh: uỷ ban', alt: 'Sân uỷ ban' }), photoOf('b', { caption: 'Uỷ ban', credit: 'Ảnh: uỷ ban', alt: '' })],
    }));
    const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc), yUndoOptions: { undoManager: articleHistory(doc) } }), Find]);
    const found = articleMatches(editor.state, doc, query);
    expect(found.map((match) => [match.where, 'photo' in match && match.photo])).toEqual([['caption', 'b'], ['credit', 'b'], ['credit', 'a'], ['alt', 'a']]);
    const before = readContent(doc);
    expect(replaceMatches(editor, doc, articleFields(doc, briefing, null), [{ match: found[2]!, words: 'ủy ban' }, { match: found[3]!, words: 'ủy ban' }])).toBe(2);
    expect(readPhotos(doc).map(({ caption, credit, alt }) => [caption, credit, alt])).toEqual([['', 'Ảnh: ủy ban', 'Sân ủy ban'], ['Uỷ ban', 'Ảnh: uỷ ban', '']]);
    editor.commands.undo();
    expect(readContent(doc)).toEqual(before);
  });
});

describe('replacing all', () => {
  it('changes headline, body and captions, capitalised as they were, and keeps the marks', () => {
    const { doc, editor, replaceAll } = opened();
    expect(replaceAll()).toBe(6);
    expect(readMeta(doc, 'headline')).toBe('Ủy ban xã Mây Hạ họp');
    expect(textsIn(editor)).toEqual(['Sáng nay, Ủy ban xã gặp ủy ban phường.', 'Tối nay, ủy ban họp.']);
    expect(readPhotos(doc).map(({ caption }) => caption)).toEqual(['Trước cửa ủy ban', 'Ủy ban họp']);
    expect(JSON.stringify(bodyIn(editor))).toContain('"marks":[{"type":"bold"}],"text":"ủy ban"');
  });

  it('is one step of undo, apart from what was typed just before and after', () => {
    const { doc, editor, replaceAll } = opened();
    editor.view.dispatch(editor.state.tr.insertText('Hôm nay. ', 1));
    const before = readContent(doc);
    replaceAll();
    const after = readContent(doc);
    editor.view.dispatch(editor.state.tr.insertText('X', 1));
    editor.commands.undo();
    expect(readContent(doc)).toEqual(after);
    editor.commands.undo();
    expect(readContent(doc)).toEqual(before);
    editor.commands.undo();
    expect(textsIn(editor)[0]).toBe('Sáng nay, Uỷ ban xã gặp uỷ ban phường.');
    editor.commands.redo();
    editor.commands.redo();
    expect(readContent(doc)).toEqual(after);
  });

  it('leaves alone what was changed since it was found', () => {
    const { doc, editor, matches } = opened();
    const found = matches();
    setMeta(doc, 'headline', 'Uỷ ban phường họp');
    editor.view.dispatch(editor.state.tr.insertText('X', 13));
    const count = replaceMatches(editor, doc, articleFields(doc, briefing, null), found.map((match) => ({ match, words: 'ủy ban' })));
    expect(readMeta(doc, 'headline')).toBe('Uỷ ban phường họp');
    expect(textsIn(editor)[0]).toBe('Sáng nay, UỷX ban xã gặp uỷ ban phường.');
    expect(count).toBe(2);
  });
});
