import type { ContentCheck } from './check';

/** The first block must say something: it is the lead that sites and lists show. */
export const leadMissing: ContentCheck = {
  id: 'leadMissing',
  severity: 'error',
  scope: 'content',
  find: ({ blocks }) => (blocks[0]?.text.trim() ? [] : [{ where: 'body', block: 0 }]),
};
