import type { MeetingFacts } from '../domain/facts/meetingFacts';
import type { Comparison, FactList, FactListName, FactValue } from './comparison';
import { compareEntries } from './compareEntries';
import { compareText } from './words/diffTokens';

const values = ['session', 'date', 'holder', 'subject', 'place', 'opinions'] as const;
const lists: readonly FactListName[] = ['chairs', 'attendees', 'groups', 'documents'];
type Entry = MeetingFacts[FactListName][number];

/** The meeting facts of two contents, field by field in the order of the sheet. */
export function compareFacts(before: MeetingFacts, after: MeetingFacts): Comparison['facts'] {
  return {
    values: values.map((field): FactValue => ({ field, before: before[field], after: after[field], text: compareText(String(before[field] ?? ''), String(after[field] ?? '')) })),
    lists: lists.map((field): FactList => ({ field, entries: compareEntries<Entry>(before[field], after[field], textsOf) })),
  };
}

const textsOf = (entry: Entry): Record<string, string> =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'id').map(([name, value]) => [name, String(value ?? '')]));
