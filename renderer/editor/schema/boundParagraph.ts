import { Node, mergeAttributes } from '@tiptap/core';

const remembered = (name: string) => ({
  default: null,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] }),
});

/**
 * A paragraph that may be bound to a phrase composed from the meeting facts (`phrase`), remembers which block of
 * its template it fills (`slot`), so that its hint can be shown while it is empty, and the phrase that the facts gave
 * when somebody decided to keep other words (`kept`).
 */
export const BoundParagraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ phrase: remembered('phrase'), slot: remembered('slot'), kept: remembered('kept') }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
});
