import type { Approval } from '../article/article';
import type { ArticleContent } from '../article/content';
import type { Before, Seen } from './seen';
import type { Problem } from './target';

/**
 * States of an outbox item: waiting → sending → published | publishedDiffers | withdrawn, with `waitingForNetwork` and `retrying`
 * (a time to try again is known) on the way and `needsPerson` when going on alone would be wrong.
 */
export const outboxStates = [
  'waiting', 'sending', 'waitingForNetwork', 'retrying', 'needsPerson', 'published', 'publishedDiffers', 'withdrawn', 'cancelled',
] as const;
export type OutboxState = (typeof outboxStates)[number];

/** States from which the runner never goes on by itself. */
export const endStates: readonly OutboxState[] = ['published', 'publishedDiffers', 'withdrawn', 'cancelled'];

export const isEnded = (state: unknown): boolean => (endStates as readonly unknown[]).includes(state);

/** What an item does at its target: brings the article there, brings what is there up to date, takes it offline. */
export const outboxKinds = ['publish', 'update', 'withdraw'] as const;
export type OutboxKind = (typeof outboxKinds)[number];

/** Items from before there were others publish. */
export const kindOf = ({ kind }: Pick<OutboxItem, 'kind'>): OutboxKind => kind ?? 'publish';

/** How a row stands in the index of what is still to be done: 1 has not ended, 2 has and is owed a second look, 0 has ended. */
export const standingOf = ({ state, sweep }: { readonly id: string; readonly state?: unknown; readonly sweep?: unknown }): 0 | 1 | 2 => (!isEnded(state) ? 1 : sweep ? 2 : 0);

/** One article on its way to one target. Everything that is needed to go on after a restart is in here. */
export interface OutboxItem {
  readonly id: string;
  readonly articleId: string;
  readonly targetId: string;
  readonly kind?: OutboxKind;
  /** What the target has; for an update or a withdrawal. */
  readonly before?: Before;
  /** What somebody made of it over there, as it was read, while a person has to decide about that. */
  readonly conflict?: Seen | null;
  /** Random key of this publication (16 hex digits), stored before any request: what "exactly once" hangs on. */
  readonly key: string;
  /** The revision that is sent; `content` is what it holds. */
  readonly revisionId: string;
  readonly content: ArticleContent;
  readonly approval: Approval;
  readonly state: OutboxState;
  /** The connector's own notes (ids on the other side, photos sent); JSON. */
  readonly progress: unknown;
  readonly attempts: number;
  /** ISO instant before which the runner does not try again, or null. */
  readonly nextTryAt: string | null;
  /** What keeps it from going on; on a cancelled item, why it was given up. */
  readonly problem: Problem | null;
  readonly timeline: readonly TimelineEntry[];
  readonly receipt: Receipt | null;
  /** ISO instant before which it is not sent, where a person has set one. */
  readonly notBefore?: string | null;
  /** A person has paused it. */
  readonly held?: boolean;
  /** Its place among those for the same target, smaller first; see {@link placeOf}. */
  readonly place?: number;
  /** The second look, after the end, for what late requests have made over there: ISO instant, and how often it has failed. */
  readonly sweep?: { readonly at: string; readonly tries: number } | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What of the outbox is looked at: everything, what waits or is on its way, what needs a person, what has ended. */
export const outboxFilters = ['all', 'waiting', 'needsPerson', 'ended'] as const;
export type OutboxFilter = (typeof outboxFilters)[number];

/** Where an item stands in line: as it came, unless a person has moved it. */
export const placeOf = ({ place, createdAt }: Pick<OutboxItem, 'place' | 'createdAt'>): number => place ?? Date.parse(createdAt);

/** In the order in which a target's items are sent. */
export function inLine<Item extends Pick<OutboxItem, 'id' | 'place' | 'createdAt'>>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => placeOf(one) - placeOf(other) || one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id));
}

/** One line of what happened: a `TimelineStep`, or one that a newer version knew. Words are `timeline.<step>`. */
export interface TimelineEntry {
  readonly at: string;
  readonly step: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** Proof of a publication, from reading back what is there. */
export interface Receipt {
  /** Address or path for a person to open. */
  readonly location: string;
  readonly at: string;
  readonly contentHash: string;
  readonly approvedBy: string;
  /** What differs between what was approved and what is there, as `Difference` codes; empty when they agree. */
  readonly differences: readonly string[];
  /** What was online then; receipts from before this was kept lack it. */
  readonly seen?: Seen;
}

/**
 * What an article that was queued shows for its outbox items: published only when all targets have it, approved when every item
 * was given up. Of a target the newest item tells, but for what was to be changed and was left as it is.
 * @param items of the article, oldest first
 */
export function articleStateFor(items: readonly Pick<OutboxItem, 'targetId' | 'kind' | 'state'>[]): 'approved' | 'queued' | 'published' | 'publishedDiffers' {
  const live = [...new Map(items.filter(isTelling).map((item) => [item.targetId, item])).values()].filter(({ state }) => state !== 'cancelled' && state !== 'withdrawn');
  if (live.length === 0) return 'approved';
  if (live.some(({ state }) => !isEnded(state))) return 'queued';
  return live.every(({ state }) => state === 'published') ? 'published' : 'publishedDiffers';
}

const isTelling = (item: Pick<OutboxItem, 'kind' | 'state'>): boolean => kindOf(item) !== 'withdraw' || item.state !== 'cancelled';
