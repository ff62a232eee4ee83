import { postsOn } from '../directory/posts';
import type { Directory } from '../directory/entry';
import { compose } from '../facts/compose';
import type { HouseStyle } from '../facts/houseStyle';
import { emptyFacts, type Attendee, type MeetingFacts } from '../facts/meetingFacts';
import { folded } from '../text/folding';

/** A short code and what it stands for. */
export interface Code {
  readonly code: string;
  /** "đồng chí Lò Văn Khoát - Bí thư Huyện ủy". */
  readonly text: string;
  /** The name alone. */
  readonly name: string;
}

/** Behind a code: the name without the posts. */
const nameSign = '#';
/** Backslashes enclose a code, in the manner of press photographers' code replacements. */
const written = /\\([\p{L}\p{N}]{1,12})(#?)\\/gu;
const fewestLetters = 2;

/** The first letters of a name without diacritics: "Lò Văn Khoát" is "lvk". */
export const initialsOf = (name: string): string => name.trim().split(/\s+/u).map((part) => folded(part).charAt(0)).join('');

const codeOf = (code: string, { id, name, posts }: Attendee, style: HouseStyle): Code =>
  ({ code, name, text: compose('{attendees}', { ...emptyFacts, attendees: [{ id, name, posts }] }, style) });

/** The codes of a meeting's people, in the order of the sheet; of two with the same letters the second is "lvk2". */
export function codesOf({ chairs, attendees, hosts }: Pick<MeetingFacts, 'chairs' | 'attendees' | 'hosts'>, style: HouseStyle): Code[] {
  const counts = new Map<string, number>();
  return [...chairs, ...attendees, ...hosts].filter(({ name }) => name.trim()).map((person) => {
    const initials = initialsOf(person.name);
    const count = (counts.get(initials) ?? 0) + 1;
    counts.set(initials, count);
    return codeOf(count === 1 ? initials : `${initials}${count}`, person, style);
  });
}

/** What codes are looked up in: the meeting's people first, then the desk's directory with the posts of that day. */
export interface Codebook {
  readonly codes: readonly Code[];
  readonly directory: Pick<Directory, 'findPeople' | 'expand'>;
  readonly style: HouseStyle;
  /** ISO day of the meeting, or "". */
  readonly day: string;
}

function lookUp(code: string, { codes, directory, style, day }: Codebook): Pick<Code, 'text' | 'name'> | null {
  const known = codes.find((one) => one.code === folded(code));
  if (known) return known;
  const full = directory.expand(code);
  if (full !== null) return { text: full, name: full };
  if (code.length < fewestLetters) return null;
  const people = directory.findPeople(code, 8).filter(({ name }) => initialsOf(name) === folded(code));
  // Two with the same letters: a guess would put the wrong name under a photo.
  return people.length === 1 ? codeOf(code, { id: people[0]!.id, name: people[0]!.name, posts: postsOn(people[0]!, day) }, style) : null;
}

/**
 * Puts in what the codes of a caption stand for: "\lvk\" name and posts, "\lvk#\" the name alone; at the beginning of the
 * caption or of a sentence with a capital. Codes that nobody knows stay.
 * @param cursor where the cursor stands in `text`
 * @returns the text and where the cursor stands in it now
 */
export function expandCodes(text: string, cursor: number, book: Codebook): { readonly text: string; readonly cursor: number } {
  let moved = cursor;
  let shift = 0;
  const expanded = text.replace(written, (whole, code: string, sign: string, at: number) => {
    const found = lookUp(code, book);
    if (!found) return whole;
    const said = sign === nameSign ? found.name : found.text;
    const opens = /(?:^|[.!?…]\s+)$/u.test(text.slice(0, at));
    const put = opens ? said.charAt(0).toLocaleUpperCase('vi') + said.slice(1) : said;
    if (cursor >= at + whole.length) moved += put.length - whole.length;
    else if (cursor > at) moved = at + shift + put.length;
    shift += put.length - whole.length;
    return put;
  });
  return { text: expanded, cursor: moved };
}
