import { emptyFacts, listFacts, type ListFact, type MeetingFacts } from '../facts/meetingFacts';
import type { Found } from './reading';

const isList = (field: string): field is ListFact => (listFacts as readonly string[]).includes(field);

/** The facts that confirmed findings make: of a single fact the first one found, of a list all. */
export function factsOf(found: readonly Found[]): Partial<MeetingFacts> {
  const facts: Record<string, unknown> = {};
  for (const { field, value } of found) {
    if (!Object.hasOwn(emptyFacts, field)) continue;
    if (isList(field)) facts[field] = [...((facts[field] as unknown[] | undefined) ?? []), value];
    else facts[field] ??= value;
  }
  return facts as Partial<MeetingFacts>;
}
