import type { MeetingFacts } from '../facts/meetingFacts';
import type { Finder } from './finder';
import type { Sureness } from './reading';

interface Figure {
  readonly field: keyof MeetingFacts;
  readonly pattern: RegExp;
  readonly value: (text: string) => unknown;
  readonly sure: Sureness;
  /** Only the lead tells it. */
  readonly inLead?: true;
}

const asText = (text: string): string => text.trim();
const quarter = String.raw`quý\s(?:IV|I{1,3}|[1-4])(?:(?:\snăm|\/)\s?\d{4})?`;
const span = String.raw`\d{1,2}\stháng\s(?:đầu|cuối)\snăm(?:\s\d{4})?|${quarter}`;

/** Facts that are one short value somewhere in the text; the first place counts. Group 1 is the value. */
const figures: readonly Figure[] = [
  { field: 'opinions', pattern: /(?<![\d,.])(\d{1,3})\s(?:lượt\s)?ý kiến/u, value: Number, sure: 'sure' },
  { field: 'period', pattern: new RegExp(String.raw`(?<!\p{L})(${span}|\d{1,2}\snăm(?=\sthực hiện))`, 'u'), value: asText, sure: 'likely' },
  { field: 'term', pattern: /(?<!\p{L})(nhiệm kỳ\s\d{4}\s?[-–]\s?\d{4}|khóa\s[IVXLC]+(?!\p{L}))/u, value: asText, sure: 'likely' },
  { field: 'visitors', pattern: /(?<!\p{L})([Đđ]oàn (?:kiểm tra|giám sát|công tác|khảo sát)(?:\s\p{Ll}+){0,3}\ssố\s\d{1,3}(?:\scủa\s\p{Lu}\p{L}*(?:\s\p{L}+){0,3}?)?)(?=\s(?:chủ trì|đã|do|tại|có|về|làm)(?!\p{L})|[.,;]|$)/u, value: (text) => text[0]!.toLocaleUpperCase('vi') + text.slice(1).trim(), sure: 'sure' },
  { field: 'scheme', pattern: /thực hiện\s((?:Đề án|Chương trình|Nghị quyết|Kế hoạch|Chỉ thị)\s+số\s+\S+(?:\scủa\s[^,.;:“"()]{2,80}?)?)(?=\svề\s|\s“|[,.;]|$)/u, value: asText, sure: 'likely', inLead: true },
  { field: 'awards', pattern: /(?:khen thưởng|biểu dương|tặng (?:giấy khen|bằng khen)(?: cho)?|trao (?:giấy khen|bằng khen)(?: cho)?)\s(?:cho\s)?(\d{1,4})\s\p{L}/iu, value: Number, sure: 'sure' },
  { field: 'awardees', pattern: /(?:khen thưởng|biểu dương|tặng (?:giấy khen|bằng khen)(?: cho)?|trao (?:giấy khen|bằng khen)(?: cho)?)\s(?:cho\s)?\d{1,4}\s(\p{L}[^.,;:]{2,120}?)(?=\strong\s|\svì\s|[.,;:]|$)/iu, value: asText, sure: 'likely' },
];

/** Counts, periods, terms, the visiting body, the scheme under review. */
export function readFigures(finder: Finder): void {
  for (const { field, pattern, value, sure, inLead } of figures) {
    for (const [line, { kind, text }] of finder.blocks.entries()) {
      if (kind === 'dropped' || kind === 'header' || kind === 'caption' || (inLead && kind !== 'lead')) continue;
      const match = pattern.exec(text);
      if (!match) continue;
      finder.note(field, value(match[1]!), match[1]!, line, match.index + match[0].indexOf(match[1]!), sure);
      break;
    }
  }
  readNextPeriod(finder);
}

const next = new RegExp(String.raw`(?:${span})[^.]{1,160}?(?<!\p{L})(${span})`, 'u');

/** What is planned comes after what was done. */
function readNextPeriod(finder: Finder): void {
  for (const [line, { kind, text }] of finder.blocks.entries()) {
    const match = kind === 'lead' || kind === 'headline' ? next.exec(text) : null;
    if (!match) continue;
    finder.note('nextPeriod', match[1]!.trim(), match[1]!, line, match.index + match[0].length - match[1]!.length, 'likely');
    return;
  }
}
