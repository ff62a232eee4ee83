import type { Command } from './command';

/** Bringing documents, pages and texts in as reports. */
export const importReports: Command = {
  id: 'article.import',
  when: ({ readOnly }) => !readOnly,
  run: (context) => context.importReports(),
};
