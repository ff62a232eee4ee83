import { textBlocks, textOf } from '../article/body';
import { missingFact } from '../facts/compose';
import type { ContentCheck } from './check';

/** A phrase composed from facts still has a hole where a fact is missing. */
export const factMissing: ContentCheck = {
  id: 'factMissing',
  severity: 'error',
  scope: 'content',
  find: ({ body }) =>
    textBlocks(body).flatMap((block, index) =>
      block.attrs?.['phrase'] && textOf(block).includes(missingFact)
        ? [{ where: 'body' as const, block: index }]
        : [],
    ),
};
