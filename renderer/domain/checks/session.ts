import { textBlocks, textOf, type BodyNode } from '../article/body';
import type { ArticleContent } from '../article/content';
import type { BlockCheck, Check, CheckContext, Finding, Severity } from './check';

/** A text of the body as the checks see it; the same object means the same text. */
export interface CheckedBlock {
  readonly text: string;
}

const blockOfNode = new WeakMap<BodyNode, CheckedBlock>();

/** The text blocks of a body in reading order; a node that was seen before gives the same object again. */
export function checkedBlocks(body: BodyNode): CheckedBlock[] {
  return textBlocks(body).map((node) => {
    const known = blockOfNode.get(node);
    if (known) return known;
    const block = { text: textOf(node) };
    blockOfNode.set(node, block);
    return block;
  });
}

export interface CheckSession {
  /**
   * Everything found in `content`, by check in the order of the checks, then in reading order. Of the body only blocks are
   * read that this session has not seen; `blocks` must be those of `content.body`.
   */
  update(content: ArticleContent, blocks?: readonly CheckedBlock[]): Finding[];
}

type InBlock = ReturnType<BlockCheck['find']>;

/** Runs `checks` again and again over one article. The context stays; another context needs another session. */
export function checkSession(checks: readonly Check[], context: CheckContext): CheckSession {
  const weighed = checks.flatMap((check) => {
    const severity = severityOf(check, context);
    return severity === 'off' ? [] : [{ check, severity }];
  });
  const blockChecks = weighed.flatMap(({ check }) => (check.scope === 'block' ? [check] : []));
  const seen = new WeakMap<CheckedBlock, ReadonlyMap<string, InBlock>>();
  const foundIn = (block: CheckedBlock): ReadonlyMap<string, InBlock> => {
    const known = seen.get(block);
    if (known) return known;
    const found = new Map(blockChecks.map((check) => [check.id, check.find(block.text, context)] as const).filter(([, each]) => each.length > 0));
    seen.set(block, found);
    return found;
  };
  return {
    update(content, blocks = checkedBlocks(content.body)) {
      const withFindings = blocks.map((block, index) => ({ index, found: foundIn(block) })).filter(({ found }) => found.size > 0);
      return weighed.flatMap(({ check, severity }) => {
        const found = check.scope === 'content'
          ? check.find(content, context)
          : withFindings.flatMap(({ index, found: inBlock }) => (inBlock.get(check.id) ?? []).map((each) => ({ ...each, where: 'body' as const, block: index })));
        return found.map((each): Finding => ({ check: check.id, severity, ...each }));
      });
    },
  };
}

/** How much a finding weighs on this desk and in an article of this template. */
export function severityOf(check: Check, { template, settings }: CheckContext): Severity | 'off' {
  return template.mustBeClean.includes(check.id) ? 'error' : (settings[check.id] ?? check.severity);
}
