import { textBlocks, textOf } from '../article/body';
import type { ContentCheck } from './check';

/** The first block must say something: it is the lead that sites and lists show. */
export const leadMissing: ContentCheck = {
  id: 'leadMissing',
  severity: 'error',
  scope: 'content',
  find({ body }) {
    const lead = textBlocks(body)[0];
    return lead && textOf(lead).trim() ? [] : [{ where: 'body', block: 0 }];
  },
};
