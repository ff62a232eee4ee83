import type { Wording } from '../templates/template';
import { newspaperDate, parseIsoDay, textCount, textDate } from './dates';
import type { HouseStyle } from './houseStyle';
import type { Attendee, CitedDocument, Conclusion, CountedGroup, MeetingFacts, Session } from './meetingFacts';

/** What stands in a composed phrase for a fact that is still missing; a desk check finds it. */
export const missingFact = '…';

const sessionWords: Record<Session, string> = { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' };

/** What house style decides about the parts of a phrase. */
interface Manner {
  readonly day: (iso: string) => string;
  readonly count: (count: number) => string;
  readonly person: (person: Attendee) => string;
}

const portal: Manner = {
  day: textDate,
  count: textCount,
  person: ({ name, posts }) => `đồng chí ${name.trim() || missingFact}${posts.trim() ? ` - ${posts.trim()}` : ''}`,
};
const newspaper = (facts: MeetingFacts): Manner => ({
  day: (iso) => newspaperDate(iso, parseIsoDay(facts.date)?.year),
  count: String,
  person: ({ name, posts }) => [posts.trim(), name.trim() || missingFact].filter(Boolean).join(' '),
});

const group = ({ count, label }: CountedGroup, manner: Manner): string =>
  count === null ? label.trim() : `${manner.count(count)} ${label.trim() || missingFact}`;

const document = ({ type, number, date, subject }: CitedDocument, { day }: Manner): string =>
  [type.trim(), `số ${number.trim() || missingFact}`, day(date) && `ngày ${day(date)}`, subject.trim()].filter(Boolean).join(' ');

const conclusion = ({ text, unit, deadline }: Conclusion, { day }: Manner): string =>
  [[unit.trim(), text.trim()].filter(Boolean).join(' '), day(deadline) && `trước ngày ${day(deadline)}`].filter(Boolean).join(' ');

/** A report or draft that is heard: most have no number, and none is missed. */
const heard = (one: CitedDocument, manner: Manner): string =>
  one.number.trim() ? document(one, manner) : [one.type.trim(), manner.day(one.date) && `ngày ${manner.day(one.date)}`, one.subject.trim()].filter(Boolean).join(' ');

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
/** "Đề án số 05-ĐA/TU của Ban Thường vụ …" as it is called later: up to its number. */
const shortScheme = (scheme: string): string => /^.*?\d\S*/u.exec(scheme)?.[0].replace(/[,;.]$/u, '') ?? scheme;

/** Joins as a Vietnamese enumeration: "a; b và c". */
function enumerate(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join('; ')} và ${parts.at(-1)}`;
}

/** A line of the sheet that was opened and not filled yet says nothing. */
const written = <T extends Attendee | CountedGroup | CitedDocument | Conclusion>(entries: readonly T[]): T[] =>
  entries.filter(({ id: _id, ...fields }) => Object.values(fields).some((value) => value !== null && String(value).trim() !== ''));

const people = (attendees: readonly Attendee[], { person }: Manner): string[] => written(attendees).map(person);
const groups = (counted: readonly CountedGroup[], manner: Manner): string[] => written(counted).map((one) => group(one, manner));
const counted = (count: number | null, { count: say }: Manner): string => (count === null ? '' : say(count));
/** The post by which the text goes on to call somebody: the first one. */
const firstPost = ({ posts }: Attendee): string => posts.split(',').map((post) => post.trim()).find((post) => !/^\p{Lu}+$/u.test(post)) ?? '';

type Fill = (facts: MeetingFacts, manner: Manner) => string;

/** The text of each placeholder that a template's wording may use; "" where the fact is missing. */
const placeholders: Record<string, Fill> = {
  session: (facts) => (facts.date ? sessionWords[facts.session] : ''),
  date: (facts, { day }) => day(facts.date),
  holder: (facts) => facts.holder.trim(),
  subject: (facts) => facts.subject.trim(),
  /** The subject as an object: "về công tác …" without its "về". */
  theme: (facts) => facts.subject.trim().replace(/^về\s+/iu, ''),
  place: (facts) => facts.place.trim(),
  chairs: (facts, manner) => enumerate(people(facts.chairs, manner)),
  chair: (facts, { person }) => written(facts.chairs).slice(0, 1).map(person).join(''),
  Chair: (facts, { person }) => capital(written(facts.chairs).slice(0, 1).map(person).join('')),
  chairName: (facts) => written(facts.chairs)[0]?.name.trim() ?? '',
  chairPost: (facts) => written(facts.chairs).slice(0, 1).map(firstPost).join(''),
  people: (facts, manner) => enumerate([...people(facts.chairs, manner), ...people(facts.attendees, manner), ...groups(facts.groups, manner)]),
  attendees: (facts, manner) => enumerate([...people(facts.attendees, manner), ...groups(facts.groups, manner)]),
  documents: (facts, manner) => enumerate(written(facts.documents).map((one) => document(one, manner))),
  reports: (facts, manner) => written(facts.documents).map((one) => heard(one, manner)).join('; '),
  basis: (facts, manner) => written(facts.documents).map((one) => document(one, manner)).join(', '),
  opinions: (facts, manner) => counted(facts.opinions, manner),
  period: (facts) => facts.period.trim(),
  nextPeriod: (facts) => facts.nextPeriod.trim(),
  term: (facts) => facts.term.trim(),
  visitors: (facts) => facts.visitors.trim(),
  host: (facts) => facts.host.trim(),
  hosts: (facts, manner) => enumerate([...people(facts.hosts, manner), ...groups(facts.hostGroups, manner)]),
  scheme: (facts) => facts.scheme.trim(),
  schemeShort: (facts) => shortScheme(facts.scheme.trim()),
  figures: (facts, manner) => enumerate(groups(facts.figures, manner)),
  awards: (facts, manner) => counted(facts.awards, manner),
  awardees: (facts) => facts.awardees.trim(),
  conclusions: (facts, manner) => written(facts.conclusions).map((one) => conclusion(one, manner)).join('; '),
};

/** Names that a template's wording may put in braces. */
export const placeholderNames = Object.keys(placeholders);

/** Facts behind placeholders that gather several or are named otherwise; any other is named like its fact. */
export const placeholderFacts: Readonly<Record<string, readonly (keyof MeetingFacts)[]>> = {
  people: ['chairs', 'attendees', 'groups'],
  attendees: ['attendees', 'groups'],
  theme: ['subject'],
  reports: ['documents'],
  basis: ['documents'],
  schemeShort: ['scheme'],
  chair: ['chairs'],
  Chair: ['chairs'],
  chairName: ['chairs'],
  chairPost: ['chairs'],
  hosts: ['hosts', 'hostGroups'],
};

/** The wording in a house style. */
export const wordingIn = (wording: Wording, style: HouseStyle): string => (typeof wording === 'string' ? wording : wording[style]);

/** @returns "" where the fact is missing @throws RangeError for a placeholder that does not exist */
function valueOf(name: string, facts: MeetingFacts, manner: Manner): string {
  const fill = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
  if (!fill) throw new RangeError(`unknown placeholder {${name}}`);
  return fill(facts, manner);
}
const placeholder = /\{([^{}]*)\}/g;
const mannerOf = (facts: MeetingFacts, style: HouseStyle): Manner => (style === 'portal' ? portal : newspaper(facts));

/**
 * The wording that counts for these facts: a part in square brackets with a placeholder in it, such as
 * "[, tổ chức thực hiện {basis}]", is left out while one of its facts is missing.
 * @throws RangeError for a placeholder that does not exist
 */
export function wordingFor(wording: Wording, facts: MeetingFacts, style: HouseStyle): string {
  const manner = mannerOf(facts, style);
  return wordingIn(wording, style).replace(/\[([^[\]]*)\]/g, (whole, part: string) => {
    const names = [...part.matchAll(placeholder)].map(([, name]) => name!);
    if (names.length === 0) return whole;
    return names.every((name) => valueOf(name, facts, manner)) ? part : '';
  });
}

/**
 * Fills a wording such as "{session} ngày {date}, {holder} tổ chức …" from the facts.
 * @returns NFC text; a missing fact shows as {@link missingFact}; "" while none of the wording's facts is known, so that an
 *   untouched report shows its hint instead of a row of dots.
 * @throws RangeError for a placeholder that does not exist (a fault of the template).
 */
export function compose(wording: Wording, facts: MeetingFacts, style: HouseStyle): string {
  const manner = mannerOf(facts, style);
  let known = 0;
  const text = wordingFor(wording, facts, style).replace(placeholder, (_whole, name: string) => {
    const value = valueOf(name, facts, manner);
    if (value) known += 1;
    return value || missingFact;
  });
  return known === 0 ? '' : text.normalize('NFC');
}
