import type { ArticleContent } from '../article/content';
import { textBlocks, textOf } from '../article/body';
import { captionMissing } from './captionMissing';
import { chairMissing } from './chairMissing';
import type { Check, CheckContext, Finding, Severity } from './check';
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

/** Everything that the desk checks find in a content. What the template wants clean weighs as an error, whatever the desk says. */
export function runChecks(content: ArticleContent, context: CheckContext): Finding[] {
  return deskChecks.flatMap((check) => {
    const severity = severityOf(check, context);
    if (severity === 'off') return [];
    const found = check.scope === 'content'
      ? check.find(content, context)
      : textBlocks(content.body).flatMap((block, index) => check.find(textOf(block), context).map((each) => ({ ...each, where: 'body' as const, block: index })));
    return found.map((each): Finding => ({ check: check.id, severity, ...each }));
  });
}

/** How much a finding weighs on this desk and in an article of this template. */
export function severityOf(check: Check, { template, settings }: CheckContext): Severity | 'off' {
  return template.mustBeClean.includes(check.id) ? 'error' : (settings[check.id] ?? check.severity);
}

export type { Check, CheckContext, CheckSettings, Finding, Fix, Severity } from './check';
