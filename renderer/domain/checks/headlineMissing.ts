import type { Check } from './check';

/** An article without a headline cannot be found again by anybody. */
export const headlineMissing: Check = {
  id: 'headlineMissing',
  find: ({ headline }) => (headline.trim() ? [] : [{ check: 'headlineMissing', severity: 'error', where: 'headline' }]),
};
