import { textCount, textDate } from './dates';
import type { Attendee, CitedDocument, CountedGroup, MeetingFacts, Session } from './meetingFacts';

/** What stands in a composed phrase for a fact that is still missing; a desk check finds it. */
export const missingFact = '…';

const sessionWords: Record<Session, string> = { morning: 'Sáng', afternoon: 'Chiều', evening: 'Tối' };

const comrade = (person: Attendee): string =>
  `đồng chí ${person.name.trim() || missingFact}${person.posts.trim() ? ` - ${person.posts.trim()}` : ''}`;

const group = ({ count, label }: CountedGroup): string => (count === null ? label.trim() : `${textCount(count)} ${label.trim() || missingFact}`);

const document = ({ type, number, date, subject }: CitedDocument): string =>
  [type.trim(), `số ${number.trim() || missingFact}`, textDate(date) && `ngày ${textDate(date)}`, subject.trim()]
    .filter(Boolean)
    .join(' ');

/** Joins as a Vietnamese enumeration: "a; b và c". */
function enumerate(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join('; ')} và ${parts.at(-1)}`;
}

/** A line of the sheet that was opened and not filled yet says nothing. */
const written = <T extends Attendee | CountedGroup | CitedDocument>(entries: readonly T[]): T[] =>
  entries.filter(({ id: _id, ...fields }) => Object.values(fields).some((value) => value !== null && String(value).trim() !== ''));

const people = (attendees: readonly Attendee[]): string[] => written(attendees).map(comrade);
const groups = (counted: readonly CountedGroup[]): string[] => written(counted).map(group);

/** The text of each placeholder that a template's wording may use; "" where the fact is missing. */
const placeholders: Record<string, (facts: MeetingFacts) => string> = {
  session: (facts) => (facts.date ? sessionWords[facts.session] : ''),
  date: (facts) => textDate(facts.date),
  holder: (facts) => facts.holder.trim(),
  subject: (facts) => facts.subject.trim(),
  place: (facts) => facts.place.trim(),
  chairs: (facts) => enumerate(people(facts.chairs)),
  people: (facts) => enumerate([...people(facts.chairs), ...people(facts.attendees), ...groups(facts.groups)]),
  attendees: (facts) => enumerate([...people(facts.attendees), ...groups(facts.groups)]),
  documents: (facts) => enumerate(written(facts.documents).map(document)),
  opinions: (facts) => (facts.opinions === null ? '' : textCount(facts.opinions)),
};

/** Names that a template's wording may put in braces. */
export const placeholderNames = Object.keys(placeholders);

/**
 * Fills a wording such as "{session} ngày {date}, {holder} tổ chức …" from the facts.
 * @returns NFC text; a missing fact shows as {@link missingFact}; "" while none of the wording's facts is known, so that an
 *   untouched report shows its hint instead of a row of dots.
 * @throws RangeError for a placeholder that does not exist (a fault of the template).
 */
export function compose(wording: string, facts: MeetingFacts): string {
  let known = 0;
  const text = wording.replace(/\{([^{}]*)\}/g, (_whole, name: string) => {
    const fill = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
    if (!fill) throw new RangeError(`unknown placeholder {${name}}`);
    const value = fill(facts);
    if (value) known += 1;
    return value || missingFact;
  });
  return known === 0 ? '' : text.normalize('NFC');
}
