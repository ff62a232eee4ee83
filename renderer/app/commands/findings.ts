import type { Command, CommandContext } from './command';

const isOpen = ({ article }: CommandContext): boolean => article !== null;
const mayFix = (context: CommandContext): boolean => isOpen(context) && !context.readOnly;

/** Going through what the desk checks underlined in the text, and fixing it. */
export const findings: readonly Command[] = [
  { id: 'findings.next', shortcut: 'F8', when: isOpen, run: (context) => context.atFindings('next') },
  { id: 'findings.previous', shortcut: 'shift+F8', when: isOpen, run: (context) => context.atFindings('previous') },
  { id: 'findings.fix', shortcut: 'alt+F8', when: mayFix, run: (context) => context.atFindings('fix') },
  { id: 'findings.fixAll', when: mayFix, run: (context) => context.atFindings('fixAll') },
];
