import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { TextRange } from '../../document/textPlaces';

/** A stretch of text that a comment is about. */
export interface CommentMark {
  readonly id: string;
  readonly range: TextRange;
  /** The one that is looked at now. */
  readonly isCurrent: boolean;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    comments: {
      /** Marks what comments are about in the text as it stands. */
      showComments: (marks: readonly CommentMark[]) => ReturnType;
      /** Selects what a comment is about; false when it is not in the text. */
      selectComment: (id: string) => ReturnType;
      /** Brings what a comment is about into view and leaves the cursor where it is. */
      revealComment: (id: string) => ReturnType;
    };
  }
}

interface CommentOptions {
  /** A press on a mark. */
  readonly onChosen: (id: string) => void;
}

const key = new PluginKey<DecorationSet>('comments');

/** Shows what comments are about as marks that move with the text; the document never knows of them. */
export const comments = ({ onChosen }: CommentOptions) =>
  Extension.create({
    name: 'comments',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, set) {
            const marks = tr.getMeta(key) as readonly CommentMark[] | undefined;
            if (marks) return DecorationSet.create(tr.doc, marks.flatMap((mark) => decorationsOf(tr.doc, mark)));
            return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick(view, pos) {
            // Of two that overlap, the shorter one lies on top.
            const [mark] = (key.getState(view.state)?.find(pos, pos) ?? []).toSorted((a, b) => a.to - a.from - (b.to - b.from));
            if (mark && view.state.selection.empty) onChosen(idOf(mark));
            return false;
          },
        },
      }),
    ],
    addCommands: () => ({
      showComments: (marks) => ({ tr }) => {
        tr.setMeta(key, marks).setMeta('addToHistory', false);
        return true;
      },
      selectComment: (id) => ({ tr, state, dispatch }) => {
        const places = (key.getState(state) ?? DecorationSet.empty).find(undefined, undefined, (spec) => spec['id'] === id);
        if (places.length === 0) return false;
        if (dispatch) tr.setSelection(TextSelection.create(tr.doc, Math.min(...places.map(({ from }) => from)), Math.max(...places.map(({ to }) => to)))).scrollIntoView();
        return true;
      },
      revealComment: (id) => ({ view }) => {
        const place = view.dom.querySelector(`[data-comment="${CSS.escape(id)}"]`);
        place?.scrollIntoView({ block: 'nearest' });
        return place !== null;
      },
    }),
  });

const idOf = ({ spec }: Decoration): string => String((spec as { id?: unknown }).id);

/** The decorations of one mark; a place that the text no longer has is left out. */
function decorationsOf(doc: Node, { id, range: { from, to }, isCurrent }: CommentMark): Decoration[] {
  const starts = textStarts(doc);
  const [first, last] = [starts[from.block], starts[to.block]];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [first + from.offset, last + to.offset];
  if (start >= end || end > doc.content.size) return [];
  return [Decoration.inline(start, end, { class: 'comment', 'data-comment': id, ...(isCurrent && { 'data-current': 'true' }) }, { id })];
}

const ofDocs = new WeakMap<Node, readonly number[]>();

/** Where the content of every block of text begins, in reading order: the blocks that `TextPlace` counts. */
export function textStarts(doc: Node): readonly number[] {
  const known = ofDocs.get(doc);
  if (known) return known;
  const starts: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) starts.push(pos + 1);
    return !node.isTextblock;
  });
  ofDocs.set(doc, starts);
  return starts;
}
