import { sessions, type Session } from '../facts/meetingFacts';
import { readPerson } from './company';
import { dayPattern, readDay } from './dates';
import type { Finder } from './finder';

const opening = new RegExp(String.raw`^(Sáng|Chiều|Tối),?\s(?:ngày\s)?(${dayPattern})(?!\d)`, 'u');
const sessionOf: Readonly<Record<string, Session>> = { Sáng: sessions[0], Chiều: sessions[1], Tối: sessions[2] };
/** Who holds it, and what is held. */
const held = /^,\s(.{3,250}?)\s(?:đã\s)?(?:tổ chức|phối hợp tổ chức|họp|khai mạc)\s/u;
const chaired = /^,\s((?:đồng chí|đ\/c|ông|bà)\s.{3,400}?)\s(?:đã\s)?chủ trì\s/iu;
const kind = /^(?:(?:hội nghị|cuộc họp|buổi họp|phiên họp|giao ban|sơ kết|tổng kết|buổi làm việc)(?:\s(?:giao ban|chuyên đề|sơ kết|tổng kết|trực tuyến))*)\s/iu;
const hosted = /buổi làm việc với\s(.{3,80}?)(?=\svề\s|[,.;])/u;
const place = /\stại\s((?:hội trường|nhà văn hóa|trụ sở|trung tâm|phòng họp|UBND|Ủy ban nhân dân|sân)\s[^,.;]{0,60})/iu;

/** The lead: session and day, who holds or chairs it, what it is about, where. */
export function readLead(finder: Finder): void {
  const line = finder.blocks.findIndex(({ text }) => opening.test(text));
  if (line < 0) return;
  const { text } = finder.blocks[line]!;
  const match = opening.exec(text)!;
  finder.note('session', sessionOf[match[1]!], match[1]!, line, 0, 'sure');
  const day = readDay(match[2]!, finder.year);
  if (day) finder.note('date', day, match[2]!, line, match[0].length - match[2]!.length, /\d{4}/u.test(match[2]!) ? 'sure' : 'likely');

  const rest = text.slice(match[0].length);
  const chair = chaired.exec(rest);
  const holder = chair ? null : held.exec(rest);
  if (chair) {
    const person = readPerson(chair[1]!, finder);
    if (person) finder.note('chairs', person.value, chair[1]!, line, match[0].length + 2, person.sure);
  }
  if (holder) finder.note('holder', holder[1]!.trim(), holder[1]!, line, match[0].length + 2, 'sure');
  const begun = chair ?? holder;
  if (begun) noteSubject(finder, line, match[0].length + begun[0].length);
  const host = hosted.exec(text);
  if (host) finder.note('host', host[1]!.trim(), host[1]!, line, host.index + host[0].length - host[1]!.length, 'sure');
  const where = place.exec(text);
  if (where) finder.note('place', where[1]!.trim(), where[1]!, line, where.index + where[0].length - where[1]!.length, 'likely');
}

/** What it is about: all that follows the kind of meeting, up to the end of the sentence. */
function noteSubject(finder: Finder, line: number, start: number): void {
  const rest = finder.blocks[line]!.text.slice(start);
  const skipped = (kind.exec(rest)?.[0] ?? '').length;
  const about = rest.slice(skipped).replace(/[.;]\s*$/u, '');
  const from = /^với\s/u.test(about) ? about.search(/\svề\s/u) + 1 : 0;
  const subject = about.slice(Math.max(0, from));
  if (subject.length > 3) finder.note('subject', subject.trim(), subject, line, start + skipped + Math.max(0, from), 'likely');
}
