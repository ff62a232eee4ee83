import { textBlocks, textOf } from '../article/body';
import { closingMarkOf } from '../facts/houseStyle';
import type { ContentCheck } from './check';

/** The house style of a portal closes the last sentence with "./." (a heading over the closing photos may follow). */
export const closingMark: ContentCheck = {
  id: 'closingMark',
  severity: 'warning',
  scope: 'content',
  find({ body }, { style }) {
    const mark = closingMarkOf(style);
    if (!mark) return [];
    const blocks = textBlocks(body);
    const last = blocks.findLastIndex((block) => block.type === 'paragraph' && textOf(block).trim() && !/:\s*$/u.test(textOf(block)));
    if (last < 0 || textOf(blocks[last]!).trimEnd().endsWith(mark)) return [];
    return [{ where: 'body', block: last, values: { mark } }];
  },
};
