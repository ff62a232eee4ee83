import { textBlocks, textOf } from '../article/body';
import type { Check } from './check';

/** The house style of a portal closes the last sentence with "./." (a heading over the closing photos may follow). */
export const closingMark: Check = {
  id: 'closingMark',
  find({ body }, template) {
    if (!template.closing) return [];
    const blocks = textBlocks(body);
    const last = blocks.findLastIndex((block) => block.type === 'paragraph' && textOf(block).trim() && !/:\s*$/u.test(textOf(block)));
    if (last < 0 || textOf(blocks[last]!).trimEnd().endsWith(template.closing)) return [];
    return [{ check: 'closingMark', severity: 'warning', where: 'body', block: last, values: { mark: template.closing } }];
  },
};
