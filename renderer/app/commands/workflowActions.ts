import { decide } from '../../domain/workflow/decide';
import { articleActions, type ArticleAction } from '../../domain/workflow/table';
import type { Command } from './command';

const shortcuts: Partial<Record<ArticleAction, string>> = {
  submit: 'mod+Enter',
  approve: 'mod+shift+Enter',
  return: 'mod+shift+Backspace',
};

/** A command for each row of the workflow table, offered when the table would allow it. */
export const workflowActions: readonly Command[] = articleActions.map((action) => ({
  id: `article.${action}`,
  shortcut: shortcuts[action],
  when: ({ article, profile, readOnly }) => !readOnly && article !== null && decide(action, article, profile).allowed,
  run: (context) => context.startAction(action),
}));
