import { textBlocks, textOf } from '../article/body';
import { missingFact } from '../facts/compose';
import type { Check } from './check';

/** A phrase composed from facts still has a hole where a fact is missing. */
export const factMissing: Check = {
  id: 'factMissing',
  find: ({ body }) =>
    textBlocks(body).flatMap((block, index) =>
      block.attrs?.['phrase'] && textOf(block).includes(missingFact)
        ? [{ check: 'factMissing', severity: 'error' as const, where: 'body' as const, block: index }]
        : [],
    ),
};
