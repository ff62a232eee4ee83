import { useCallback, useSyncExternalStore } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import { canonicalText, type ArticleContent } from '../../domain/article/content';
import { checkedArticle, checkSession, type CheckContext, type CheckedArticle, type CheckedText, type CheckSession, type Finding } from '../../domain/checks';
import { useOpenArticle } from './openArticle';
import { sharedContent } from './sharedContent';

type Checked = Pick<OpenArticle, 'doc' | 'content' | 'checkContext'>;
type Followed = Checked & Pick<OpenArticle, 'onKnowledge'>;

interface Last {
  readonly content: ArticleContent;
  readonly context: CheckContext;
  readonly session: CheckSession;
  readonly article: CheckedArticle;
  readonly texts: ReadonlyMap<string, CheckedText>;
  readonly findings: readonly Finding[];
}

const ofArticles = new WeakMap<Checked, Last>();

const isSame = (a: CheckContext, b: CheckContext): boolean =>
  a.template === b.template && a.style === b.style && a.directory === b.directory && a.settings === b.settings;
const keyOf = ({ text, type, phrase, inList }: CheckedText): string => `${type} ${phrase ?? ''} ${inList ? 1 : 0} ${text}`;

/** What the checks find in the shared content of an open article: looked for once, for all who show it. */
export function sharedFindings(article: Checked): readonly Finding[] {
  const content = sharedContent(article).current();
  const context = article.checkContext(content);
  const last = ofArticles.get(article);
  const isSameDesk = last !== undefined && isSame(last.context, context);
  if (isSameDesk && last.content === content) return last.findings;
  const session = isSameDesk ? last.session : checkSession(context);
  const read = asBefore(checkedArticle(content), last);
  const findings = session.update(read);
  ofArticles.set(article, { content, context, session, article: read, findings, texts: new Map(read.blocks.map((text) => [keyOf(text), text])) });
  return findings;
}

/** A new reading makes new objects; what was there before keeps its own, so that only what changed is looked at. */
function asBefore(article: CheckedArticle, last: Last | undefined): CheckedArticle {
  if (!last) return article;
  const facts = canonicalText(article.facts) === canonicalText(last.article.facts) ? last.article.facts : article.facts;
  return { ...article, facts, blocks: article.blocks.map((text) => last.texts.get(keyOf(text)) ?? text) };
}

/** Tells that `sharedFindings` finds something else, because of the words or of what the desk knows, until the returned function is called. */
export function subscribeFindings(article: Followed, listen: () => void): () => void {
  const stops = [sharedContent(article).subscribe(listen), article.onKnowledge(listen)];
  return () => stops.forEach((stop) => stop());
}

/** What the checks find in the open article, looked for again a moment after the last change: never once a key. */
export function useFindings(): readonly Finding[] {
  const article = useOpenArticle();
  const subscribe = useCallback((listen: () => void) => subscribeFindings(article, listen), [article]);
  return useSyncExternalStore(subscribe, () => sharedFindings(article));
}
