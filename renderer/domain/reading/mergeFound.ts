import {
  listFacts, type Attendee, type CitedDocument, type Conclusion, type CountedGroup, type ListFact, type MeetingFacts,
} from '../facts/meetingFacts';
import { factsOf } from './factsOf';
import type { Found, ReadField } from './reading';

type Entry = Attendee | CountedGroup | CitedDocument | Conclusion;

export const isListField = (field: ReadField): field is ListFact => (listFacts as readonly string[]).includes(field);

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('vi');

/** By what two entries of a list are the same one: a person's name, a document's number, else the words. */
function keyOf(entry: Entry): string {
  if ('name' in entry) return plain(entry.name);
  if ('label' in entry) return `${entry.count ?? ''} ${plain(entry.label)}`.trim();
  if ('number' in entry) return plain(entry.number) || plain(`${entry.type} ${entry.subject}`);
  return plain(entry.text);
}

/**
 * Puts confirmed findings into the facts of a sheet.
 * @param found what was confirmed
 * @param now the facts as they are
 * @returns the facts that change: a single fact is replaced, to a list come the entries that are not in it yet, after those
 *   that are.
 */
export function mergeFound(found: readonly Found[], now: MeetingFacts): Partial<MeetingFacts> {
  const change = Object.entries(factsOf(found)).flatMap(([field, value]): [string, unknown][] => {
    if (!isListField(field as ReadField)) return value === now[field as keyof MeetingFacts] ? [] : [[field, value]];
    const present = now[field as ListFact] as readonly Entry[];
    const keys = new Set(present.map(keyOf));
    const added = (value as readonly Entry[]).filter((entry) => !keys.has(keyOf(entry)) && keys.add(keyOf(entry)));
    return added.length === 0 ? [] : [[field, [...present, ...added]]];
  });
  return Object.fromEntries(change) as Partial<MeetingFacts>;
}
