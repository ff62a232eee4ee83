import type { Command } from './command';

const always = (): boolean => true;

/** The offers beside the text. Undo and redo are for the menu; their keys belong to the editor and to the fields, which each have a history of their own. */
export const editing: readonly Command[] = [
  { id: 'edit.phrase', shortcut: 'alt+Enter', when: ({ article }) => article !== null, run: (context) => context.goToOffer() },
  { id: 'edit.undo', menuOnly: true, when: always, run: (context) => context.undo() },
  { id: 'edit.redo', menuOnly: true, when: always, run: (context) => context.redo() },
];
