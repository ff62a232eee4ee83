import { compose, missingFact } from '../facts/compose';
import { parseIsoDay, parseTypedDay } from '../facts/dates';
import type { HouseStyle } from '../facts/houseStyle';
import {
  numberFacts, textFacts, type Attendee, type CitedDocument, type Conclusion, type CountedGroup, type MeetingFacts,
} from '../facts/meetingFacts';
import { nameAtEnd } from './names';

/** What a value is read with: the facts as they were, the house style, and ids for what is new. */
export interface Reader {
  readonly facts: MeetingFacts;
  readonly style: HouseStyle;
  readonly newId: () => string;
}

type Change = Partial<MeetingFacts>;
type Without<T> = Omit<T, 'id'>;

const said = (text: string): string => (text === missingFact ? '' : text);
const written = (entry: object): boolean =>
  Object.entries(entry).some(([key, value]) => key !== 'id' && value !== null && String(value).trim() !== '');

/** A day as the house style writes it, as ISO; null for what is none. */
function readDay(text: string, { facts }: Reader): string | null {
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  const year = parseIsoDay(facts.date)?.year;
  return parseTypedDay(short && year ? `${text}-${year}` : text);
}

/** Gives read entries the ids of those they were: the same first, then of the same key, then what is left at the same place. */
function keepIds<T extends { readonly id: string }>(old: readonly T[], read: readonly Without<T>[], keys: readonly ((entry: Without<T>) => string)[], newId: () => string): T[] {
  const free = new Map(old.map((entry) => [entry.id, entry]));
  const ids: (string | undefined)[] = read.map(() => undefined);
  for (const key of keys) {
    read.forEach((entry, at) => {
      const same = ids[at] === undefined && key(entry) ? [...free.values()].find((one) => key(one) === key(entry)) : undefined;
      if (same) ids[at] = same.id;
      if (same) free.delete(same.id);
    });
  }
  if (old.length === read.length) {
    old.forEach(({ id }, at) => {
      if (ids[at] === undefined && free.delete(id)) ids[at] = id;
    });
  }
  return read.map((entry, at) => ({ ...entry, id: ids[at] ?? newId() }) as unknown as T);
}

const keepPeople = (old: readonly Attendee[], read: readonly Without<Attendee>[], { newId }: Reader): Attendee[] =>
  keepIds(old.filter(written), read, [({ name, posts }) => `${name}|${posts}`, ({ name }) => name, ({ posts }) => posts], newId);
const keepGroups = (old: readonly CountedGroup[], read: readonly Without<CountedGroup>[], { newId }: Reader): CountedGroup[] =>
  keepIds(old.filter(written), read, [({ count, label }) => `${count}|${label}`, ({ label }) => label], newId);

/** Splits "a; b và c" again; of several "và" it takes the one that leaves most entries as they were, then one before which an entry may begin. */
function entriesOf(text: string, known: ReadonlySet<string>, begins: RegExp): string[] {
  const parts = joinedAgain(text.split('; '), known, begins);
  const last = parts.at(-1)!;
  let best = parts;
  let most = known.has(last) ? 3 : 0;
  for (let at = last.lastIndexOf(' và '); at > 0; at = last.lastIndexOf(' và ', at - 1)) {
    const [left, right] = [last.slice(0, at), last.slice(at + 4)];
    const score = (known.has(left) ? 2 : 0) + (known.has(right) ? 2 : 0) + (begins.test(right) ? 1 : 0) + (parts.length > 1 ? 0.5 : 0);
    if (score > most) [most, best] = [score, [...parts.slice(0, -1), left, right]];
  }
  return best;
}

/** Puts together again what was cut inside an entry that is still as it was. */
function joinedAgain(parts: readonly string[], known: ReadonlySet<string>, begins: RegExp): string[] {
  const entries: string[] = [];
  for (const part of parts) {
    const longer = `${entries.at(-1) ?? ''}; ${part}`;
    const inside = [...known].some((one) => one.startsWith(longer)) && !known.has(part);
    if (entries.length > 0 && (inside || !(known.has(part) || begins.test(part)))) entries[entries.length - 1] = longer;
    else entries.push(part);
  }
  return entries;
}

