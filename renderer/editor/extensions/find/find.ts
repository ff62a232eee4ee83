import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { eachBlock, matchesInBlock, type BlockMatch, type FindQuery } from './blockMatches';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    find: {
      /** Highlights every match in the text and keeps the highlights right while it changes; null takes them away. */
      showMatches: (query: FindQuery | null) => ReturnType;
      /** Highlights one match as the one a person is at, without moving the selection; null for none. */
      showCurrentMatch: (match: Pick<BlockMatch, 'from' | 'to'> | null) => ReturnType;
    };
  }
}

interface Shown {
  readonly query: FindQuery | null;
  /** Null where there are too many to highlight. */
  readonly matches: DecorationSet | null;
  readonly current: { readonly from: number; readonly to: number } | null;
  /** The matches, and the current one marked among them. */
  readonly drawn: DecorationSet;
  /** A letter was being composed: what it touched is looked for again once it is finished, for nothing may be redrawn under it. */
  readonly isBehind: boolean;
}
type Change = Partial<Pick<Shown, 'query' | 'current'>>;

const key = new PluginKey<Shown>('find');
/** More highlights than these, as of a single letter in a long report, tell a person nothing and slow every key. */
const mostHighlights = 1_000;
/** A change in more steps than these is looked at as a whole. */
const mostSteps = 20;
const nothing: Shown = { query: null, matches: DecorationSet.empty, current: null, drawn: DecorationSet.empty, isBehind: false };

const marked = ({ from, to }: { readonly from: number; readonly to: number }, current = false): Decoration =>
  Decoration.inline(from, to, { class: current ? 'find-match find-current' : 'find-match' });

/** Every match in the text as it is now, in order. */
export function matchesInBody({ doc }: Pick<EditorState, 'doc'>, query: FindQuery): BlockMatch[] {
  const matches: BlockMatch[] = [];
  eachBlock(doc, 0, doc.content.size, (block, pos) => matches.push(...matchesInBlock(block, pos, query)));
  return matches;
}

/** Where the current match stands now; null when there is none or its words no longer match. */
export const currentMatch = (state: EditorState): Shown['current'] => key.getState(state)?.current ?? null;

function highlights(doc: Node, query: FindQuery): DecorationSet | null {
  const matches = matchesInBody({ doc }, query);
  return matches.length > mostHighlights ? null : DecorationSet.create(doc, matches.map((match) => marked(match)));
}

/** Whether a stretch of the text is a match. */
function isMatch(doc: Node, { from, to }: { readonly from: number; readonly to: number }, query: FindQuery): boolean {
  if (from >= to || to > doc.content.size) return false;
  const place = doc.resolve(from);
  return place.parent.isTextblock && matchesInBlock(place.parent, place.start() - 1, query).some((match) => match.from === from && match.to === to);
}

/** The matches after a change: those of blocks that it touched are looked for again, all others only move. */
function follow(matches: DecorationSet, tr: Transaction, query: FindQuery): DecorationSet {
  let followed = matches.map(tr.mapping, tr.doc);
  const seen = new Set<number>();
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      eachBlock(tr.doc, later.map(newFrom, -1) - 1, later.map(newTo, 1) + 1, (block, pos) => {
        if (seen.has(pos)) return;
        seen.add(pos);
        followed = followed.remove(followed.find(pos + 1, pos + block.nodeSize - 1))
          .add(tr.doc, matchesInBlock(block, pos, query).map((match) => marked(match)));
      });
    });
  });
  return followed;
}

function next(tr: Transaction, before: Shown): Shown {
  const change = tr.getMeta(key) as Change | undefined;
  if (!change && (!tr.docChanged || !before.query)) return before;
  const query = change?.query === undefined ? before.query : change.query;
  if (!query) return nothing;
  const isComposing = tr.getMeta('composition') !== undefined;
  let { matches } = before;
  if (query !== before.query || (before.isBehind && !isComposing) || tr.steps.length > mostSteps) matches = highlights(tr.doc, query);
  else if (tr.docChanged && matches) matches = isComposing ? matches.map(tr.mapping, tr.doc) : follow(matches, tr, query);
  const wanted = change?.current === undefined ? before.current && { from: tr.mapping.map(before.current.from, 1), to: tr.mapping.map(before.current.to, -1) } : change.current;
  const current = wanted && (isComposing || isMatch(tr.doc, wanted, query)) ? wanted : null;
  const drawn = matches ?? DecorationSet.empty;
  return { query, matches, current, isBehind: isComposing && (tr.docChanged || before.isBehind), drawn: current ? drawn.add(tr.doc, [marked(current, true)]) : drawn };
}

/** Shows where the text has the words that a person looks for. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Shown>({
      key,
      state: { init: () => nothing, apply: next },
      props: {
        decorations: (state) => key.getState(state)?.drawn,
        handleDOMEvents: {
          compositionend(view) {
            // The document has what was composed only after the event.
            queueMicrotask(() => {
              if (!view.isDestroyed && key.getState(view.state)?.isBehind) view.dispatch(view.state.tr.setMeta(key, {}).setMeta('addToHistory', false));
            });
          },
        },
      },
    }),
  ],
  addCommands: () => {
    const tell = (tr: Transaction, change: Change): boolean => {
      tr.setMeta(key, change).setMeta('addToHistory', false);
      return true;
    };
    return {
      showMatches: (query) => ({ tr }) => tell(tr, { query, current: null }),
      showCurrentMatch: (match) => ({ tr }) => tell(tr, { current: match && { from: match.from, to: match.to } }),
    };
  },
});
