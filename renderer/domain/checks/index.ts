import type { ArticleContent } from '../article/content';
import { captionMissing } from './captionMissing';
import { chairMissing } from './chairMissing';
import type { Check, CheckContext, Finding } from './check';
import { closingMark } from './closingMark';
import { creditMissing } from './creditMissing';
import { doubledWords } from './doubledWords';
import { factMissing } from './factMissing';
import { headlineMissing } from './headlineMissing';
import { leadMissing } from './leadMissing';
import { photoGone } from './photoGone';
import { oddSpaces } from './oddSpaces';
import { checkSession, type CheckSession } from './session';
import { textNotNfc } from './textNotNfc';
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
  oddSpaces,
  textNotNfc,
];

/** A session of the desk's checks over one article, for whoever checks at every keystroke. */
export const deskCheckSession = (context: CheckContext): CheckSession => checkSession(deskChecks, context);

/** Everything that the desk checks find in a content. What the template wants clean weighs as an error, whatever the desk says. */
export const runChecks = (content: ArticleContent, context: CheckContext): Finding[] => deskCheckSession(context).update(content);

export type { Check, CheckContext, CheckSettings, Finding, Fix, Severity } from './check';
