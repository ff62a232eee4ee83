import { isEnded, kindOf, type OutboxItem, type Receipt } from './outbox';
import type { Before } from './seen';

/** What may be done with an article that is online, where a kind of target can. */
export const abilities = ['update', 'withdraw'] as const;
export type Ability = (typeof abilities)[number];

type Row = Omit<OutboxItem, 'content'>;
type Standing = Pick<OutboxItem, 'targetId' | 'kind' | 'state'>;

/**
 * The items that brought online what is there, one a target.
 * @param items of one article, oldest first
 */
export function onlineOf<Item extends Standing>(items: readonly Item[]): Item[] {
  const online = new Map<string, Item>();
  for (const item of items) {
    if (item.state === 'published' || item.state === 'publishedDiffers') online.set(item.targetId, item);
    if (item.state === 'withdrawn') online.delete(item.targetId);
  }
  return [...online.values()];
}

/** What every target that an article is at can do with it; nothing where it is at none. */
export function reachOf(online: readonly Pick<Standing, 'targetId'>[], canDo: (targetId: string) => readonly Ability[]): Ability[] {
  return online.length === 0 ? [] : abilities.filter((ability) => online.every(({ targetId }) => canDo(targetId).includes(ability)));
}

/**
 * What a target has, for an item that changes it. Where it differed from what was approved already then, somebody over there may
 * have changed it: nobody is overwritten for that, so it counts as never seen.
 */
export function beforeOf({ key, before, receipt, progress }: Pick<Row, 'key' | 'before' | 'receipt' | 'progress'>): Before {
  return { key: before?.key ?? key, location: receipt?.location ?? '', progress, seen: receipt?.differences.length === 0 ? (receipt.seen ?? null) : null };
}

/** A receipt of something that was over when it was looked for: somebody over there had removed it. */
export function receiptOfGone({ before, approval }: Pick<Row, 'before' | 'approval'>, at: string): Receipt {
  return { location: before?.location ?? '', at, contentHash: approval.contentHash, approvedBy: approval.by, differences: [] };
}

/**
 * What an article that is being withdrawn shows: withdrawn once every target has answered so; as it was where some keep it.
 * @param items of the article, oldest first
 */
export function stateWhileWithdrawing(items: readonly Pick<Row, 'targetId' | 'kind' | 'state' | 'receipt'>[]): 'withdrawing' | 'withdrawn' | 'published' | 'publishedDiffers' {
  if (items.some((item) => kindOf(item) === 'withdraw' && !isEnded(item.state))) return 'withdrawing';
  const online = onlineOf(items);
  if (online.length === 0) return 'withdrawn';
  return online.every(({ state }) => state === 'published') ? 'published' : 'publishedDiffers';
}
