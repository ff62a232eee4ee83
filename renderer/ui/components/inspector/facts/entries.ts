import type { Attendee, CitedDocument, Conclusion, CountedGroup, ListFact } from '../../../../domain/facts/meetingFacts';

export type Entry = Attendee | CountedGroup | CitedDocument | Conclusion;

const person = (): Attendee => ({ id: crypto.randomUUID(), name: '', posts: '' });
const group = (): CountedGroup => ({ id: crypto.randomUUID(), count: null, label: '' });

/** A new line of each list. */
export const blankEntry: Record<ListFact, () => Entry> = {
  chairs: person,
  attendees: person,
  hosts: person,
  groups: group,
  hostGroups: group,
  figures: group,
  conclusions: () => ({ id: crypto.randomUUID(), text: '', unit: '', deadline: '' }),
  documents: () => ({ id: crypto.randomUUID(), type: '', number: '', date: '', subject: '' }),
};

export const isBlank = ({ id: _id, ...fields }: Entry): boolean => Object.values(fields).every((value) => value === null || value === '');

/** What a line is called by. */
export const nameOf = (entry: Entry): string =>
  'name' in entry ? entry.name : 'label' in entry ? entry.label : 'number' in entry ? entry.number : entry.text;
