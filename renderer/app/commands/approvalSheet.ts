import type { Command } from './command';

export const approvalSheet: Command = {
  id: 'article.approvalSheet',
  when: ({ article }) => article !== null,
  run: (context) => context.saveApprovalSheet(),
};
