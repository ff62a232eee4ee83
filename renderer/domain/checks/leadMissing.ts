import { textBlocks, textOf } from '../article/body';
import type { Check } from './check';

/** The first block must say something: it is the lead that sites and lists show. */
export const leadMissing: Check = {
  id: 'leadMissing',
  find({ body }) {
    const lead = textBlocks(body)[0];
    return lead && textOf(lead).trim() ? [] : [{ check: 'leadMissing', severity: 'error', where: 'body', block: 0 }];
  },
};
