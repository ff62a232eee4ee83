import type * as Y from 'yjs';
import { suggestionsOf } from './parts';

/** Who suggested something, and when. */
export interface SuggestionMade {
  readonly by: string;
  readonly at: string;
}

/** Who made the suggestions, by id. The suggestions themselves stand in the body; one that was settled leaves its entry here. */
export function readSuggestions(doc: Y.Doc): ReadonlyMap<string, SuggestionMade> {
  return new Map([...suggestionsOf(doc).entries()].flatMap(([id, value]) => {
    const { by, at } = (value ?? {}) as Partial<Record<'by' | 'at', unknown>>;
    return typeof by === 'string' && typeof at === 'string' ? [[id, { by, at }] as const] : [];
  }));
}

/** Who made one suggestion, or null when the document does not say. */
export const suggestionMade = (doc: Y.Doc, id: string): SuggestionMade | null => readSuggestions(doc).get(id) ?? null;

/** Notes who makes a suggestion; an entry that is there stays. It is no step of undo: a suggestion that is redone finds it again. */
export function noteSuggestion(doc: Y.Doc, id: string, made: SuggestionMade): void {
  const map = suggestionsOf(doc);
  if (!map.has(id)) map.set(id, { by: made.by, at: made.at });
}
