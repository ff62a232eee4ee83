import { listFacts, numberFacts, textFacts, type ListFact, type MeetingFacts } from '../domain/facts/meetingFacts';
import type { Comparison, FactList, FactValue } from './comparison';
import { compareEntries } from './compareEntries';
import { compareText } from './words/diffTokens';

const values = ['session', 'date', ...textFacts, ...numberFacts] as const;
type Entry = MeetingFacts[ListFact][number];

/** The meeting facts of two contents, field by field in the order of the sheet. */
export function compareFacts(before: MeetingFacts, after: MeetingFacts): Comparison['facts'] {
  return {
    values: values.map((field): FactValue => ({ field, before: before[field], after: after[field], text: compareText(String(before[field] ?? ''), String(after[field] ?? '')) })),
    lists: listFacts.map((field): FactList => ({ field, entries: compareEntries<Entry>(before[field], after[field], textsOf) })),
  };
}

const textsOf = (entry: Entry): Record<string, string> =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'id').map(([name, value]) => [name, String(value ?? '')]));
