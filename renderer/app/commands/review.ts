import { isEditable } from '../../domain/workflow/decide';
import type { Command, CommandContext } from './command';

const isOpen = ({ article }: CommandContext): boolean => article !== null;
const mayComment = ({ article, readOnly }: CommandContext): boolean => !readOnly && article !== null && isEditable(article.state);

/** Comments on the open article, and what changed in it since the person at work saw it last. */
export const review: readonly Command[] = [
  { id: 'review.comment', shortcut: 'mod+alt+M', when: mayComment, run: (context) => context.writeComment() },
  { id: 'review.nextComment', shortcut: 'F9', when: isOpen, run: (context) => context.stepComment('next') },
  { id: 'review.previousComment', shortcut: 'shift+F9', when: isOpen, run: (context) => context.stepComment('previous') },
  { id: 'review.changes', shortcut: 'mod+alt+D', when: isOpen, run: (context) => context.compareWithSeen() },
];
