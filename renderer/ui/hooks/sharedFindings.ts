import { useSyncExternalStore } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import type { ArticleContent } from '../../domain/article/content';
import { deskCheckSession, type CheckContext, type Finding } from '../../domain/checks';
import { checkedBlocks, type CheckedBlock, type CheckSession } from '../../domain/checks/session';
import { useOpenArticle } from './openArticle';
import { sharedContent } from './sharedContent';

type Checked = Pick<OpenArticle, 'doc' | 'content' | 'checkContext'>;

interface Last {
  readonly content: ArticleContent;
  readonly context: CheckContext;
  readonly session: CheckSession;
  readonly blocks: ReadonlyMap<string, CheckedBlock>;
  readonly findings: readonly Finding[];
}

const ofArticles = new WeakMap<Checked, Last>();

const isSame = (a: CheckContext, b: CheckContext): boolean =>
  a.template === b.template && a.style === b.style && a.directory === b.directory && a.settings === b.settings;

/** What the checks find in the shared content of an open article: looked for once, for all who show it. */
export function sharedFindings(article: Checked): readonly Finding[] {
  const content = sharedContent(article).current();
  const context = article.checkContext(content);
  const last = ofArticles.get(article);
  const isSameDesk = last !== undefined && isSame(last.context, context);
  if (isSameDesk && last.content === content) return last.findings;
  const session = isSameDesk ? last.session : deskCheckSession(context);
  // A new reading makes new nodes; a text that was there before keeps its block, so that only what changed is looked at.
  const blocks = checkedBlocks(content.body).map((block) => last?.blocks.get(block.text) ?? block);
  const findings = session.update(content, blocks);
  ofArticles.set(article, { content, context, session, findings, blocks: new Map(blocks.map((block) => [block.text, block])) });
  return findings;
}

/** What the checks find in the open article, looked for again a moment after the last change: never once a key. */
export function useFindings(): readonly Finding[] {
  const article = useOpenArticle();
  return useSyncExternalStore(sharedContent(article).subscribe, () => sharedFindings(article));
}
