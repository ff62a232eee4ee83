import { citationsIn } from '../documents/citations';
import type { CitedDocument } from '../facts/meetingFacts';
import { readDay } from './dates';
import type { Finder } from './finder';

const issuedOn = /^(?:\s+của\s+[^,.;:“"()]{1,60}?)?,?\s+ngày\s+[\d/-]+/u;
/** What it is about: a quotation, or words up to the next document or the end of the clause. */
const about = /^(?:\s+của\s+[^,.;:“"()]{1,60}?)?,?\s+((?:về|triển khai|thực hiện|quy định|hướng dẫn|tổ chức)\s(?:việc\s)?(?:“[^”]{3,400}”?|[^.;“]{3,300}?)|“[^”]{3,400}”?)(?=\s+và\s+\p{Lu}\p{L}+(?:\s\p{L}+)?\s+số|[.;]|$)/u;
const quoted = /^(?:\s+của\s+[^,.;:“"()]{1,60}?)?,?\s+((?:về\s)?“[^”]{3,400}”)/u;

/** Every document cited, once, with what its fullest mention says. */
export function readDocuments(finder: Finder): void {
  interface Mention { readonly value: CitedDocument; readonly text: string; readonly line: number; readonly from: number; readonly times: number; readonly isNested: boolean }
  const byNumber = new Map<string, Mention>();
  finder.blocks.forEach(({ kind, text }, line) => {
    if (kind === 'dropped' || kind === 'headline' || kind === 'caption') return;
    // A document that another one is about is cited inside that one's subject.
    let covered = 0;
    for (const { from, to, type, number, date } of citationsIn(text)) {
      const behind = text.slice(to, to + 700);
      const rest = behind.slice(issuedOn.exec(behind)?.[0].length ?? 0);
      const subject = (quoted.exec(rest) ?? about.exec(rest))?.[1]?.trim() ?? '';
      const known = finder.directory.findDocuments(number, 1).find((one) => one.number === number);
      const value: CitedDocument = { id: finder.newId(), type, number, date: (date ? readDay(date, finder.year) : null) ?? known?.date ?? '', subject: subject || (known?.subject ?? '') };
      const isNested = from < covered;
      if (!isNested) covered = to + (subject ? behind.indexOf(subject) + subject.length : 0);
      const before = byNumber.get(number);
      const times = (before?.times ?? 0) + 1;
      const fuller = !before || weight(value) > weight(before.value) ? { value, text: text.slice(from, to), line, from } : before;
      byNumber.set(number, { ...fuller, times, isNested: isNested && (before?.isNested ?? true) });
    }
  });
  for (const { value, text, line, from, times, isNested } of byNumber.values()) {
    const sure = isNested || (weight(value) === 0 && times === 1) ? 'guess' : weight(value) === 3 ? 'sure' : 'likely';
    finder.note('documents', value, text, line, from, sure);
  }
}

const weight = ({ date, subject }: CitedDocument): number => (date ? 2 : 0) + (subject ? 1 : 0);
