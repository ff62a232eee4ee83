import type { Command } from './command';

export const settings: readonly Command[] = [
  { id: 'settings.open', shortcut: 'mod+,', when: () => true, run: (context) => context.openSettings('general') },
  { id: 'settings.targets', when: () => true, run: (context) => context.openSettings('targets') },
  { id: 'settings.templates', when: () => true, run: (context) => context.openSettings('templates') },
  { id: 'settings.checks', when: () => true, run: (context) => context.openSettings('checks') },
  { id: 'settings.people', when: () => true, run: (context) => context.openSettings('people') },
  { id: 'settings.data', when: () => true, run: (context) => context.openSettings('data') },
];
