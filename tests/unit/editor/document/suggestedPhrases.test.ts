// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { articleFields } from '../../../../renderer/editor/document/articleFields';
import { detachedPhrases, updateFacts } from '../../../../renderer/editor/document/detachedPhrases';
import { settleFields } from '../../../../renderer/editor/document/suggestFields';
import { choicesOf } from '../../../../renderer/editor/extensions/phrases/offerElement';
import { readPhrase } from '../../../../renderer/domain/reading/readPhrase';
import { deskOf } from '../extensions/suggestions/suggesting';
import { boundReport, briefing, facts, lead } from './factsAndText';

const holder = 'Đảng ủy xã Mây Hạ';
const corrected = 'UBND xã Mây Hạ';
const reader = { read: readPhrase, newId: () => 'new' };

/** A report in whose first phrase somebody suggests another holder of the meeting. */
function reworded() {
  const doc = documentFrom(boundReport());
  const { editor } = deskOf(doc);
  const at = 1 + lead.indexOf(holder);
  editor.commands.insertContentAt({ from: at, to: at + holder.length }, corrected);
  const of = (by: string | null) => articleFields(doc, briefing, by === null ? null : { by, at: () => '2026-11-29T03:00:00.000Z' });
  return { doc, editor, of, detached: (by: string | null) => detachedPhrases(doc, briefing, reader, of(by)) };
}

it('who suggests other words for a phrase is offered the facts that these state, and not to compose it anew', () => {
  const { detached } = reworded();
  const offers = detached('linh');
  expect(offers).toMatchObject([{ phrase: 'lead', text: lead.replace(holder, corrected), reading: { holder: corrected } }]);
  expect(choicesOf(offers[0]!)).toEqual(['update', 'keep', 'unbind']);
});

it('the facts of the phrase are suggested, and it is offered no more; accepted with the words they are the facts', () => {
  const { doc, editor, of, detached } = reworded();
  updateFacts(of('linh'), detached('linh')[0]!);
  expect(readContent(doc)).toMatchObject({ headline: boundReport().headline, facts, suggestions: [{ place: { kind: 'fact', fact: 'holder' }, by: 'linh', before: holder, after: corrected }] });
  expect(detached('linh')).toEqual([]);
  settleFields(doc, briefing, () => 'accept');
  editor.commands.settleSuggestions(() => 'accept');
  expect(readContent(doc)).toMatchObject({ headline: 'UBND xã Mây Hạ bàn cách giữ rừng', facts: { holder: corrected } });
  expect(editor.state.doc.firstChild!.textContent).toBe(lead.replace(holder, corrected));
  expect(detached(null)).toEqual([]);
});

it('a fact that is only suggested makes no phrase differ, for nobody', () => {
  const doc = documentFrom(boundReport());
  const fields = articleFields(doc, briefing, { by: 'linh', at: () => '2026-11-29T03:00:00.000Z' });
  fields.changeFacts(() => ({ holder: corrected }));
  expect(detachedPhrases(doc, briefing, reader, fields)).toEqual([]);
  expect(detachedPhrases(doc, briefing, reader)).toEqual([]);
});

it('for others the phrase is as it was before the suggestion, until it is accepted', () => {
  const { editor, detached } = reworded();
  expect(detached(null)).toEqual([]);
  editor.commands.settleSuggestions(() => 'accept');
  expect(choicesOf(detached(null)[0]!)).toEqual(['update', 'keep', 'unbind', 'anew']);
});
