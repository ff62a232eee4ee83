import { documentTypeNames } from './documentTypes';

/** A document as a text cites it. */
export interface Citation {
  readonly from: number;
  readonly to: number;
  /** "Kế hoạch". */
  readonly type: string;
  /** "108-KH/QU". */
  readonly number: string;
  /** Without the ordinal: "KH/QU"; two documents of one counter share it. */
  readonly symbol: string;
  /** Whether "số" stands before the number, and where it would. */
  readonly saysNumber: boolean;
  readonly numberAt: number;
  /** As written: "25/02/2022"; "" where the text does not date it. */
  readonly date: string;
  /** The text goes on with what it is about. */
  readonly saysSubject: boolean;
}

const number = String.raw`\d{1,4}(?:\/\d{4})?[-/]\p{Lu}[\p{Lu}\d]{0,7}(?:[-/]\p{Lu}[\p{Lu}\d]{0,9}){0,3}`;
const citation = new RegExp(String.raw`(?<!\p{L})(${documentTypeNames.map((type) => `[${type[0]!.toLocaleLowerCase('vi')}${type[0]}]${type.slice(1)}`).join('|')})\s+(số:?\s+)?(${number})(?![\p{L}\d])`, 'gu');
/** What may follow: the issuer in between, then the day of issue. */
const dated = /^(?:\s+của\s+[^,.;:“"()]{1,60}?)?,?\s+ngày\s+(\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{1,2}-\d{1,2}(?![\d-]))/iu;
const subject = /^(?:\s+ngày\s+[\d/-]+)?(?:\s+của\s+[^,.;:“"()]{1,60}?)?,?\s+(?:về|triển khai|thực hiện|tổ chức|quy định|hướng dẫn|“)/iu;

/** Every document that a text cites, in reading order. */
export function citationsIn(text: string): Citation[] {
  return [...text.matchAll(citation)].map((match) => {
    const [whole, type = '', says, cited = ''] = match;
    const to = match.index + whole.length;
    const rest = text.slice(to, to + 160);
    return {
      from: match.index, to, type: type[0]!.toLocaleUpperCase('vi') + type.slice(1).toLocaleLowerCase('vi'), number: cited, symbol: cited.replace(/^\d+(?:\/\d{4})?[-/]/u, ''),
      saysNumber: says !== undefined, numberAt: to - cited.length, date: dated.exec(rest)?.[1] ?? '', saysSubject: subject.test(rest),
    };
  });
}
