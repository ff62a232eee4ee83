import { mayEdit } from '../../domain/workflow/decide';
import type { Command } from './command';

/** Reading the facts of the open article out of a text. */
export const readFacts: Command = {
  id: 'article.readFacts',
  when: ({ article, profile, readOnly }) => !readOnly && article !== null && mayEdit(article, profile),
  run: (context) => context.readFacts(),
};
