import type { HouseStyle } from '../facts/houseStyle';
import { citeDocument } from './citeDocument';
import type { KnownDocument, Person } from './entry';
import { postsOn } from './posts';

/** What is being asked for before the cursor: `@` for people, `#` for documents. */
export interface Asked {
  readonly sign: '@' | '#';
  readonly query: string;
  /** How many UTF-16 units before the cursor the sign stands. */
  readonly length: number;
}

/** Only at the start or after a space, an opening bracket or a quote, so that no e-mail address asks for anybody. */
const asking = /(?:^|[\s([{"'“‘«])([@#])((?:[^\s@#\ufffc][^@#\ufffc]{0,39})?)$/u;
/** "Điều #3a" names a part of a document, not a document. */
const partOfDocument = /(?:^|[^\p{L}])(?:điều|khoản|điểm|mục)\s+$/iu;

/** What the text that ends at the cursor asks for, or null. */
export function askedIn(before: string): Asked | null {
  const match = asking.exec(before);
  if (!match) return null;
  const [, sign, query = ''] = match;
  const length = query.length + 1;
  if (sign === '#' && partOfDocument.test(before.slice(0, -length).normalize('NFC'))) return null;
  return { sign: sign as Asked['sign'], query: query.normalize('NFC'), length };
}

interface Place {
  /** The text of the article up to the sign. */
  readonly before: string;
  readonly style: HouseStyle;
  /** ISO day of the meeting, or "". */
  readonly day: string;
}

/** Whether a text names it: a longer name or number that begins or ends alike is another one. */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length, at + name.length + 2))) return true;
  }
  return false;
}

/** A person as the text names them there: where first, with the posts held on the day; later by name. */
export function mentionPerson(person: Person, { before, style, day }: Place): string {
  const text = before.normalize('NFC');
  const posts = names(text, person.name) ? '' : postsOn(person, day);
  if (style === 'newspaper') return [posts, person.name].filter(Boolean).join(' ');
  const address = /(?:^|[^\p{L}])đồng chí\s+$/iu.test(text) ? '' : 'đồng chí ';
  return `${address}${person.name}${posts && ` - ${posts}`}`;
}

/** A document as the text names it there: where first in full, later by type and number. */
export const mentionDocument = (document: KnownDocument, { before, style }: Place): string =>
  citeDocument(document, names(before.normalize('NFC'), document.number) ? 'short' : 'full', style);
