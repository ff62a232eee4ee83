import { closingMarkOf } from '../facts/houseStyle';
import type { CheckedText, ContentCheck } from './check';

/** A heading over the closing photos is not the end of the text. */
const isSentence = ({ type, text }: CheckedText): boolean => type === 'paragraph' && text.trim() !== '' && !/:\s*$/u.test(text);

/** The house style of a portal closes the last sentence with "./."; that of a newspaper has no such mark. */
export const closingMark: ContentCheck = {
  id: 'closingMark',
  severity: 'warning',
  scope: 'content',
  find({ blocks }, { style }) {
    const block = blocks.findLastIndex(isSentence);
    if (block < 0) return [];
    const text = blocks[block]!.text.trimEnd();
    const mark = closingMarkOf(style);
    const wrong = closingMarkOf('portal');
    if (mark && !text.endsWith(mark)) {
      const range = { from: text.length - (/[.;,]$/u.exec(text)?.[0].length ?? 0), to: text.length };
      return [{ where: 'body', block, range, values: { mark }, fix: { range, text: mark } }];
    }
    if (mark || !text.endsWith(wrong)) return [];
    const range = { from: text.length - wrong.length, to: text.length };
    return [{ where: 'body', block, range, values: { mark: wrong }, fix: { range, text: '.' } }];
  },
};
