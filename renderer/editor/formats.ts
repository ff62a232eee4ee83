import type { Editor } from '@tiptap/core';

/** One thing that can be done to the text at the cursor; button, palette and key all come from here. */
interface Format {
  /** The key that the editor binds to it, in the notation of Mantine's hotkeys; shown, not bound here. */
  readonly keys?: string;
  /** Only offered where it can be done: in a table, in a list, … */
  readonly where?: 'table' | 'orderedList' | 'gallery';
  readonly run: (editor: Editor) => boolean;
}

const chain = (editor: Editor) => editor.chain().focus();

/** Every format of a report by its name, in the order of the palette; labels are `formats.<name>`. */
export const formats = {
  bold: { keys: 'mod+B', run: (editor) => chain(editor).toggleBold().run() },
  italic: { keys: 'mod+I', run: (editor) => chain(editor).toggleItalic().run() },
  underline: { keys: 'mod+U', run: (editor) => chain(editor).toggleUnderline().run() },
  strike: { keys: 'mod+shift+S', run: (editor) => chain(editor).toggleStrike().run() },
  clear: { keys: 'mod+\\', run: (editor) => chain(editor).unsetAllMarks().run() },
  heading: { keys: 'mod+alt+2', run: (editor) => chain(editor).toggleHeading({ level: 2 }).run() },
  subheading: { keys: 'mod+alt+3', run: (editor) => chain(editor).toggleHeading({ level: 3 }).run() },
  bulletList: { keys: 'mod+shift+8', run: (editor) => chain(editor).toggleBulletList().run() },
  orderedList: { keys: 'mod+shift+7', run: (editor) => chain(editor).toggleOrderedList().run() },
  continueNumbers: { where: 'orderedList', run: (editor) => chain(editor).continueNumbers().run() },
  blockquote: { keys: 'mod+shift+B', run: (editor) => chain(editor).toggleBlockquote().run() },
  source: { run: (editor) => chain(editor).toggleNode('source', 'paragraph').run() },
  moveUp: { keys: 'alt+shift+ArrowUp', run: (editor) => chain(editor).moveBlock(-1).run() },
  moveDown: { keys: 'alt+shift+ArrowDown', run: (editor) => chain(editor).moveBlock(1).run() },
  gallery: { run: (editor) => chain(editor).gatherFigures().run() },
  ungroup: { where: 'gallery', run: (editor) => chain(editor).ungroupGallery().run() },
  table: { run: (editor) => chain(editor).newTable(3, 3).run() },
  rowBelow: { where: 'table', run: (editor) => chain(editor).addRowAfter().run() },
  columnRight: { where: 'table', run: (editor) => chain(editor).addColumnAfter().run() },
  headerRow: { where: 'table', run: (editor) => chain(editor).toggleHeaderRow().run() },
  mergeOrSplit: { where: 'table', run: (editor) => chain(editor).mergeOrSplit().run() },
  deleteRow: { where: 'table', run: (editor) => chain(editor).deleteRow().run() },
  deleteColumn: { where: 'table', run: (editor) => chain(editor).deleteColumn().run() },
  deleteTable: { where: 'table', run: (editor) => chain(editor).deleteTable().run() },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

export const formatOf = (name: FormatName): Format => formats[name];

/** Whether a format is offered where the cursor is now. */
export function isOffered(editor: Editor, name: FormatName): boolean {
  const { where } = formatOf(name);
  return where === undefined || editor.isActive(where);
}
