import { numberFacts, sessions, type ListFact, type MeetingFacts } from './meetingFacts';

type Kind = 'text' | 'count';
type Kinds<T> = Readonly<Record<Exclude<keyof T, 'id'>, Kind>>;

const person = { name: 'text', posts: 'text' } as const;
const group = { count: 'count', label: 'text' } as const;
/** What the fields of an entry hold beside its id. */
const entryKinds: { readonly [K in ListFact]: Kinds<MeetingFacts[K][number]> } = {
  chairs: person,
  attendees: person,
  hosts: person,
  groups: group,
  hostGroups: group,
  figures: group,
  documents: { type: 'text', number: 'text', date: 'text', subject: 'text' },
  conclusions: { text: 'text', unit: 'text', deadline: 'text' },
};

const isText = (value: unknown): boolean => typeof value === 'string';
/** A whole number, or null while it is unknown. */
const isCount = (value: unknown): boolean => value === null || (Number.isSafeInteger(value) && (value as number) >= 0);

/** Whether a value that came from elsewhere is one that this fact can have, with every field of a list's entries and no others. */
export function isFactValue(fact: keyof MeetingFacts, value: unknown): boolean {
  if (fact === 'session') return (sessions as readonly unknown[]).includes(value);
  if ((numberFacts as readonly string[]).includes(fact)) return isCount(value);
  const kinds = (entryKinds as Partial<Record<keyof MeetingFacts, Readonly<Record<string, Kind>>>>)[fact];
  return kinds ? Array.isArray(value) && value.every((entry: unknown) => isEntry(entry, kinds)) : isText(value);
}

function isEntry(entry: unknown, kinds: Readonly<Record<string, Kind>>): boolean {
  if (entry === null || typeof entry !== 'object') return false;
  const { id, ...fields } = entry as Record<string, unknown>;
  return isText(id) && Object.keys(fields).length === Object.keys(kinds).length
    && Object.entries(kinds).every(([name, kind]) => Object.hasOwn(fields, name) && (kind === 'text' ? isText : isCount)(fields[name]));
}
