import type { HouseStyle } from '../facts/houseStyle';
import type { MeetingFacts } from '../facts/meetingFacts';

/** Words in both languages of the program. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** A set phrase with placeholders in braces (see `compose`): the same in both house styles, or one for each. */
export type Wording = string | Readonly<Record<HouseStyle, string>>;

/** A template as it stands in assets/templates/NAME.json, or in the desk's own (docs/TEMPLATES.md describes the format). */
export interface Template {
  /** Version of this format. */
  readonly format: 2;
  readonly id: string;
  /** Goes up with every change. */
  readonly version: number;
  readonly name: Words;
  readonly description: Words;
  readonly category: string;
  /** The house style that a new report starts with. */
  readonly style: HouseStyle;
  /** Facts that the sheet asks for, in order. */
  readonly fields: readonly (keyof MeetingFacts)[];
  /** The headline that is offered while nobody has written one, or "". */
  readonly headline: Wording;
  /** Wording of each phrase composed from facts. */
  readonly wording: Readonly<Record<string, Wording>>;
  /** The blocks of a new report in order. */
  readonly blocks: readonly TemplateBlock[];
  /** Captions that the photos of such a report usually carry, in order, composed from facts. */
  readonly captions: readonly { readonly name: Words; readonly wording: Wording }[];
  /** Ids of desk checks that must find nothing before an article is submitted. */
  readonly mustBeClean: readonly string[];
  /** What a person looks at before submitting, which no check can tell. */
  readonly checklist: readonly Words[];
}

export type TemplateBlock =
  /** A paragraph bound to a phrase of `wording`; words may be typed before and behind the phrase. */
  | { readonly kind: 'phrase'; readonly phrase: string; readonly hint: Words }
  /** A paragraph to type, with a hint while empty. */
  | { readonly kind: 'text'; readonly text: string; readonly hint: Words }
  /** A numbered list to type, with as many empty items as shown. */
  | { readonly kind: 'numbered'; readonly items: number; readonly hint: Words }
  | { readonly kind: 'heading'; readonly text: string }
  /** Where the photos go: a heading over a closing gallery is a `text` or `heading` block before it. */
  | { readonly kind: 'photos'; readonly hint: Words };
