import { emptyFacts, listFacts, textFacts, type ListFact, type MeetingFacts } from '../facts/meetingFacts';

const photoFields = ['caption', 'credit', 'alt'] as const;
export type PhotoField = (typeof photoFields)[number];

/** A field of an article beside its body. */
export type FieldPlace =
  | { readonly kind: 'headline' }
  | { readonly kind: 'photo'; readonly id: string; readonly field: PhotoField }
  | { readonly kind: 'fact'; readonly fact: keyof MeetingFacts };

/** What one person would have a field say instead; a person has one suggestion for a field, and goes on writing in it. */
export interface FieldSuggestion {
  readonly place: FieldPlace;
  readonly by: string;
  readonly at: string;
  /** What the field said when the suggestion began: the text, or a fact that is no text as JSON. */
  readonly before: string;
  /** What it is to say, in the same form. */
  readonly after: string;
}

/** The name of a place, and with `by` that of a suggestion, under which it is stored. */
export const placeName = (place: FieldPlace): string => (place.kind === 'headline' ? 'headline' : place.kind === 'fact' ? `fact/${place.fact}` : `photo/${place.id}/${place.field}`);
export const fieldSuggestionId = ({ place, by }: Pick<FieldSuggestion, 'place' | 'by'>): string => `${placeName(place)}|${by}`;

/** @returns null for a name that is no place's, as a newer or damaged document may have it */
export function placeNamed(name: string): FieldPlace | null {
  const [kind, one, two, ...more] = name.split('/');
  if (kind === 'headline' && one === undefined) return { kind };
  if (kind === 'fact' && two === undefined && Object.hasOwn(emptyFacts, one ?? '')) return { kind, fact: one as keyof MeetingFacts };
  const field = photoFields.find((each) => each === two);
  return kind === 'photo' && one && field && more.length === 0 ? { kind, id: one, field } : null;
}

const isTextFact = (fact: keyof MeetingFacts): boolean => (textFacts as readonly string[]).includes(fact) || fact === 'date';
/** Whether what a place says is a text, and no value put into JSON. */
export const isWorded = (place: FieldPlace): boolean => place.kind !== 'fact' || isTextFact(place.fact);

/** A fact as suggestions keep it. */
export const writtenFact = <K extends keyof MeetingFacts>(fact: K, value: MeetingFacts[K]): string => (isTextFact(fact) ? String(value) : JSON.stringify(value));

/** @returns undefined for what is no value of this fact */
export function factWritten<K extends keyof MeetingFacts>(fact: K, text: string): MeetingFacts[K] | undefined {
  if (isTextFact(fact)) return text as MeetingFacts[K];
  try {
    const value: unknown = JSON.parse(text);
    return fits(fact, value) ? (value as MeetingFacts[K]) : undefined;
  } catch {
    return undefined;
  }
}

function fits(fact: keyof MeetingFacts, value: unknown): boolean {
  if (fact === 'session') return value === 'morning' || value === 'afternoon' || value === 'evening';
  if (!isListFact(fact)) return value === null || typeof value === 'number';
  return Array.isArray(value) && value.every((entry: unknown) => entry !== null && typeof entry === 'object' && typeof (entry as { id?: unknown }).id === 'string');
}

export const isListFact = (fact: keyof MeetingFacts): fact is ListFact => (listFacts as readonly string[]).includes(fact);

type Entry = MeetingFacts[ListFact][number];

/** A list in which somebody made `before` to `after`, done to the list as it is `now`: what others changed meanwhile stays. */
export function changedEntries(before: readonly Entry[], after: readonly Entry[], now: readonly Entry[]): Entry[] {
  const was = new Map<string, Entry>(before.map((entry) => [entry.id, entry]));
  const wanted = new Set(after.map(({ id }) => id));
  const there = new Map<string, Entry>(now.map((entry) => [entry.id, entry]));
  const merged = (entry: Entry): Entry => {
    const [old, theirs] = [was.get(entry.id), there.get(entry.id)];
    if (!old || !theirs) return entry;
    const changed = Object.entries(entry).filter(([name, value]) => value !== old[name as keyof Entry]);
    return { ...theirs, ...Object.fromEntries(changed) } as Entry;
  };
  // One that is gone by now was taken away by somebody else, unless it was only suggested.
  const kept = after.filter(({ id }) => there.has(id) || !was.has(id)).map(merged);
  const others = now.filter(({ id }) => !was.has(id) && !wanted.has(id));
  return [...kept, ...others];
}
