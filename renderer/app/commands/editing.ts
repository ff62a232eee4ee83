import type { Command } from './command';

const always = (): boolean => true;

/** Undo and redo for the menu; their keys belong to the editor and to the fields, which each have a history of their own. */
export const editing: readonly Command[] = [
  { id: 'edit.undo', menuOnly: true, when: always, run: (context) => context.undo() },
  { id: 'edit.redo', menuOnly: true, when: always, run: (context) => context.redo() },
];
