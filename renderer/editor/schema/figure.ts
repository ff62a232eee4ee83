import { Node, mergeAttributes } from '@tiptap/core';

/**
 * The place of a photo in the text. Caption and credit belong to the photo in the document's photo map, not to this
 * node, so cutting, moving or undoing the figure cannot lose them.
 */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({
    photo: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-photo'),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-photo': attributes['photo'] }),
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-photo]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
});
