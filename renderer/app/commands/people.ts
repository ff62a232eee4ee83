import type { Command } from './command';

/** Leaving the desk to nobody: for people with a password, who alone can open it again. */
export const people: readonly Command[] = [{ id: 'people.lock', shortcut: 'mod+alt+L', when: ({ mayLock }) => mayLock, run: (context) => context.lock() }];
