import type { BodyNode } from '../article/body';
import type { MeetingFacts } from '../facts/meetingFacts';

/** How sure a reading is: said outright, very likely, or worth a look. */
export type Sureness = 'sure' | 'likely' | 'guess';

/** What a text of a page is read for beside its facts. */
export type ReadField = keyof MeetingFacts | 'headline' | 'category' | 'byline' | 'caption';

/** One thing read out of a text, with the place where it stands. */
export interface Found {
  readonly field: ReadField;
  /** A fact's value; of a fact that is a list, one entry of it (with a new id); of a caption, `{ caption, credit }`. */
  readonly value: unknown;
  /** The value as a person confirms it. */
  readonly text: string;
  /** Index among the reading's lines, and the place in that line in UTF-16 units. */
  readonly where: { readonly line: number; readonly from: number; readonly to: number };
  readonly sure: Sureness;
}

/** What was read out of a report: everything found, one by one, and what remains as the body. */
export interface Reading {
  /** The lines with words in them, NFC. */
  readonly lines: readonly string[];
  /** In the order of the lines; a person confirms each. */
  readonly found: readonly Found[];
  /** The body without header, navigation and footer. */
  readonly body: readonly BodyNode[];
}
