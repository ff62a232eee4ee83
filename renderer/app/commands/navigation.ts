import { sections } from '../sections';
import type { Command } from './command';

/** "Go to" for each section: Ctrl/Cmd and the number of its place. */
export const navigation: readonly Command[] = sections.map((section, index) => ({
  id: `go.${section}`,
  shortcut: `mod+${index + 1}`,
  when: () => true,
  run: (context) => context.goTo(section),
}));
