import { Extension, Mark, type Extensions } from '@tiptap/core';
import { suggestionAttributes } from '../../domain/suggestions/settle';
import { suggestedBlocks } from '../../domain/suggestions/track';

const suggested = (name: 'insertion' | 'deletion', element: 'ins' | 'del') =>
  Mark.create({
    name,
    // What is typed behind it is not of it.
    inclusive: false,
    addAttributes: () => ({ id: { default: '' } }),
    // Never read from what is pasted: a suggestion is made by changing the text.
    parseHTML: () => [],
    renderHTML: ({ mark }) => [element, { 'data-suggestion': String(mark.attrs['id']) }, 0],
  });

/** Suggestions in the body (domain/suggestions/settle.ts): marks of words, attributes of everything else. */
export const suggestions: Extensions = [
  suggested('insertion', 'ins'),
  suggested('deletion', 'del'),
  Extension.create({
    name: 'suggestionAttributes',
    addGlobalAttributes: () => [
      {
        types: [...suggestedBlocks, 'hardBreak'],
        attributes: Object.fromEntries(suggestionAttributes.map((name) => [name, {
          default: null,
          // Half of something new is new, half of something that goes goes; a seam is only where it was.
          keepOnSplit: name === 'inserted' || name === 'deleted',
          parseHTML: () => null,
          renderHTML: () => ({}),
        }])),
      },
    ],
  }),
];
