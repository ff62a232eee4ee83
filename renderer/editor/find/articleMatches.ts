import type { EditorState } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { comparedText, findAll, type TextRange } from '../../domain/text/findText';
import { readMeta, readPhotos } from '../document/articleDocument';
import type { FindQuery } from '../extensions/find/blockMatches';
import { matchesInBody } from '../extensions/find/find';

/** The words that go with a photo. */
export const photoWords = ['caption', 'credit', 'alt'] as const;

/** Words of an article that match: those of the body also by their place in the editor, those of a photo by the photo. */
export type Match = { readonly text: string; readonly range: TextRange } & (
  | { readonly where: 'headline' }
  | { readonly where: 'body'; readonly from: number; readonly to: number }
  | { readonly where: (typeof photoWords)[number]; readonly photo: string }
);

function matchesIn(text: string, { text: asked, options }: FindQuery): { text: string; range: TextRange }[] {
  return findAll(comparedText(text, options), asked, options).map((range) => ({ text, range }));
}

/** Where each photo stands in the text. */
function photoPlaces({ doc }: Pick<EditorState, 'doc'>): Map<string, number> {
  const places = new Map<string, number>();
  doc.descendants((node, pos) => {
    const photo: unknown = node.attrs['photo'];
    if (typeof photo === 'string' && !places.has(photo)) places.set(photo, pos);
    return !node.isTextblock;
  });
  return places;
}

/** Every match in headline, body and the words of photos, in reading order: these where their photo stands, those of unplaced photos last. */
export function articleMatches(state: Pick<EditorState, 'doc'>, doc: Y.Doc, query: FindQuery): Match[] {
  const places = photoPlaces(state);
  const ofPhotos = readPhotos(doc).flatMap((photo) => photoWords.flatMap((where) =>
    matchesIn(photo[where], query).map((match) => ({ at: places.get(photo.id) ?? Infinity, match: { ...match, where, photo: photo.id } }))));
  const body = matchesInBody(state, query).map((match) => ({ at: match.from, match: { ...match, where: 'body' } as const }));
  const inText = [...body, ...ofPhotos].sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  return [...matchesIn(readMeta(doc, 'headline'), query).map((match) => ({ ...match, where: 'headline' as const })), ...inText.map(({ match }) => match)];
}

/** Whether two matches are of the same words in the same place. */
export function isSameMatch(a: Match, b: Match): boolean {
  if (a.where !== b.where) return false;
  if (a.where === 'body') return a.from === (b as typeof a).from;
  return a.range.from === b.range.from && (a.where === 'headline' || a.photo === (b as typeof a).photo);
}

/** The words that match. */
export const wordsOf = ({ text, range }: Match): string => text.slice(range.from, range.to);
