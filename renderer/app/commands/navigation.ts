import { isOldestFirst, sections, sectionsFor, type Section } from '../sections';
import type { Command } from './command';

const numbered = sections.filter((section) => !isOldestFirst(section));

/** Ctrl/Cmd and the number of its place; what waits has the last number. */
function keysOf(section: Section): string | undefined {
  if (section === 'waiting') return 'mod+9';
  return numbered.includes(section) ? `mod+${numbered.indexOf(section) + 1}` : undefined;
}

/** "Go to" for each section. */
export const navigation: readonly Command[] = sections.map((section) => ({
  id: `go.${section}`,
  shortcut: keysOf(section),
  when: ({ profile }) => sectionsFor(profile.role).includes(section),
  run: (context) => context.goTo(section),
}));
