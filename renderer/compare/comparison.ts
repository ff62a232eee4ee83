import type { BodyMark, BodyNode } from '../domain/article/body';
import type { Photo } from '../domain/article/photo';
import type { ListFact, MeetingFacts } from '../domain/facts/meetingFacts';

/** A run of text that both sides have, or only one. */
export interface Segment {
  readonly op: 'same' | 'added' | 'removed';
  /** As it reads, NFC; a hard break is a line feed. */
  readonly text: string;
  /** Bold, link … of the text, on the side that has it; where both have it, as it is afterwards. */
  readonly marks: readonly BodyMark[];
  /** Set where both sides have the text and its marks changed. */
  readonly marksBefore?: readonly BodyMark[];
  /** What stands in the text and is no text: a hard break. */
  readonly leaf?: BodyNode;
}

/** A plain text on both sides, word by word. */
export interface TextChange {
  readonly before: string;
  readonly after: string;
  readonly segments: readonly Segment[];
}

/** A list, a list item or a quote around a block; `at` is its place in its parent. */
export interface Container {
  readonly type: string;
  readonly attrs?: BodyNode['attrs'];
  readonly at: number;
}

/** Where a block stands on one side, and what kind of block it is there. */
export interface Place {
  readonly type: string;
  readonly attrs?: BodyNode['attrs'];
  /** From the outermost inwards. */
  readonly within: readonly Container[];
  readonly at: number;
  /** Number of the paragraph as a reader counts: blocks with text up to this one. */
  readonly number: number;
  /** The whole node of what holds no text: a figure, a rule. */
  readonly leaf?: BodyNode;
}

/** One line of a compared body, in the order in which both sides are read together. */
export type BodyRow =
  | { readonly op: 'same' | 'changed'; readonly before: Place; readonly after: Place; readonly segments: readonly Segment[] }
  | { readonly op: 'added'; readonly after: Place; readonly segments: readonly Segment[] }
  | { readonly op: 'removed'; readonly before: Place; readonly segments: readonly Segment[] }
  /** A block at its new place. */
  | { readonly op: 'moved'; readonly move: number; readonly before: Place; readonly after: Place; readonly segments: readonly Segment[] }
  /** The old place of the block with the same `move`. */
  | { readonly op: 'movedAway'; readonly move: number; readonly before: Place; readonly after: Place; readonly segments: readonly Segment[] };

/** An entry of a list (a person, a document, a photo) on both sides; positions count from 1, null where it is not. */
export interface EntryChange<T> {
  readonly id: string;
  readonly op: 'same' | 'added' | 'removed' | 'changed';
  readonly before: T | null;
  readonly after: T | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Whether it changed places with others that are in both. */
  readonly moved: boolean;
  /** Every text field of it, changed or not. */
  readonly fields: Readonly<Record<string, TextChange>>;
}

/** A fact that is one value. */
export interface FactValue {
  readonly field: Exclude<keyof MeetingFacts, ListFact>;
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly text: TextChange;
}
export interface FactList {
  readonly field: ListFact;
  readonly entries: readonly EntryChange<MeetingFacts[ListFact][number]>[];
}

export interface PhotoChange extends EntryChange<Photo> {
  /** Another file behind the same photo. */
  readonly replaced: boolean;
}

/** Everything that differs between two contents, and what does not, so that either side can be read from it. */
export interface Comparison {
  readonly headline: TextChange;
  readonly category: TextChange;
  readonly byline: TextChange;
  readonly body: readonly BodyRow[];
  readonly facts: { readonly values: readonly FactValue[]; readonly lists: readonly FactList[] };
  readonly photos: readonly PhotoChange[];
}
