import type { BodyNode } from '../../../../renderer/domain/article/body';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import { runChecks, type Check, type CheckContext, type Finding } from '../../../../renderer/domain/checks';
import { bodyWith, contextOf, paragraph, portal, reportOf } from '../article/report';

const blocksOf = (blocks: readonly (string | BodyNode)[]) =>
  bodyWith(...blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)));

/** What a check finds in a report whose body is made of these blocks, a text being a paragraph. */
export const findIn = (check: Check, ...blocks: readonly (string | BodyNode)[]): Finding[] =>
  findOf(check, reportOf({ body: blocksOf(blocks) }), contextOf(portal));

/** What a check finds in a whole report, weighed. */
export const findOf = (check: Check, content: ArticleContent, context: CheckContext): Finding[] =>
  runChecks(content, context).filter((finding) => finding.check === check.id);
