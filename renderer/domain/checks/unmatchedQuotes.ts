import { textBlocks, textOf } from '../article/body';
import type { ContentCheck } from './check';

/** A typographic quotation mark without its partner in the same block. */
export const unmatchedQuotes: ContentCheck = {
  id: 'unmatchedQuotes',
  severity: 'warning',
  scope: 'content',
  find: ({ body }) =>
    textBlocks(body).flatMap((block, index) => {
      let open = 0;
      let orphan = false;
      for (const sign of textOf(block)) {
        if (sign === '“') open += 1;
        else if (sign === '”' && open > 0) open -= 1;
        else if (sign === '”') orphan = true;
      }
      return open > 0 || orphan
        ? [{ where: 'body' as const, block: index }]
        : [];
    }),
};
