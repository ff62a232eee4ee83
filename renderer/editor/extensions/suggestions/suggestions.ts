import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { BodyNode } from '../../../domain/article/body';
import { settle, type Judge } from '../../../domain/suggestions/settle';
import { suggestedAs, suggestionPlaces, suggestionsAt } from './places';
import { placeIn, rewrite, selectionIn } from './rewrite';
import { beyondDeleted } from './skipDeleted';
import { ownWords, tellChange } from './tellChange';
import { asTold, isTold } from './told';
import { wantedSlice } from './wantedSlice';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    suggestions: {
      /** Accepts or rejects what `judge` decides on; false when that is nothing. */
      settleSuggestions: (judge: Judge) => ReturnType;
      /** Accepts or rejects the suggestion at the cursor or those in the selection, all of the one who made it, or all; false when there is none. */
      settleHere: (verdict: 'accept' | 'reject', which: 'place' | 'author' | 'all') => ReturnType;
      /** Selects the next or previous suggestion, round the end of the text; false without any. */
      stepSuggestion: (step: 'next' | 'previous') => ReturnType;
      /** Selects a suggestion by its id. */
      selectSuggestion: (id: string) => ReturnType;
    };
  }
  interface Storage {
    suggestions: SuggestionStorage;
  }
}

/** What is asked of the extension beside its commands: fields are changed in the document, outside of any transaction of the editor. */
export interface SuggestionStorage {
  /** Settles what is suggested beside the body, by one author or, for null, by all; false when that is nothing. */
  readonly settleBesides: (verdict: 'accept' | 'reject', author: string | null) => boolean;
  /** Who made the suggestion at the cursor, or null. */
  readonly authorHere: (state: EditorState) => string | null;
}

export interface SuggestionOptions {
  /** Whether changes are told as suggestions now. */
  readonly isOn: () => boolean;
  /** The id of the person at work. */
  readonly me: string;
  /** Who made a suggestion, or null when nobody knows. */
  readonly authorOf: (id: string) => string | null;
  readonly newId: () => string;
  /** A new id came into use. */
  readonly onMade: (id: string) => void;
  /** A change that cannot be told as a suggestion was not made. */
  readonly onRefused: () => void;
  readonly settleBesides: SuggestionStorage['settleBesides'];
  /** Ends the step of undo that is being written. */
  readonly endStep: () => void;
  /** What a block that is suggested is called. */
  readonly label: (how: 'inserted' | 'deleted' | 'split' | 'joined') => string;
}

/** What the engine calls every key that an input method keeps for itself. */
const composed = 229;

