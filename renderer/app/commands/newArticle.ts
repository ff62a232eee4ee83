import type { Command } from './command';

export const newArticle: Command = {
  id: 'article.new',
  shortcut: 'mod+N',
  when: ({ readOnly }) => !readOnly,
  run: (context) => context.openNewReport(),
};
