import type { Command, CommandContext } from './command';

const isArticleOpen = ({ article }: CommandContext): boolean => article !== null;

/** What happened to the open article, and what changed since its last revision. */
export const history: readonly Command[] = [
  { id: 'history.open', shortcut: 'mod+shift+H', when: isArticleOpen, run: (context) => context.openHistory() },
  { id: 'history.compare', shortcut: 'mod+shift+D', when: isArticleOpen, run: (context) => context.compareWithLast() },
];
