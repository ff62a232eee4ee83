import type * as Y from 'yjs';
import { isDetached, possiblePhrases } from '../../domain/facts/boundPhrase';
import { compose } from '../../domain/facts/compose';
import type { HouseStyle } from '../../domain/facts/houseStyle';
import type { MeetingFacts } from '../../domain/facts/meetingFacts';
import type { Template, Wording } from '../../domain/templates/template';
import { readStyle } from './articleDocument';
import { articleFields, type ArticleFields } from './articleFields';
import { paragraphsIn, type ParagraphText } from './boundParagraphs';
import { FactChange } from './changeFacts';
import { readFacts } from './facts';
import { bodyOf } from './parts';

/** Reads facts out of a phrase that was reworded; null unless composing them gives that very phrase. */
export type ReadPhrase = (wording: Wording, text: string, facts: MeetingFacts, style: HouseStyle, newId: () => string) => Partial<MeetingFacts> | null;

/** A bound paragraph that was worded by hand, and what can be done about it. */
export interface DetachedPhrase {
  readonly phrase: string;
  readonly text: string;
  /** What the facts say instead. */
  readonly composed: string;
  /** The facts that the new words state, or null where they cannot be read. */
  readonly reading: Partial<MeetingFacts> | null;
  /** Whether the words of the facts may take the place of these: a change of the text, which is not for those who only suggest. */
  readonly isComposable: boolean;
}

interface Reader {
  readonly read: ReadPhrase;
  readonly newId: () => string;
}

/**
 * The bound paragraphs that no longer say what the facts say, in reading order. Who suggests has them as they are to be with
 * all suggestions, and is asked nothing where they say what the facts are suggested to be; for others no suggestion counts.
 */
export function detachedPhrases(doc: Y.Doc, template: Template, { read, newId }: Reader, fields: ArticleFields = articleFields(doc, template, null)): DetachedPhrase[] {
  const facts = readFacts(doc);
  const wanted = fields.facts();
  const style = readStyle(doc) ?? template.style;
  return paragraphsIn(bodyOf(doc)).flatMap((paragraph) => {
    const { phrase, kept } = paragraph;
    const wording = phrase === null ? undefined : template.wording[phrase];
    if (phrase === null || wording === undefined) return [];
    const text = paragraph.read(fields.isSuggesting ? 'wanted' : 'original');
    const bound = { text, composed: compose(wording, facts, style), kept };
    if (!isDetached(bound) || (fields.isSuggesting && !isDetached({ ...bound, composed: compose(wording, wanted, style) }))) return [];
    const reading = firstReading(possiblePhrases(bound.text.normalize('NFC')), (part) => read(wording, part, facts, style, newId));
    return [{ phrase, text: bound.text, composed: bound.composed, reading, isComposable: !fields.isSuggesting }];
  });
}

function firstReading(parts: readonly string[], read: (part: string) => Partial<MeetingFacts> | null): Partial<MeetingFacts> | null {
  for (const part of parts) {
    const reading = read(part);
    if (reading) return reading;
  }
  return null;
}

/** Makes the facts say what the phrase says, or suggests it; everything else that is composed from them follows. */
export function updateFacts(fields: ArticleFields, { reading }: DetachedPhrase): void {
  if (reading) fields.changeFacts(() => reading);
}

/** Keeps the words of a phrase for as long as the facts say what they say now. */
export const keepWording = (doc: Y.Doc, { phrase, composed }: DetachedPhrase): void =>
  onParagraph(doc, phrase, (paragraph) => paragraph.keep(composed));

/** From now on the paragraph is one like any other. */
export const unbind = (doc: Y.Doc, { phrase }: DetachedPhrase): void => onParagraph(doc, phrase, (paragraph) => paragraph.unbind());

/** Gives the paragraph the words of the facts again. */
export const composeAnew = (doc: Y.Doc, { phrase, composed }: DetachedPhrase): void =>
  onParagraph(doc, phrase, (paragraph) => paragraph.write(composed));

function onParagraph(doc: Y.Doc, phrase: string, change: (paragraph: ParagraphText) => void): void {
  const paragraph = paragraphsIn(bodyOf(doc)).find((one) => one.phrase === phrase);
  if (paragraph) doc.transact(() => change(paragraph), new FactChange(Symbol('phrase')));
}
