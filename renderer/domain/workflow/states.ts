/** The states an article passes through, in the order of the work. */
export const articleStates = [
  'draft',
  'inReview',
  'changesRequested',
  'approved',
  'queued',
  'published',
  'publishedDiffers',
  'bin',
] as const;
export type ArticleState = (typeof articleStates)[number];
