import type { Node } from '@tiptap/pm/model';

/** Whether a block is one of those that `textBlocks` counts: a source line holds text, too, but is no part of the report's own. */
export const isCounted = (node: Node): boolean => node.type.name === 'paragraph' || node.type.name === 'heading';