function readPerson(text: string, old: readonly Attendee[], style: HouseStyle): Without<Attendee> | null {
  if (style === 'portal') {
    const match = /^đồng chí ([^;]+)$/u.exec(text);
    if (!match) return null;
    const at = match[1]!.indexOf(' - ');
    return at < 0 ? { name: said(match[1]!), posts: '' } : { name: said(match[1]!.slice(0, at)), posts: match[1]!.slice(at + 3) };
  }
  for (const { name, posts } of old) {
    if (name.trim() && (text === name.trim() || text.endsWith(` ${name.trim()}`))) return { name: name.trim(), posts: text.slice(0, -name.trim().length).trim() };
    if (posts.trim() && text.startsWith(`${posts.trim()} `)) return { name: said(text.slice(posts.trim().length + 1)), posts: posts.trim() };
  }
  return nameAtEnd(text);
}

function readGroup(text: string): Without<CountedGroup> {
  const match = /^(\d{1,7}) (.+)$/u.exec(text);
  return match ? { count: Number(match[1]), label: said(match[2]!) } : { count: null, label: text };
}

function readDocument(text: string, reader: Reader): Without<CitedDocument> | null {
  const match = /^(?:([^\d]{0,80}?) )?số (\S+)(?: ngày (\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?))?(?: (.+))?$/u.exec(text);
  if (!match) return null;
  const date = match[3] ? readDay(match[3], reader) : '';
  return date === null ? null : { type: match[1] ?? '', number: said(match[2]!), date, subject: match[4] ?? '' };
}

function readConclusion(text: string, old: readonly Conclusion[], reader: Reader): Without<Conclusion> {
  const due = /^(.*) trước ngày ([\d/-]{3,10})$/u.exec(text);
  const deadline = due ? readDay(due[2]!, reader) : null;
  const rest = deadline === null ? text : due![1]!;
  const unit = old.map((one) => one.unit.trim()).find((one) => one && rest.startsWith(`${one} `)) ?? '';
  return { unit, text: rest.slice(unit ? unit.length + 1 : 0), deadline: deadline ?? '' };
}

const entryBegins = { portal: /^(?:đồng chí |\d+ |đại diện )/u, newspaper: /^(?:\p{Lu}|\d+ |đại diện )/u };

/** Who is named and which groups, told apart; the text of each as it was is known by. */
function readCompany(text: string, old: readonly Attendee[], oldGroups: readonly CountedGroup[], { facts, style }: Reader) {
  const alone = (change: Change): string => compose('{attendees}', { ...facts, attendees: [], groups: [], ...change }, style);
  const known = new Set([...old.filter(written).map((one) => alone({ attendees: [one] })), ...oldGroups.filter(written).map((one) => alone({ groups: [one] }))]);
  const knownGroups = new Set(oldGroups.filter(written).map((one) => alone({ groups: [one] })));
  const people: Without<Attendee>[] = [];
  const groups: Without<CountedGroup>[] = [];
  for (const entry of text === missingFact ? [] : entriesOf(text, known, entryBegins[style])) {
    const person = knownGroups.has(entry) || /^\d/u.test(entry) ? null : readPerson(entry, old, style);
    if (person) people.push(person);
    else groups.push(readGroup(entry));
  }
  return { people, groups };
}

/** In "{people}" the chairs come first: up to the last one who was a chair before. */
function readPeople(text: string, reader: Reader): Change {
  const { chairs, attendees, groups } = reader.facts;
  const read = readCompany(text, [...chairs, ...attendees], groups, reader);
  const was = (one: Without<Attendee>): boolean => chairs.some(({ name, posts }) => name === one.name || (posts !== '' && posts === one.posts && !attendees.some((other) => other.name === one.name)));
  const last = read.people.findLastIndex(was);
  const count = chairs.length === 0 ? 0 : last < 0 ? Math.min(chairs.filter(written).length, read.people.length) : last + 1;
  return {
    chairs: keepPeople(chairs, read.people.slice(0, count), reader),
    attendees: keepPeople(attendees, read.people.slice(count), reader),
    groups: keepGroups(groups, read.groups, reader),
  };
}

function withFirstChair(reader: Reader, change: (chair: Attendee) => Partial<Attendee> | null): Change | null {
  const chairs = reader.facts.chairs.filter(written);
  const chair = chairs[0] ?? { id: reader.newId(), name: '', posts: '' };
  const changed = change(chair);
  return changed && { chairs: [{ ...chair, ...changed }, ...chairs.slice(1)] };
}

