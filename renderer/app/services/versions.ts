import type { ArticleContent } from '../../domain/article/content';
import { emptyFacts } from '../../domain/facts/meetingFacts';
import { paragraphsOfHtml, wordsOfHtml } from '../../domain/publishing/htmlText';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { Seen } from '../../domain/publishing/seen';
import { renderFragment } from '../../exporters/registry';

/** What a person compares who decides about an article that somebody changed over there. */
export interface Versions {
  /** As this desk saw it after publishing; null where that was not kept. */
  readonly published: ArticleContent | null;
  /** As this desk would send it, or has approved it. */
  readonly ours: ArticleContent;
  /** As it is over there. */
  readonly theirs: ArticleContent;
  /** Names of what else is not as it was. */
  readonly otherParts: readonly string[];
}

/** The versions of an item's article as plain texts; null without a conflict. */
export function versionsOf({ content, conflict, before }: OutboxItem): Versions | null {
  if (!conflict) return null;
  const published = before?.seen ?? null;
  return {
    published: published && asContent(published),
    ours: asContent({ headline: content.headline, html: renderFragment(content, () => '') }),
    theirs: asContent(conflict),
    otherParts: published ? changedParts(published, conflict) : [],
  };
}

/** A page brings its headline along. */
function asContent({ headline, html }: Pick<Seen, 'headline' | 'html'>): ArticleContent {
  const own = /<h1\b[^>]*>([\s\S]*?)<\/h1\s*>/i.exec(html);
  const paragraphs = paragraphsOfHtml(own ? html.replace(own[0], ' ') : html);
  return {
    headline: wordsOfHtml(headline || (own?.[1] ?? '')), category: '', byline: '', facts: emptyFacts, photos: [],
    body: { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
  };
}

function changedParts(one: Seen, other: Seen): string[] {
  const names = [...new Set([...Object.keys(one.parts), ...Object.keys(other.parts)])];
  return names.filter((name) => one.parts[name] !== other.parts[name]);
}
