import { useSyncExternalStore } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import type { ArticleContent } from '../../domain/article/content';
import { runChecks, type CheckContext, type Finding } from '../../domain/checks';
import { useOpenArticle } from './openArticle';
import { sharedContent } from './sharedContent';

type Checked = Pick<OpenArticle, 'doc' | 'content' | 'checkContext'>;

interface Last {
  readonly content: ArticleContent;
  readonly context: CheckContext;
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
  if (last?.content === content && isSame(last.context, context)) return last.findings;
  const findings = runChecks(content, context);
  ofArticles.set(article, { content, context, findings });
  return findings;
}

/** What the checks find in the open article, looked for again a moment after the last change: never once a key. */
export function useFindings(): readonly Finding[] {
  const article = useOpenArticle();
  return useSyncExternalStore(sharedContent(article).subscribe, () => sharedFindings(article));
}
