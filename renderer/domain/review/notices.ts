import type { Article } from '../article/article';
import type { ArticleEvent } from '../article/event';
import type { Profile } from '../people/profile';
import type { ApprovalPolicy } from '../workflow/policy';
import { waitsFor } from './waiting';

/** What somebody is told of: their article came back, it was approved, one waits for their approval. */
export const noticeKinds = ['returned', 'approved', 'waits'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  readonly kind: NoticeKind;
  readonly articleId: string;
  readonly headline: string;
  /** The event that it is about. */
  readonly eventId: string;
  /** Who did it; null for the queue. */
  readonly by: string | null;
  readonly at: string;
}

/** An article and what happened to it, newest first. */
export interface Happened {
  readonly article: Article;
  readonly events: readonly ArticleEvent[];
}

/**
 * What a person is to be told, oldest first: done by somebody else, still so, and not told yet. Events are known by their
 * ids and not by a time: what comes from another computer may be older than anything seen here.
 * @param told events that the person was told of
 */
export function notices(happened: readonly Happened[], person: Profile, policy: ApprovalPolicy, told: ReadonlySet<string>): Notice[] {
  return concerning(happened, person, policy).filter(({ eventId }) => !told.has(eventId));
}

/** Everything that a person was or is to be told as things stand, oldest first. */
export function concerning(happened: readonly Happened[], person: Profile, policy: ApprovalPolicy): Notice[] {
  return happened
    .flatMap(({ article, events }) => {
      const kind = kindFor(article, person, policy);
      const event = kind && events.find((each) => isAbout[kind](each, article));
      if (!event || event.by === person.id) return [];
      return [{ kind, articleId: article.id, headline: article.headline, eventId: event.id, by: event.by, at: event.at }];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.articleId.localeCompare(b.articleId));
}

const isAbout: Record<NoticeKind, (event: ArticleEvent, article: Article) => boolean> = {
  returned: ({ action }) => action === 'return',
  approved: ({ action }) => action === 'approve' || action === 'approveSecond',
  waits: ({ to }, { state }) => to === state,
};

function kindFor(article: Article, person: Profile, policy: ApprovalPolicy): NoticeKind | null {
  const isOwn = article.authorId === person.id;
  if (isOwn && article.state === 'changesRequested') return 'returned';
  if (isOwn && ['approved', 'queued', 'published'].includes(article.state)) return 'approved';
  return waitsFor(article, person, policy) ? 'waits' : null;
}
