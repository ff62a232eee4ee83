import * as Y from 'yjs';
import { fieldSuggestionId, placeName, placeNamed, type FieldPlace, type FieldSuggestion } from '../../domain/suggestions/fields';
import { entryIn } from './entries';
import { fieldSuggestionsOf, photosOf } from './parts';
import { textIn, writeText } from './textField';

/*
 * Suggestions for headline, captions and facts: a map by place and person, each a map with what the field said and, as a
 * shared text, what it is to say. The field itself stays as it is until somebody accepts.
 */

/** What is suggested for fields that are there, the oldest first; of a photo that was removed nothing. */
export function readFieldSuggestions(doc: Y.Doc): FieldSuggestion[] {
  const read = [...fieldSuggestionsOf(doc).values()].flatMap((value) => (value instanceof Y.Map ? suggestionIn(doc, value as Y.Map<unknown>) : []));
  return read.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : fieldSuggestionId(a) < fieldSuggestionId(b) ? -1 : 1));
}

function suggestionIn(doc: Y.Doc, map: Y.Map<unknown>): FieldSuggestion[] {
  const place = placeNamed(textIn(map, 'place'));
  if (!place || (place.kind === 'photo' && !entryIn(photosOf(doc), place.id))) return [];
  const [by, at, before, after] = (['by', 'at', 'before', 'after'] as const).map((name) => textIn(map, name).normalize('NFC')) as [string, string, string, string];
  return [{ place, by, at, before, after }];
}

export const findFieldSuggestion = (doc: Y.Doc, place: FieldPlace, by: string): FieldSuggestion | undefined =>
  readFieldSuggestions(doc).find((each) => each.by === by && placeName(each.place) === placeName(place));

/** Notes what somebody wants a field to say, or goes on with what they wanted; by the smallest change of it. */
export function putFieldSuggestion(doc: Y.Doc, suggestion: FieldSuggestion): void {
  const all = fieldSuggestionsOf(doc);
  const id = fieldSuggestionId(suggestion);
  const known = all.get(id);
  if (known instanceof Y.Map) return writeText(known as Y.Map<unknown>, 'after', suggestion.after);
  const { place, by, at, before, after } = suggestion;
  all.set(id, new Y.Map<unknown>([['place', placeName(place)], ['by', by], ['at', at], ['before', before], ['after', new Y.Text(after)]]));
}

export const removeFieldSuggestion = (doc: Y.Doc, suggestion: Pick<FieldSuggestion, 'place' | 'by'>): void => fieldSuggestionsOf(doc).delete(fieldSuggestionId(suggestion));

/** Makes these the suggestions that there are. */
export function putFieldSuggestions(doc: Y.Doc, suggestions: readonly FieldSuggestion[]): void {
  const wanted = new Set(suggestions.map(fieldSuggestionId));
  readFieldSuggestions(doc).filter((each) => !wanted.has(fieldSuggestionId(each))).forEach((each) => removeFieldSuggestion(doc, each));
  suggestions.forEach((each) => putFieldSuggestion(doc, each));
}

/** Tells of every change of them until the returned function is called. */
export function observeFieldSuggestions(doc: Y.Doc, listen: () => void): () => void {
  const all = fieldSuggestionsOf(doc);
  all.observeDeep(listen);
  return () => all.unobserveDeep(listen);
}
