import type * as Y from 'yjs';
import { followed } from '../../domain/facts/boundPhrase';
import { compose, missingFact } from '../../domain/facts/compose';
import type { HouseStyle } from '../../domain/facts/houseStyle';
import { listFacts, type MeetingFacts } from '../../domain/facts/meetingFacts';
import type { Template } from '../../domain/templates/template';
import { readMeta, readStyle, setMeta } from './articleDocument';
import { paragraphsIn } from './boundParagraphs';
import { readFacts, setFact } from './facts';
import { bodyOf } from './parts';
import { readPhotos, setPhotoText } from './photos';

/** Origin of a change of facts together with the text composed from them; changes of one `step` are undone together. */
export class FactChange {
  constructor(readonly step: unknown) {}
}

/** From what a text is composed. */
export interface Composition {
  readonly facts: MeetingFacts;
  readonly style: HouseStyle;
}

/**
 * Changes facts and everything composed from them, as one step of the undo history: bound paragraphs, and headline and
 * captions that still say what the facts gave. What was worded by hand stays.
 * @param change makes the new facts from those that the document has now
 */
export function changeFacts(doc: Y.Doc, template: Template, change: (now: MeetingFacts) => Partial<MeetingFacts>): void {
  const facts = readFacts(doc);
  const style = readStyle(doc) ?? template.style;
  const changed = change(facts);
  doc.transact(() => {
    for (const key of Object.keys(changed) as (keyof MeetingFacts)[]) setFact(doc, key, changed[key] as never);
    recompose(doc, template, { facts, style }, { facts: readFacts(doc), style });
  }, new FactChange(stepOf(facts, changed)));
}

/** Typing in one field is one step; anything that comes, goes or moves is a step of its own. */
function stepOf(facts: MeetingFacts, changed: Partial<MeetingFacts>): unknown {
  const keys = Object.keys(changed) as (keyof MeetingFacts)[];
  const ids = (value: unknown): string => (Array.isArray(value) ? value.map(({ id }: { id: string }) => id).join() : '');
  const isTyping = keys.length === 1 && (!(listFacts as readonly string[]).includes(keys[0]!) || ids(facts[keys[0]!]) === ids(changed[keys[0]!]));
  return isTyping ? keys[0] : Symbol('facts');
}

/** Makes all that is composed follow from one composition to another; call it in a transaction. */
export function recompose(doc: Y.Doc, template: Template, from: Composition, to: Composition): void {
  for (const paragraph of paragraphsIn(bodyOf(doc))) {
    const wording = template.wording[paragraph.phrase ?? ''];
    if (wording === undefined) continue;
    const text = followed(paragraph.text(), compose(wording, from.facts, from.style), compose(wording, to.facts, to.style));
    if (text !== null) paragraph.write(text);
  }
  recomposeHeadline(doc, template, from, to);
  recomposeCaptions(doc, template, from, to);
}

/** The headline that the template offers, or "" while one of its facts is missing. */
export function offeredHeadline(template: Template, { facts, style }: Composition): string {
  const headline = compose(template.headline, facts, style);
  return headline.includes(missingFact) ? '' : headline;
}

function recomposeHeadline(doc: Y.Doc, template: Template, from: Composition, to: Composition): void {
  const headline = readMeta(doc, 'headline');
  if (template.headline === '' || (headline !== '' && headline !== offeredHeadline(template, from))) return;
  setMeta(doc, 'headline', offeredHeadline(template, to));
}

function recomposeCaptions(doc: Y.Doc, template: Template, from: Composition, to: Composition): void {
  for (const { id, caption } of readPhotos(doc)) {
    const offered = caption && template.captions.find(({ wording }) => compose(wording, from.facts, from.style) === caption);
    if (offered) setPhotoText(doc, id, { caption: compose(offered.wording, to.facts, to.style) });
  }
}
