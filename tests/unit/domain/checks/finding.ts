import type { BodyNode } from '../../../../renderer/domain/article/body';
import type { Check, Finding } from '../../../../renderer/domain/checks';
import { bodyWith, paragraph, portal, reportOf } from '../article/report';

const blocksOf = (blocks: readonly (string | BodyNode)[]) =>
  bodyWith(...blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)));

/** What a check finds in a report whose body is made of these blocks, a text being a paragraph. */
export const findIn = (check: Check, ...blocks: readonly (string | BodyNode)[]): Finding[] =>
  check.find(reportOf({ body: blocksOf(blocks) }), portal);