/** Editing that leaves the text as it was: what goes stays and is marked, what comes is marked, until somebody settles it. */
export const suggestions = (options: SuggestionOptions) => {
  /** Given out and not yet in the text: a composition gets its mark before its first letter. */
  const given = new Set<string>();
  const isMine = (id: string): boolean => given.has(id) || options.authorOf(id) === options.me;
  const idsFor = (): { idNear: (neighbours: readonly string[]) => string; made: () => void } => {
    let fresh: string | null = null;
    const used = new Set<string>();
    return {
      idNear(neighbours) {
        const id = neighbours.find(isMine) ?? (fresh ??= options.newId());
        given.add(id);
        used.add(id);
        return id;
      },
      made: () => used.forEach(options.onMade),
    };
  };

  /** What a composition replaces goes first, and what it writes is marked from its first letter on: drawn anew later, it would break. */
  function makeReady(view: EditorView): void {
    if (!options.isOn() || !view.editable) return;
    if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection());
    const { selection, schema, tr } = view.state;
    if (!(selection instanceof TextSelection) || !selection.empty) return;
    const { $head } = selection;
    for (let depth = $head.depth; depth > 0; depth -= 1) if (typeof $head.node(depth).attrs['inserted'] === 'string') return;
    const id = idsFor().idNear(suggestionsAt(view.state.doc, $head.pos, $head.pos));
    const marks = (view.state.storedMarks ?? $head.marks()).filter(({ type }) => type.name !== 'deletion' && type.name !== 'insertion');
    view.dispatch(tr.setStoredMarks(schema.marks['insertion']!.create({ id }).addToSet(marks)));
  }

  return Extension.create({
    name: 'suggestions',
    // Asked before whatever else looks at a change.
    priority: 1100,

    dispatchTransaction({ transaction, next }) {
      const { state } = this.editor;
      if (!transaction.docChanged || isChangeOrigin(transaction) || isTold(transaction)) return next(transaction);
      ownWords(transaction, isMine);
      if (!options.isOn()) return next(transaction);
      const { state: plain, transactions } = state.applyTransaction(transaction);
      if (!transactions.includes(transaction) || plain.doc.eq(state.doc)) return next(transaction);
      const ids = idsFor();
      const told = tellChange(state, transaction, plain, ids);
      if (!told) return options.onRefused();
      ids.made();
      next(told);
    },

    addStorage: (): SuggestionStorage => ({
      settleBesides: options.settleBesides,
      authorHere({ doc, selection: { from, to } }) {
        const [id] = suggestionsAt(doc, from, to);
        return id === undefined ? null : options.authorOf(id);
      },
    }),

    addCommands: () => ({
      settleSuggestions: (judge) => ({ tr, dispatch }) => {
        const { doc: before, selection: { head } } = tr;
        if (!suggestionPlaces(before).some(({ id }) => judge(id) !== null)) return false;
        const doc = before.type.schema.nodeFromJSON(settle(before.toJSON() as BodyNode, judge));
        doc.check();
        if (!dispatch) return true;
        options.endStep();
        const place = placeIn(before, doc)(head);
        asTold(rewrite(tr, doc)).setSelection(selectionIn(tr.doc, place, place));
        return true;
      },
      settleHere: (verdict, which) => ({ state, commands }) => {
        const { from, to, empty } = state.selection;
        const here = suggestionsAt(state.doc, from, to);
        const author = here[0] === undefined ? null : options.authorOf(here[0]);
        const ids = new Set(empty ? here.slice(0, 1) : here);
        const isMeant = (id: string): boolean => which === 'all' || (which === 'author' ? here.length > 0 && options.authorOf(id) === author : ids.has(id));
        return commands.settleSuggestions((id) => (isMeant(id) ? verdict : null));
      },
      stepSuggestion: (step) => ({ state, tr, dispatch }) => {
        const places = suggestionPlaces(state.doc);
        const { from, to } = state.selection;
        const found = step === 'next'
          ? (places.find((place) => place.from >= to && !(place.from <= from && place.to >= to && from !== to)) ?? places[0])
          : (places.findLast((place) => place.to <= from) ?? places.at(-1));
        if (!found) return false;
        if (dispatch) tr.setSelection(selectionIn(state.doc, found.from, found.to)).scrollIntoView();
        return true;
      },
      selectSuggestion: (id) => ({ state, tr, dispatch }) => {
        const found = suggestionPlaces(state.doc).find((place) => place.id === id);
        if (found && dispatch) tr.setSelection(selectionIn(state.doc, found.from, found.to)).scrollIntoView();
        return found !== undefined;
      },
    }),

    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        state: {
          init: (_config, { doc }) => shown(doc, options.label),
          apply: (tr, set) => (tr.docChanged ? shown(tr.doc, options.label) : set),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
          handleKeyDown(view, { key, keyCode, altKey }) {
            if (view.composing || altKey || !options.isOn()) return false;
            if (keyCode === composed) makeReady(view);
            else if (key === 'Backspace' || key === 'Delete') {
              const beyond = beyondDeleted(view.state, key === 'Backspace' ? -1 : 1);
              if (beyond) view.dispatch(beyond.tr);
              return beyond?.isAll ?? false;
            }
            return false;
          },
          handleDOMEvents: {
            compositionstart(view) {
              makeReady(view);
              return false;
            },
          },
          // What is copied is the text as it is wanted, without the marks of who wanted it.
          transformCopied: wantedSlice,
          // The editor's own way to plain text reads the selection, with the words that go.
          clipboardTextSerializer: ({ content }, { state }) =>
            (suggestionPlaces(state.doc).length === 0 ? '' : content.textBetween(0, content.size, '\n\n', ({ type }) => (type.name === 'hardBreak' ? '\n' : ''))),
        },
      }),
    ],
  });
};

/** Blocks that are suggested, and seams: shown by the style sheet, named for those who do not see it. */
function shown(doc: Node, label: SuggestionOptions['label']): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, pos) => {
    const how = node.isInline ? null : suggestedAs(node);
    if (how) decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-suggested': how, 'data-suggested-label': label(how), 'aria-description': label(how) }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}
