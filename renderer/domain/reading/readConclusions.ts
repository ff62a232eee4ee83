import type { Conclusion } from '../facts/meetingFacts';
import { dayPattern, readDay } from './dates';
import type { Finder } from './finder';
import type { Sureness } from './reading';

const due = new RegExp(String.raw`(?:trước|xong|hết|chậm nhất)\s(?:trước\s)?ngày\s(${dayPattern})`, 'u');
/** What is asked for in prose: after "yêu cầu:", or after "đề nghị" somebody. */
const asked = /(?:yêu cầu|đề nghị|chỉ đạo)(?:\s[^:.;]{0,120})?:\s/u;
const askedPlainly = /(?<!\p{L})(?:đề nghị|yêu cầu)\s(?=\p{L})/u;

/** What was concluded: numbered, else in prose. */
export function readConclusions(finder: Finder): void {
  const note = (text: string, line: number, from: number, sure: Sureness): void => {
    const said = text.replace(/\.\/\.\s*$|[.;]\s*$/u, '').trim();
    if (said.length < 8) return;
    const day = due.exec(said)?.[1];
    const value: Conclusion = { id: finder.newId(), text: said, unit: '', deadline: (day ? readDay(day, finder.year) : null) ?? '' };
    finder.note('conclusions', value, said, line, from, sure);
  };
  let numbered = 0;
  finder.blocks.forEach(({ kind, text }, line) => {
    if (kind !== 'conclusion') return;
    numbered += 1;
    const skipped = /^\d{1,2}[.)]\s?/u.exec(text)?.[0].length ?? 0;
    note(text.slice(skipped), line, skipped, 'sure');
  });
  if (numbered > 0) return;
  for (const [pattern, sure] of [[asked, 'likely'], [askedPlainly, 'guess']] as const) {
    const line = finder.blocks.findLastIndex(({ kind, text }) => kind === 'text' && pattern.test(text));
    if (line < 0) continue;
    const { text } = finder.blocks[line]!;
    const match = pattern.exec(text)!;
    let from = match.index + match[0].length;
    for (const part of text.slice(from).split(/(?<=;\s|[.]\s)(?=\S)/u)) {
      note(part, line, from, sure);
      from += part.length;
    }
    return;
  }
}
