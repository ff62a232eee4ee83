import { noteCompany, readPerson } from './company';
import type { Finder } from './finder';
import { nameAtEnd } from './names';

/** The clauses of an attendance paragraph, by what stands before the names. */
const clauses: readonly { readonly opens: RegExp; readonly people: 'chairs' | 'attendees' | 'hosts'; readonly first?: 'chairs' }[] = [
  { opens: /(?:Dự và chủ trì|Chủ trì và dự|Chủ trì và tham dự)(?:\s\p{L}+){0,4}?\scó\s/gu, people: 'attendees', first: 'chairs' },
  { opens: /Chủ trì(?:\s\p{L}+){0,4}?\s(?:có|là)\s/gu, people: 'chairs' },
  { opens: /(?:[Cc]ùng dự|[Tt]ham dự|[Dd]ự)(?:\s(?:với|hội nghị|cuộc họp|buổi họp|buổi làm việc|buổi lễ|Hội nghị)){0,2},?\s(?:còn\s)?có\s/gu, people: 'attendees' },
  { opens: /Về phía\s[^,;.]{2,80},?\scó\s/gu, people: 'hosts' },
];

interface Clause { readonly from: number; readonly names: number; readonly people: 'chairs' | 'attendees' | 'hosts'; readonly first?: 'chairs' }

/** Who chaired, who attended, and the side that was visited. */
export function readAttendance(finder: Finder): void {
  finder.blocks.forEach(({ kind, text }, line) => {
    if (kind !== 'attendance' && kind !== 'lead' && kind !== 'text') return;
    const found: Clause[] = clauses.flatMap(({ opens, people, first }) =>
      [...text.matchAll(opens)].map((match) => ({ from: match.index, names: match.index + match[0].length, people, ...(first && { first }) })));
    // "Dự và chủ trì … có" is met by two of them; the longer one counts.
    const distinct = found.toSorted((a, b) => a.names - b.names || a.from - b.from).filter((one, index, all) => index === 0 || one.names !== all[index - 1]!.names);
    distinct.forEach((clause, index) => {
      const end = distinct[index + 1]?.from ?? text.length;
      const sentence = text.slice(clause.names, end);
      const stop = sentence.search(/\.(?:\s|$)/u);
      const names = stop < 0 ? sentence : sentence.slice(0, stop);
      const groups = clause.people === 'hosts' ? 'hostGroups' : 'groups';
      noteCompany(finder, line, clause.names, names, { people: clause.people, groups }, clause.first);
    });
  });
}

const speech = /(?:^|[.]\s)(?:Phát biểu|Kết luận|Kết thúc|Chỉ đạo)[^,.]{0,80},\s(.{5,260}?)\s(?:đã\s)?(?:đề nghị|yêu cầu|nhấn mạnh|đánh giá|ghi nhận|biểu dương|kết luận|cơ bản|khẳng định|chỉ đạo)(?!\p{L})/u;

/** Where nobody was said to chair: who spoke at the end. */
export function readSpeaker(finder: Finder, hasChair: boolean): void {
  if (hasChair) return;
  for (const [line, { text }] of finder.blocks.entries()) {
    const match = speech.exec(text);
    if (!match) continue;
    const from = match.index + match[0].indexOf(match[1]!);
    const person = readPerson(match[1]!, finder);
    const named = person ? null : nameAtEnd(match[1]!);
    const value = person?.value ?? (named && { id: finder.newId(), ...named });
    if (!value) continue;
    finder.note('chairs', value, match[1]!, line, from, 'likely');
    return;
  }
}
