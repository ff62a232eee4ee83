import type { ArticleContent } from '../article/content';
import type { Template } from '../templates/template';
import { captionMissing } from './captionMissing';
import { chairMissing } from './chairMissing';
import type { Check, Finding } from './check';
import { closingMark } from './closingMark';
import { creditMissing } from './creditMissing';
import { doubledWords } from './doubledWords';
import { factMissing } from './factMissing';
import { headlineMissing } from './headlineMissing';
import { leadMissing } from './leadMissing';
import { photoGone } from './photoGone';
import { unmatchedQuotes } from './unmatchedQuotes';

/** The desk's checks in the order in which the inspector lists what they find. */
export const deskChecks: readonly Check[] = [
  headlineMissing,
  leadMissing,
  chairMissing,
  factMissing,
  captionMissing,
  creditMissing,
  photoGone,
  closingMark,
  unmatchedQuotes,
  doubledWords,
];

/** Everything that the desk checks find in a content. */
export function runChecks(content: ArticleContent, template: Template): Finding[] {
  return deskChecks.flatMap((check) => check.find(content, template));
}

export type { Check, Finding, Severity } from './check';
