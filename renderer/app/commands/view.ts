import type { Command } from './command';

const always = (): boolean => true;

/** How the window looks and what it shows beside the paper. */
export const view: readonly Command[] = [
  { id: 'palette.open', shortcut: 'mod+K', when: always, run: (context) => context.openPalette() },
  { id: 'view.focus', shortcut: 'mod+shift+F', when: always, run: (context) => context.toggleFocus() },
  { id: 'view.outline', shortcut: 'mod+shift+O', when: ({ article }) => article !== null, run: (context) => context.showOutline() },
  { id: 'view.theme', when: always, run: (context) => context.toggleTheme() },
  { id: 'view.language', when: always, run: (context) => context.toggleLanguage() },
];
