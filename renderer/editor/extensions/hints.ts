import Placeholder from '@tiptap/extension-placeholder';

/**
 * Shows in an empty paragraph what its template says belongs there.
 * @param hintOf the hint of a template block by its slot; "" for none.
 */
export const hints = (hintOf: (slot: string | null) => string) =>
  Placeholder.configure({
    showOnlyCurrent: false,
    showOnlyWhenEditable: true,
    includeChildren: false,
    placeholder: ({ node }) => (node.type.name === 'paragraph' ? hintOf(node.attrs['slot'] as string | null) : ''),
  });
