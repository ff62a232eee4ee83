import type { Command } from './command';

/** A backup of the whole desk into one file. */
export const backup: readonly Command[] = [
  { id: 'backup.make', when: ({ manages }) => manages, run: (context) => context.backUp(false) },
  { id: 'backup.makeElsewhere', when: ({ manages }) => manages, run: (context) => context.backUp(true) },
];
