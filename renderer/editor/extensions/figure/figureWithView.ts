import { ReactNodeViewRenderer } from '@tiptap/react';
import type * as Y from 'yjs';
import { Figure } from '../../schema/figure';
import { FigureView } from './FigureView';

export interface FigureOptions {
  readonly doc: Y.Doc;
  /** Address of a photo's picture by its hash. */
  readonly pictureOf: (hash: string) => string;
  /** Words for a figure whose photo is gone, for a photo without a caption, and for one that cannot be shown. */
  readonly words: { readonly missing: () => string; readonly noCaption: () => string; readonly broken: () => string };
}

/** The figure as the editor shows it: the picture with caption and credit from the document's photo map. */
export const figureWithView = (options: FigureOptions): typeof Figure =>
  Figure.extend({
    addOptions: () => options,
    addNodeView: () => ReactNodeViewRenderer(FigureView),
  }) as typeof Figure;
