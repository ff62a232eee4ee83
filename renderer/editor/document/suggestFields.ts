import type * as Y from 'yjs';
import {
  changedEntries, factWritten, fieldSuggestionId, isListFact, isWorded, writtenFact, type FieldPlace, type FieldSuggestion,
} from '../../domain/suggestions/fields';
import type { ListFact, MeetingFacts } from '../../domain/facts/meetingFacts';
import type { Verdict } from '../../domain/suggestions/settle';
import type { Template } from '../../domain/templates/template';
import { readMeta, setMeta } from './articleDocument';
import { changeFacts, FactChange } from './changeFacts';
import { readFacts } from './facts';
import { findFieldSuggestion, putFieldSuggestion, readFieldSuggestions, removeFieldSuggestion } from './fieldSuggestions';
import { readPhotos, setPhotoText } from './photos';
import { retyped } from './textChange';

/** Who suggests, and when. */
export interface Suggesting {
  readonly by: string;
  readonly at: () => string;
}

/** What a field says now, as suggestions keep it. */
export function readField(doc: Y.Doc, place: FieldPlace): string {
  if (place.kind === 'headline') return readMeta(doc, 'headline').normalize('NFC');
  if (place.kind === 'fact') return writtenFact(place.fact, readFacts(doc)[place.fact]).normalize('NFC');
  return (readPhotos(doc).find(({ id }) => id === place.id)?.[place.field] ?? '').normalize('NFC');
}

/** What a field says where the suggestion of this person is accepted, or says now where they have none. */
export function readWanted(doc: Y.Doc, place: FieldPlace, by: string): string {
  const suggestion = findFieldSuggestion(doc, place, by);
  return suggestion ? accepted(doc, suggestion) : readField(doc, place);
}

/** The facts as this person would have them. */
export function readWantedFacts(doc: Y.Doc, by: string): MeetingFacts {
  const wanted = readFieldSuggestions(doc).filter((each) => each.by === by).flatMap((each) => {
    const { place } = each;
    const value = place.kind === 'fact' ? factWritten(place.fact, accepted(doc, each)) : undefined;
    return place.kind === 'fact' && value !== undefined ? [[place.fact, value] as const] : [];
  });
  return { ...readFacts(doc), ...(Object.fromEntries(wanted) as Partial<MeetingFacts>) };
}

/** Suggests that a field says `wanted`; what it says already is no suggestion. */
export function suggestField(doc: Y.Doc, place: FieldPlace, wanted: string, { by, at }: Suggesting): void {
  const now = readField(doc, place);
  doc.transact(() => {
    if (wanted.normalize('NFC') === now) return removeFieldSuggestion(doc, { place, by });
    const begun = findFieldSuggestion(doc, place, by);
    // What others changed meanwhile is part of what this person sees, so it is part of what they leave as it was.
    if (begun && begun.before !== now) removeFieldSuggestion(doc, begun);
    putFieldSuggestion(doc, { place, by, at: at(), before: now, after: wanted });
  });
}

/** As `changeFacts`, as suggestions: nothing composed from the facts follows before somebody accepts. */
export function suggestFacts(doc: Y.Doc, who: Suggesting, change: (now: MeetingFacts) => Partial<MeetingFacts>): void {
  const changed = change(readWantedFacts(doc, who.by));
  doc.transact(() => {
    for (const fact of Object.keys(changed) as (keyof MeetingFacts)[]) suggestField(doc, { kind: 'fact', fact }, writtenFact(fact, changed[fact]!), who);
  }, new FactChange(`suggested ${Object.keys(changed).join()}`));
}

/** What a field will say when a suggestion is accepted: what others changed since it was made stays. */
function accepted(doc: Y.Doc, { place, before, after }: FieldSuggestion): string {
  const now = readField(doc, place);
  if (now === before) return after;
  if (isWorded(place)) return retyped(before, after, now);
  if (place.kind !== 'fact' || !isListFact(place.fact)) return after;
  const lists = [before, after, now].map((text) => factWritten(place.fact, text) as MeetingFacts[ListFact] | undefined);
  const [was, wanted, there] = lists;
  return was && wanted && there ? JSON.stringify(changedEntries(was, wanted, there)) : after;
}

/**
 * Accepts or rejects suggestions for fields as one step of the undo history: accepting is the plain change, with everything
 * that follows from it; rejecting leaves the field as it is. One that makes no sense can only be rejected.
 * @param judge what becomes of each, by its id
 * @param step as of `FactChange`
 * @returns how many were settled
 */
export function settleFields(doc: Y.Doc, template: Template, judge: (suggestion: FieldSuggestion, id: string) => Verdict, step: unknown = Symbol('settled')): number {
  let count = 0;
  doc.transact(() => {
    for (const suggestion of readFieldSuggestions(doc)) {
      const verdict = judge(suggestion, fieldSuggestionId(suggestion));
      if (verdict === null || (verdict === 'accept' && !take(doc, template, suggestion))) continue;
      removeFieldSuggestion(doc, suggestion);
      count += 1;
    }
  }, new FactChange(step));
  return count;
}

/** @returns false for what a field cannot say */
function take(doc: Y.Doc, template: Template, suggestion: FieldSuggestion): boolean {
  const { place } = suggestion;
  const text = accepted(doc, suggestion);
  if (place.kind === 'headline') setMeta(doc, 'headline', text);
  else if (place.kind === 'photo') setPhotoText(doc, place.id, { [place.field]: text });
  else {
    const value = factWritten(place.fact, text);
    if (value === undefined) return false;
    changeFacts(doc, template, () => ({ [place.fact]: value }));
  }
  return true;
}
