import type { Attendee, CountedGroup } from '../facts/meetingFacts';
import type { Finder } from './finder';
import type { Sureness } from './reading';

interface Named { readonly from: number; readonly text: string }

/** Where an enumeration goes on: "; ", or "và" before somebody or some group. */
const joint = /;\s+|,?\s+và\s+(?=(?:các\s+)?(?:đồng chí|đ\/c|ông|bà)(?!\p{L})|\d{1,4}\s|đại diện|lãnh đạo|các\s|toàn thể)/giu;
const person = /^(?:(?:đồng chí|đ\/c|ông|bà)\s+)+(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4})(?:\s*[-–,]\s*(.+))?$/u;
const personAnyCase = (text: string): RegExpExecArray | null => person.exec(text.replace(/^Đ(?=ồng chí|\/c)/u, 'đ'));
const counted = /^(\d{1,4})\s+(.+)$/u;

/** The parts of an enumeration of people and groups, with their places in it. */
export function partsOf(text: string): Named[] {
  const parts: Named[] = [];
  let from = 0;
  for (const match of text.matchAll(joint)) {
    parts.push({ from, text: text.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  return [...parts, { from, text: text.slice(from) }].filter((part) => part.text.trim() !== '');
}

/** Somebody with all posts, or null where the text names nobody. Posts that it leaves out come from the directory. */
export function readPerson(text: string, { directory, newId }: Finder): { readonly value: Attendee; readonly sure: Sureness } | null {
  const match = personAnyCase(text.trim().replace(/[.;,]$/u, ''));
  if (!match) return null;
  const name = match[1]!;
  const posts = match[2]?.trim() ?? '';
  const known = directory.peopleNamed(name)[0];
  return { value: { id: newId(), name, posts: posts || (known?.posts.at(0)?.title ?? '') }, sure: posts || known ? 'sure' : 'likely' };
}

/** Notes who and which groups an enumeration names. @returns how many people were noted */
export function noteCompany(finder: Finder, line: number, start: number, text: string, fields: { people: 'attendees' | 'hosts' | 'chairs'; groups: 'groups' | 'hostGroups' }, first?: 'chairs'): void {
  let isFirst = first !== undefined;
  for (const part of partsOf(text)) {
    const read = readPerson(part.text, finder);
    if (read) {
      finder.note(isFirst ? 'chairs' : fields.people, read.value, part.text.replace(/[.;,]\s*$/u, ''), line, start + part.from, read.sure);
      isFirst = false;
      continue;
    }
    const label = part.text.trim().replace(/[.;,]$/u, '');
    const match = counted.exec(label);
    const group: CountedGroup = match ? { id: finder.newId(), count: Number(match[1]), label: match[2]! } : { id: finder.newId(), count: null, label };
    finder.note(fields.groups, group, label, line, start + part.from, match ? 'sure' : 'likely');
  }
}
