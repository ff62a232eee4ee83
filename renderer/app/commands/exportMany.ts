import type { Command } from './command';

/** Several articles of the section as files or as one document. */
export const exportMany: Command = {
  id: 'article.exportMany',
  when: () => true,
  run: (context) => context.exportMany(),
};
