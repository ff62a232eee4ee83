import type { Command } from './command';

export const copyForCms: Command = {
  id: 'article.copyForCms',
  when: ({ article }) => article !== null,
  run: (context) => context.copyForCms(),
};
