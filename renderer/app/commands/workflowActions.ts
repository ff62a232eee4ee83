import { decide } from '../../domain/workflow/decide';
import { articleActions, type ArticleAction } from '../../domain/workflow/table';
import type { Command } from './command';

const shortcuts: Partial<Record<ArticleAction, string>> = {
  submit: 'mod+Enter',
  approve: 'mod+shift+Enter',
  // Never offered together: a desk wants one approval of an article, or two.
  endorse: 'mod+shift+Enter',
  approveSecond: 'mod+shift+Enter',
  return: 'mod+shift+Backspace',
};

/** A command for each row of the workflow table, offered when the table would allow it. */
export const workflowActions: readonly Command[] = articleActions.map((action) => ({
  id: `article.${action}`,
  shortcut: shortcuts[action],
  when: ({ article, profile, policy, reach, readOnly }) => !readOnly && article !== null && decide(action, article, profile, policy, { reach }).allowed,
  run: (context) => context.startAction(action),
}));
