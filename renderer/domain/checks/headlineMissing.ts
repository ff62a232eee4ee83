import type { ContentCheck } from './check';

/** An article without a headline cannot be found again by anybody. */
export const headlineMissing: ContentCheck = {
  id: 'headlineMissing',
  severity: 'error',
  scope: 'content',
  find: ({ headline }) => (headline.trim() ? [] : [{ where: 'headline' }]),
};
