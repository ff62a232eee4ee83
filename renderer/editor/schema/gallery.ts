import { Node } from '@tiptap/core';

/** Photos that stand side by side. Each is a figure of its own, so that captions are kept as everywhere. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: () => ['div', { 'data-gallery': '' }, 0],
});
