import Collaboration from '@tiptap/extension-collaboration';
import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import { canonicalText } from '../../../../../renderer/domain/article/content';
import { settle, suggestionsIn, withoutSuggestions } from '../../../../../renderer/domain/suggestions/settle';
import { bodyOf, documentFrom, readBody } from '../../../../../renderer/editor/document/articleDocument';
import { articleHistory } from '../../../../../renderer/editor/document/history';
import { MoveBlock } from '../../../../../renderer/editor/extensions/blocks/moveBlock';
import { NewTable } from '../../../../../renderer/editor/extensions/blocks/newTable';
import { FirstLetter } from '../../../../../renderer/editor/extensions/firstLetter';
import { Find } from '../../../../../renderer/editor/extensions/find/find';
import { KeepNumbers } from '../../../../../renderer/editor/extensions/lists/keepNumbers';
import { OnePhrase } from '../../../../../renderer/editor/extensions/phrases/onePhrase';
import { suggestions } from '../../../../../renderer/editor/extensions/suggestions/suggestions';
import { typography } from '../../../../../renderer/editor/extensions/typography/typography';
import { bodyWith, reportOf } from '../../../domain/article/report';
import { boundEditorOf, editorOf } from '../../editorOf';

export interface Desk {
  readonly editor: Editor;
  readonly doc: Y.Doc;
  readonly history: Y.UndoManager;
  readonly mine: Set<string>;
  refused: number;
  isOn: boolean;
}

let count = 0;

/** An editor over a document of its own, suggesting as somebody; over one that nobody shares when it is not `bound`. */
export function deskOf(doc: Y.Doc, isOn = true, bound = true): Desk {
  const history = articleHistory(doc);
  const mine = new Set<string>();
  const desk = { doc, history, mine, refused: 0, isOn } as Desk & { editor: Editor };
  const extensions = [
    ...(bound ? [Collaboration.configure({ fragment: bodyOf(doc), yUndoOptions: { undoManager: history } }), Find] : []),
    KeepNumbers, OnePhrase, MoveBlock, NewTable, FirstLetter,
    typography({ isOn: () => true, endStep: () => history.stopCapturing() }),
    suggestions({
      isOn: () => desk.isOn,
      me: 'me',
      authorOf: (id) => (mine.has(id) ? 'me' : 'other'),
      newId: () => `s${(count += 1)}`,
      onMade: (id) => mine.add(id),
      onRefused: () => (desk.refused += 1),
      settleBesides: () => false,
      endStep: () => history.stopCapturing(),
      label: (how) => how,
    }),
  ];
  desk.editor = bound ? boundEditorOf(extensions) : editorOf(extensions, ...(readBody(doc).content ?? []));
  return desk;
}

export const documentWith = (...blocks: readonly BodyNode[]): Y.Doc => documentFrom(reportOf({ body: bodyWith(...blocks), photos: [] }));

export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
}

/** What a body says, whether read from an editor or from a document: attributes that say nothing and what a paragraph remembers left out. */
export function said(body: BodyNode): string {
  const plain = ({ type, attrs, content, marks, text }: BodyNode): BodyNode => {
    const kept = Object.entries(attrs ?? {}).filter(([name, value]) => value !== null && !['phrase', 'slot', 'kept'].includes(name));
    return {
      type,
      ...(text !== undefined && { text }),
      ...(kept.length > 0 && { attrs: Object.fromEntries(kept) }),
      ...(content && content.length > 0 && { content: content.map(plain) }),
      ...(marks && marks.length > 0 && { marks: marks.map((mark) => ({ type: mark.type, attrs: { ...mark.attrs } })).toSorted((a, b) => (a.type < b.type ? -1 : 1)) }),
    };
  };
  return canonicalText(plain(settle(body, () => null)));
}

export const inEditor = ({ editor }: Pick<Desk, 'editor'>): BodyNode => editor.getJSON() as BodyNode;
export const accepted = (body: BodyNode): BodyNode => settle(body, () => 'accept');
export const rejected = (body: BodyNode): BodyNode => withoutSuggestions(body);
export const stored = ({ doc }: Pick<Desk, 'doc'>): BodyNode => readBody(doc);
export const openIn = (desk: Desk): string[] => suggestionsIn(inEditor(desk));

/** Selects words of the text, or puts the cursor before, or with `edge` behind them. */
export function select({ editor }: Pick<Desk, 'editor'>, words: string, edge?: 'before' | 'behind'): void {
  let found = false;
  editor.state.doc.descendants((node, pos) => {
    if (found || !node.isTextblock) return !found;
    const at = node.textBetween(0, node.content.size, '\n', '\n').indexOf(words);
    if (at === -1) return true;
    found = true;
    const from = pos + 1 + at;
    const to = from + words.length;
    editor.commands.setTextSelection(edge === 'before' ? from : edge === 'behind' ? to : { from, to });
    return false;
  });
  if (!found) throw new Error(`no ${words}`);
}

/** Selects from the start of one run of words to the end of another. */
export function selectFrom(desk: Pick<Desk, 'editor'>, first: string, last: string): void {
  select(desk, first);
  const { from } = desk.editor.state.selection;
  select(desk, last);
  desk.editor.commands.setTextSelection({ from, to: desk.editor.state.selection.to });
}

/** A key as the editor gets it; what the engine does itself for a letter or a Backspace within a text is done here. */
export function press({ editor }: Pick<Desk, 'editor'>, key: string, modifiers: KeyboardEventInit = {}): void {
  const { view } = editor;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  if (view.someProp('handleKeyDown', (handle) => handle(view, event))) return;
  const { from, to, empty, $from } = view.state.selection;
  if (key.length === 1) {
    const write = () => view.state.tr.insertText(key, from, to);
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, key, write))) view.dispatch(write());
  } else if (key === 'Backspace' && empty && $from.parentOffset > 0) view.dispatch(view.state.tr.delete(from - 1, from));
  else if (key === 'Delete' && empty && $from.parentOffset < $from.parent.content.size) view.dispatch(view.state.tr.delete(from, from + 1));
}

export const type = (desk: Pick<Desk, 'editor'>, text: string): void => [...text].forEach((letter) => press(desk, letter));

/** A word as an input method writes it over the selection: longer with every key, and the engine tells only that it keeps the key. */
export function compose({ editor: { view } }: Pick<Desk, 'editor'>, word: string): void {
  const event = new KeyboardEvent('keydown', { key: 'Process', bubbles: true, cancelable: true });
  Object.defineProperty(event, 'keyCode', { value: 229 });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
  let { from, to } = view.state.selection;
  for (let length = 1; length <= word.length; length += 1) {
    const part = word.slice(0, length);
    view.dispatch(view.state.tr.insertText(part, from, to).setMeta('composition', 1));
    to = view.state.selection.head;
    from = to - part.length;
  }
}

/** A word as a keyboard program writes it that takes back a letter and gives another: a, Backspace, â. */
export function replay(desk: Pick<Desk, 'editor'>, word: string): void {
  for (const letter of word) {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
    type(desk, plain);
    if (plain === letter) continue;
    press(desk, 'Backspace');
    type(desk, letter);
  }
}
