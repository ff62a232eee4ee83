/**
 * The states an article passes through, in the order of the work. `secondReview` waits for the second approval of a desk
 * that wants two; `correction` was published and is open for writing again; `publishing` is what a queued article shows
 * while a request is under way, and is never stored; `withdrawing` is online until its targets have answered.
 */
export const articleStates = [
  'draft',
  'inReview',
  'secondReview',
  'changesRequested',
  'approved',
  'queued',
  'publishing',
  'published',
  'publishedDiffers',
  'correction',
  'withdrawing',
  'withdrawn',
  'archived',
  'bin',
] as const;
export type ArticleState = (typeof articleStates)[number];
