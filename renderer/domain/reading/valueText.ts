import { compose } from '../facts/compose';
import { textDate } from '../facts/dates';
import type { HouseStyle } from '../facts/houseStyle';
import { emptyFacts, type ListFact } from '../facts/meetingFacts';
import { isListField } from './mergeFound';
import type { Found } from './reading';

/** The placeholder that says a list alone. */
const saying: Partial<Record<ListFact, string>> = { groups: '{attendees}', hostGroups: '{hosts}' };

/** What a finding puts into the facts, as the report would say it in a house style: it may differ from the words it was read from. */
export function valueText({ field, value }: Pick<Found, 'field' | 'value'>, style: HouseStyle): string {
  if (isListField(field)) return compose(saying[field] ?? `{${field}}`, { ...emptyFacts, [field]: [value] }, style);
  return field === 'date' ? textDate(String(value)) : String(value ?? '');
}
