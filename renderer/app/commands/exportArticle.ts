import type { Command } from './command';

export const exportArticle: Command = {
  id: 'article.export',
  shortcut: 'mod+shift+E',
  when: ({ article }) => article !== null,
  run: (context) => context.exportArticle(),
};
