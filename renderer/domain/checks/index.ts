import type { ArticleContent } from '../article/content';
import type { CheckContext, Finding } from './check';
import { checkedArticle } from './checkedArticle';
import { checkSession } from './checkSession';

/** Everything that the desk checks find in a content. What the template wants clean weighs as an error, whatever the desk says. */
export const runChecks = (content: ArticleContent, context: CheckContext): Finding[] => checkSession(context).update(checkedArticle(content));

export type { Check, CheckContext, CheckedArticle, CheckedText, CheckSettings, Finding, Fix, Range, Severity } from './check';
export { checkedArticle } from './checkedArticle';
export { checkSession, type CheckSession } from './checkSession';
export { deskChecks } from './deskChecks';
export { parseCheckSettings } from './parseCheckSettings';
