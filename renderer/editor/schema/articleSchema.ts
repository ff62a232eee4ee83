import { getSchema, type Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { BoundParagraph } from './boundParagraph';
import { Figure } from './figure';
import { Gallery } from './gallery';
import { Source } from './source';
import { suggestions } from './suggestions';
import { tables } from './table';

/** Addresses that a link may lead to; anything else is dropped on paste and on load. */
const linkProtocols = ['http', 'https', 'mailto'];

/**
 * Nodes and marks of an article. Undo comes from the collaborative document, code has no place in a report.
 * @param figure the figure node, with a view in the editor and without one elsewhere.
 */
export function articleExtensions(figure: typeof Figure = Figure): Extensions {
  return [
    StarterKit.configure({
      paragraph: false,
      undoRedo: false,
      code: false,
      codeBlock: false,
      // Opening an article must not change it, and an empty paragraph at the end is a change.
      trailingNode: false,
      heading: { levels: [2, 3] },
      link: { openOnClick: false, autolink: false, protocols: linkProtocols, HTMLAttributes: { target: null, rel: null } },
    }),
    BoundParagraph,
    ...tables,
    Gallery,
    Source,
    figure,
    ...suggestions,
  ];
}

/** The schema without a window, for checks, migrations, imports and tests. */
export const articleSchema = getSchema(articleExtensions());
