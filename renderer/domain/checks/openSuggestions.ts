import type { ContentCheck } from './check';

/** What is published has no open suggestions: somebody has to decide on each of them first. */
export const openSuggestions: ContentCheck = {
  id: 'openSuggestions',
  severity: 'error',
  isFixed: true,
  scope: 'content',
  find: ({ suggestions = 0 }) => (suggestions > 0 ? [{ where: 'body', values: { number: String(suggestions) } }] : []),
};
