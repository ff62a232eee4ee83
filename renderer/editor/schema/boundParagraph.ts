import { Node, mergeAttributes } from '@tiptap/core';

const remembered = (name: string) => ({
  default: null,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] }),
});

/**
 * A paragraph that may be bound to a phrase composed from the meeting facts (`phrase`) and remembers which block of
 * its template it fills (`slot`), so that its hint can be shown while it is empty.
 */
export const BoundParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ phrase: remembered('phrase'), slot: remembered('slot') }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
});
