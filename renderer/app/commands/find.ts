import { mayEdit } from '../../domain/workflow/decide';
import type { Command, CommandContext } from './command';

const isOpen = ({ article }: CommandContext): boolean => article !== null;

/** Finding words in the open article, and replacing them. */
export const find: readonly Command[] = [
  { id: 'find.open', shortcut: 'mod+F', when: isOpen, run: (context) => context.find(false) },
  {
    id: 'find.replace',
    shortcut: 'mod+H',
    when: ({ article, profile, readOnly }) => !readOnly && article !== null && mayEdit(article, profile),
    run: (context) => context.find(true),
  },
  { id: 'find.next', shortcut: 'F3', when: isOpen, run: (context) => context.findStep('next') },
  { id: 'find.previous', shortcut: 'shift+F3', when: isOpen, run: (context) => context.findStep('previous') },
];
