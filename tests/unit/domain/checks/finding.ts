import type { BodyNode } from '../../../../renderer/domain/article/body';
import { runChecks, type Check, type Finding } from '../../../../renderer/domain/checks';
import { bodyWith, contextOf, paragraph, portal, reportOf } from '../article/report';

const blocksOf = (blocks: readonly (string | BodyNode)[]) =>
  bodyWith(...blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)));

/** What a check finds in a report whose body is made of these blocks, a text being a paragraph. */
export const findIn = (check: Check, ...blocks: readonly (string | BodyNode)[]): Finding[] =>
  runChecks(reportOf({ body: blocksOf(blocks) }), contextOf(portal)).filter((finding) => finding.check === check.id);
