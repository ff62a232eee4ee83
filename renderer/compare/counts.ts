import type { Comparison, EntryChange, Segment, TextChange } from './comparison';
import { kindChanged } from './body/compareBody';
import { tokensOf } from './words/tokens';

/** A comparison in numbers. */
export interface Counts {
  /** Words of headline, category, byline and body. */
  readonly added: number;
  readonly removed: number;
  /** Blocks that stand elsewhere. */
  readonly moved: number;
  /** Blocks that look different: another kind, or bold, links … changed. */
  readonly restyled: number;
  readonly facts: number;
  /** Photos whose caption, credit or description changed. */
  readonly captions: number;
  /** Photos added, removed, replaced or in another place. */
  readonly photos: number;
}

/** The numbers of a comparison; all are 0 when both sides read and look the same. */
export function countsOf({ headline, category, byline, body, facts, photos }: Comparison): Counts {
  const own = body.filter((row) => row.op !== 'movedAway');
  const segments = [headline, category, byline, ...own].flatMap((part) => part.segments);
  return {
    added: wordsOf(segments, 'added'),
    removed: wordsOf(segments, 'removed'),
    moved: own.filter((row) => row.op === 'moved').length,
    restyled: own.filter((row) => 'before' in row && 'after' in row
      && (kindChanged(row.before, row.after) || row.segments.some(({ marksBefore }) => marksBefore !== undefined))).length,
    facts: facts.values.filter(({ text }) => isTextChanged(text)).length + facts.lists.flatMap(({ entries }) => entries).filter(isEntryChanged).length,
    captions: photos.filter((photo) => photo.before && photo.after && Object.values(photo.fields).some(isTextChanged)).length,
    photos: photos.filter(({ op, replaced, moved }) => op === 'added' || op === 'removed' || replaced || moved).length,
  };
}

/** Whether a reader would find nothing to see. Blocks without words count too. */
export const isSame = (comparison: Comparison): boolean =>
  comparison.body.every((row) => row.op === 'same') && Object.values(countsOf(comparison)).every((count) => count === 0);

export const isTextChanged = ({ before, after }: TextChange): boolean => before !== after;
export const isEntryChanged = ({ op, moved }: EntryChange<unknown>): boolean => op !== 'same' || moved;

const wordsOf = (segments: readonly Segment[], op: Segment['op']): number =>
  segments.filter((segment) => segment.op === op).reduce((sum, { text }) => sum + tokensOf(text).filter(({ kind }) => kind === 'word').length, 0);
