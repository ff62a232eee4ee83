// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import { bodyOf, documentFrom } from '../../../../../renderer/editor/document/articleDocument';
import { OnePhrase } from '../../../../../renderer/editor/extensions/phrases/onePhrase';
import { paragraph, phrase, reportOf } from '../../../domain/article/report';
import { bodyIn, boundEditorOf, editorOf, textsIn } from '../../editorOf';

const editorWith = (...content: readonly BodyNode[]) => editorOf([OnePhrase], ...content);

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
  const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc) }), OnePhrase], false);
  (bodyOf(replica).get(0) as Y.XmlElement).setAttribute('slot', '1');
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(replica));
  expect(bodyIn(editor).content!.map((block) => block.attrs!['slot'])[0]).toBe('1');
  editor.commands.setTextSelection(3);
  expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(replica))).toBe(true);
});
