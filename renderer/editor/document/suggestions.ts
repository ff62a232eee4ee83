import type * as Y from 'yjs';
import { suggestionsOf } from './parts';

/** Who suggested something, and when. */
export interface SuggestionMade {
  readonly by: string;
  readonly at: string;
}

/** Who made a suggestion, by its id; null when the document does not say. The suggestion itself stands in the body; one that was settled leaves its entry here. */
export function suggestionMade(doc: Y.Doc, id: string): SuggestionMade | null {
  const { by, at } = (suggestionsOf(doc).get(id) ?? {}) as Partial<Record<'by' | 'at', unknown>>;
  return typeof by === 'string' && typeof at === 'string' ? { by, at } : null;
}

/** Notes who makes a suggestion; an entry that is there stays. It is no step of undo: a suggestion that is redone finds it again. */
export function noteSuggestion(doc: Y.Doc, id: string, made: SuggestionMade): void {
  const map = suggestionsOf(doc);
  if (!map.has(id)) map.set(id, { by: made.by, at: made.at });
}
