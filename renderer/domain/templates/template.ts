import type { MeetingFacts } from '../facts/meetingFacts';

/** A template as it stands in assets/templates/NAME.json. */
export interface Template {
  /** Version of this format. */
  readonly format: 1;
  readonly id: string;
  readonly version: number;
  readonly name: { readonly vi: string; readonly en: string };
  readonly description: { readonly vi: string; readonly en: string };
  readonly category: string;
  /** Facts that the sheet asks for, in order. */
  readonly fields: readonly (keyof MeetingFacts)[];
  /** Wording of each phrase composed from facts; placeholders in braces, see `compose`. */
  readonly wording: Readonly<Record<string, string>>;
  /** The blocks of a new report in order. */
  readonly blocks: readonly TemplateBlock[];
  /** Mark that closes the last paragraph in house style, or "". */
  readonly closing: string;
}

export type TemplateBlock =
  /** A paragraph bound to a phrase of `wording`. */
  | { readonly kind: 'phrase'; readonly phrase: string; readonly hint: { readonly vi: string; readonly en: string } }
  /** A paragraph to type, with a hint while empty. */
  | { readonly kind: 'text'; readonly text: string; readonly hint: { readonly vi: string; readonly en: string } }
  | { readonly kind: 'heading'; readonly text: string };