type Read = (text: string, reader: Reader) => Change | null;

const readers: Record<string, Read> = {
  session: (text) => {
    const session = ({ Sáng: 'morning', Chiều: 'afternoon', Tối: 'evening' } as const)[text];
    return session ? { session } : null;
  },
  date: (text, reader) => {
    const date = said(text) === '' ? '' : readDay(text, reader);
    return date === null ? null : { date };
  },
  chairs: (text, reader) => {
    const read = readCompany(text, reader.facts.chairs, [], reader);
    return read.groups.length > 0 ? null : { chairs: keepPeople(reader.facts.chairs, read.people, reader) };
  },
  chair: (text, reader) => withFirstChair(reader, (chair) => readPerson(text, [chair], reader.style)),
  chairName: (text, reader) => withFirstChair(reader, () => ({ name: said(text) })),
  chairPost: (text, reader) => withFirstChair(reader, ({ posts }) => {
    const parts = posts.split(',').map((post) => post.trim());
    const at = parts.findIndex((post) => !/^\p{Lu}+$/u.test(post));
    return { posts: (at < 0 ? [...parts, said(text)] : parts.with(at, said(text))).filter(Boolean).join(', ') };
  }),
  people: readPeople,
  attendees: (text, reader) => {
    const read = readCompany(text, reader.facts.attendees, reader.facts.groups, reader);
    return { attendees: keepPeople(reader.facts.attendees, read.people, reader), groups: keepGroups(reader.facts.groups, read.groups, reader) };
  },
  hosts: (text, reader) => {
    const read = readCompany(text, reader.facts.hosts, reader.facts.hostGroups, reader);
    return { hosts: keepPeople(reader.facts.hosts, read.people, reader), hostGroups: keepGroups(reader.facts.hostGroups, read.groups, reader) };
  },
  figures: (text, reader) => {
    const { facts, style } = reader;
    const known = new Set(facts.figures.filter(written).map((one) => compose('{figures}', { ...facts, figures: [one] }, style)));
    const read = said(text) === '' ? [] : entriesOf(text, known, /^\d+ /u).map(readGroup);
    return { figures: keepGroups(facts.figures, read, reader) };
  },
  documents: (text, reader) => {
    const { facts, style, newId } = reader;
    const old = facts.documents.filter(written);
    const known = new Set(old.map((one) => compose('{documents}', { ...facts, documents: [one] }, style)));
    const read = said(text) === '' ? [] : entriesOf(text, known, /^(?:\p{Lu}[\p{L} ]{1,40} )?số \S/u).map((one) => readDocument(one, reader));
    if (!read.every((one) => one !== null)) return null;
    return { documents: keepIds(old, read, [(one) => `${one.type}|${one.number}|${one.date}|${one.subject}`, (one) => one.number, (one) => one.subject], newId) };
  },
  conclusions: (text, reader) => {
    const { facts, style, newId } = reader;
    const old = facts.conclusions.filter(written);
    const known = new Set(old.map((one) => compose('{conclusions}', { ...facts, conclusions: [one] }, style)));
    const parts = said(text) === '' ? [] : joinedAgain(text.split('; '), known, /^/u);
    const read = parts.map((one) => readConclusion(one, old, reader));
    return { conclusions: keepIds(old, read, [(one) => `${one.unit}|${one.text}|${one.deadline}`, (one) => one.text], newId) };
  },
  ...Object.fromEntries(textFacts.map((fact): [string, Read] => [fact, (text) => ({ [fact]: said(text) })])),
  ...Object.fromEntries(numberFacts.map((fact): [string, Read] => [fact, (text) =>
    (said(text) === '' ? { [fact]: null } : /^\d{1,7}$/u.test(text) ? { [fact]: Number(text) } : null)])),
};

/**
 * Reads the text of one placeholder of a wording back into the facts behind it.
 * @returns the facts as they now are, or null where the text is no such value.
 */
export const readValue = (placeholder: string, text: string, reader: Reader): Change | null =>
  (Object.hasOwn(readers, placeholder) ? readers[placeholder]!(text, reader) : null);
