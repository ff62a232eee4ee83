// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BodyNode } from '../../../../renderer/domain/article/body';
import { bodyOf, documentFrom } from '../../../../renderer/editor/document/articleDocument';
import { Phrases } from '../../../../renderer/editor/extensions/phrases';
import { bulletList, paragraph, phrase, reportOf } from '../../domain/article/report';
import { bodyIn, boundEditorOf, editorOf, textsIn } from '../editorOf';

const editorWith = (...content: readonly BodyNode[]) => editorOf([Phrases], ...content);

const before = 'Sáng ngày …, Đảng ủy xã Mây Hạ họp.';
const after = 'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.';
const lead = { phrase: 'lead', from: before, to: after };
const opinions = { phrase: 'opinions', from: '', to: 'Hội nghị có 08 ý kiến.' };

describe('composing again', () => {
  it('rewrites a paragraph that still says what the facts said, and fills an empty one', () => {
    const editor = editorWith(phrase('lead', before), paragraph('Rừng.'), phrase('opinions', ''));
    expect(editor.commands.recompose([lead, opinions])).toBe(true);
    expect(textsIn(editor)).toEqual([after, 'Rừng.', 'Hội nghị có 08 ý kiến.']);
  });

  it('fills a paragraph that was emptied by hand', () => {
    const editor = editorWith(phrase('lead', ''));
    editor.commands.recompose([lead]);
    expect(textsIn(editor)).toEqual([after]);
  });

  it('keeps the paragraph bound, so that it follows the next fact as well', () => {
    const editor = editorWith(phrase('lead', before));
    editor.commands.recompose([lead]);
    expect(bodyIn(editor).content![0]!.attrs).toMatchObject({ phrase: 'lead', slot: '0' });
    editor.commands.recompose([{ phrase: 'lead', from: after, to: 'Tối ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.' }]);
    expect(textsIn(editor)).toEqual(['Tối ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.']);
  });

  it('leaves what was worded by hand, were it one letter', () => {
    const editor = editorWith(phrase('lead', `${before} `), phrase('opinions', 'Nhiều ý kiến hay.'));
    expect(editor.commands.recompose([lead, opinions])).toBe(false);
    expect(textsIn(editor)).toEqual([`${before} `, 'Nhiều ý kiến hay.']);
  });

  it('rewrites what was worded by hand when told to', () => {
    const editor = editorWith(phrase('lead', 'Sáng nay, Mây Hạ họp.'), phrase('opinions', ''));
    expect(editor.commands.recompose([lead, opinions], true)).toBe(true);
    expect(textsIn(editor)).toEqual([after, opinions.to]);
  });

  it('never touches a paragraph without a phrase, or with another one, even with the same words', () => {
    const editor = editorWith(paragraph(before), phrase('attendance', before), paragraph(''));
    expect(editor.commands.recompose([lead], true)).toBe(false);
    expect(textsIn(editor)).toEqual([before, before, '']);
  });

  it('empties a paragraph whose facts are gone', () => {
    const editor = editorWith(phrase('opinions', opinions.to), paragraph('Rừng.'));
    editor.commands.recompose([{ phrase: 'opinions', from: opinions.to, to: '' }]);
    expect(textsIn(editor)).toEqual(['', 'Rừng.']);
  });

  it('says that there is nothing to do, and makes no change, when the text is right already', () => {
    const editor = editorWith(phrase('lead', after));
    let transactions = 0;
    editor.on('update', () => (transactions += 1));
    expect(editor.commands.recompose([lead])).toBe(false);
    expect(editor.commands.recompose([lead], true)).toBe(false);
    expect(transactions).toBe(0);
  });

  it('rewrites all that changed in one step, at any depth', () => {
    const item = { type: 'listItem', content: [phrase('lead', before)] };
    const editor = editorWith(bulletList('một'), { type: 'bulletList', content: [item] }, phrase('opinions', ''));
    let transactions = 0;
    editor.on('update', () => (transactions += 1));
    editor.commands.recompose([lead, opinions]);
    expect(textsIn(editor)).toEqual(['một', after, opinions.to]);
    expect(transactions).toBe(1);
  });

  it('can be asked whether it would do something, without doing it', () => {
    const editor = editorWith(phrase('lead', before));
    expect(editor.can().recompose([lead])).toBe(true);
    expect(editor.can().recompose([opinions])).toBe(false);
    expect(textsIn(editor)).toEqual([before]);
  });
});

it('a paragraph begun after a bound one is not bound itself', () => {
  const editor = editorWith(phrase('lead', 'Sáng nay họp.'));
  editor.chain().setTextSelection(14).splitBlock().insertContent('Rừng.').run();
  expect(textsIn(editor)).toEqual(['Sáng nay họp.', 'Rừng.']);
  expect(bodyIn(editor).content!.map((block) => block.attrs!['phrase'])).toEqual(['lead', null]);
  expect(bodyIn(editor).content!.map((block) => block.attrs!['slot'])).toEqual(['0', null]);
});

it('a bound paragraph that is torn in two or copied leaves one paragraph bound, the first', () => {
  const editor = editorWith(phrase('lead', 'Sáng nay họp.'), paragraph('Rừng.'));
  editor.chain().setTextSelection(5).splitBlock().run();
  expect(textsIn(editor)).toEqual(['Sáng', ' nay họp.', 'Rừng.']);
  expect(bodyIn(editor).content!.map((block) => block.attrs!['phrase'])).toEqual(['lead', null, null]);
  editor.commands.insertContentAt(editor.state.doc.content.size, { type: 'paragraph', attrs: { phrase: 'lead' }, content: [{ type: 'text', text: 'Chiều.' }] });
  expect(bodyIn(editor).content!.map((block) => block.attrs!['phrase'])).toEqual(['lead', null, null, null]);
});

it('an article that is only looked at is not changed by a click, whatever is merged into it', () => {
  const doc = documentFrom(reportOf({ body: { type: 'doc', content: [phrase('lead', 'Sáng nay họp.'), phrase('lead', 'Chiều nay họp.')] } }));
  const replica = new Y.Doc({ gc: false });
  Y.applyUpdateV2(replica, Y.encodeStateAsUpdateV2(doc));
  const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc) }), Phrases], false);
  (bodyOf(replica).get(0) as Y.XmlElement).setAttribute('slot', '1');
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(replica));
  expect(bodyIn(editor).content!.map((block) => block.attrs!['slot'])[0]).toBe('1');
  editor.commands.setTextSelection(3);
  expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(replica))).toBe(true);
});
