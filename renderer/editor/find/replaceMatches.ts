import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { readMeta, readPhotos } from '../document/articleDocument';
import type { ArticleFields, WordedPlace } from '../document/articleFields';
import { FactChange } from '../document/changeFacts';
import { retyped } from '../document/textChange';
import { replaceWords } from '../extensions/checks/replaceWords';
import { wordsRead } from '../extensions/suggestions/reading';
import { photoWords, wordsOf, type Match } from './articleMatches';

/** A match and what comes in its place. */
export interface Replacement {
  readonly match: Match;
  readonly words: string;
}

/**
 * Replaces matches in headline, body and the words of photos as one step of the undo history; words in the body keep their marks.
 * One whose words have changed since it was found is left alone.
 * @returns how many were replaced
 */
export function replaceMatches(editor: Editor, doc: Y.Doc, fields: ArticleFields, replacements: readonly Replacement[]): number {
  const history = (yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager } | undefined)?.undoManager;
  history?.stopCapturing();
  let count = inBody(editor, replacements);
  // Of the same step as typing in the body, which the history puts together with what follows it at once.
  doc.transact(() => {
    count += inText(replacements.filter(({ match }) => match.where === 'headline'), readMeta(doc, 'headline'), changing(fields, { kind: 'headline' }));
    for (const photo of readPhotos(doc)) {
      for (const where of photoWords) {
        const here = replacements.filter(({ match }) => match.where === where && match.photo === photo.id);
        count += inText(here, photo[where], changing(fields, { kind: 'photo', id: photo.id, field: where }));
      }
    }
  }, new FactChange(ySyncPluginKey));
  history?.stopCapturing();
  return count;
}

function inBody(editor: Editor, replacements: readonly Replacement[]): number {
  const { tr } = editor.state;
  const { size } = tr.doc.content;
  const places = replacements.flatMap(({ match, words }) => (match.where === 'body' ? [{ from: match.from, to: match.to, was: wordsOf(match), text: words }] : []))
    .filter(({ from, to, was }) => to <= size && wordsBetween(tr.doc, from, to) === was)
    .sort((a, b) => b.from - a.from);
  // From behind, so that a place stays where it is until it is its turn.
  places.forEach((place) => replaceWords(tr, place));
  if (places.length > 0) editor.view.dispatch(tr);
  return places.length;
}

/** The words that are wanted between two places of one block. */
function wordsBetween(doc: Node, from: number, to: number): string {
  const $from = doc.resolve(from);
  return wordsRead($from.parent, 'wanted', $from.parentOffset, to - $from.start());
}

/** Where the person at work has suggested other words for a field, what is replaced changes in these. */
const changing = (fields: ArticleFields, place: WordedPlace) => (text: string, now: string): void => {
  const wanted = fields.read(place);
  if (wanted !== text) fields.write(place, retyped(now, text, wanted));
};

function inText(replacements: readonly Replacement[], now: string, write: (text: string, now: string) => void): number {
  const places = replacements.filter(({ match: { text } }) => text === now).sort((a, b) => b.match.range.from - a.match.range.from);
  if (places.length > 0) write(places.reduce((text, { match: { range }, words }) => text.slice(0, range.from) + words + text.slice(range.to), now), now);
  return places.length;
}
