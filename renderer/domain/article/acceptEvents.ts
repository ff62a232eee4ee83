import type { ArticleEvent } from './event';
import { approvalAfter, inOrder } from './foldEvents';

/** Whether the approval that an event grants is really the person's that it names. */
export type VerifyApproval = (event: ArticleEvent) => Promise<boolean>;

/**
 * Another desk's events as they count here: an approval that does not verify loses its hash and so grants nothing; that the
 * content is unchanged is compared with the hash where it is used.
 * @param incoming the other desk's; those of another article are left out
 */
export async function verifiedEvents(articleId: string, incoming: readonly ArticleEvent[], verify: VerifyApproval): Promise<ArticleEvent[]> {
  const verified: ArticleEvent[] = [];
  for (const event of incoming) {
    if (event.articleId !== articleId) continue;
    // The fold decides what grants: an import may, as well as an approval.
    const accepted = approvalAfter(null, event) === null || (await verify(event));
    verified.push(accepted ? event : withoutHash(event));
  }
  return verified;
}

/**
 * The history of an article with another desk's events: both by identity, in the order of `foldEvents`. An event that is
 * here already stays as it is, whatever the other desk says of it; only an approval that did not verify when it came
 * counts once it does.
 * @param own events of one article here
 * @param verified from `verifiedEvents`
 */
export function joinedEvents(own: readonly ArticleEvent[], verified: readonly ArticleEvent[]): ArticleEvent[] {
  const known = new Map(own.map((event) => [event.id, event]));
  for (const event of verified) {
    const mine = known.get(event.id);
    if (!mine || nowVerifies(mine, event)) known.set(event.id, event);
  }
  return inOrder([...known.values()]);
}

const nowVerifies = (mine: ArticleEvent, event: ArticleEvent): boolean =>
  mine.contentHash === undefined && event.contentHash !== undefined && event.signed !== undefined && mine.signed?.signature === event.signed.signature
  && mine.action === event.action && mine.by === event.by && mine.at === event.at && mine.to === event.to && mine.seq === event.seq;

function withoutHash(event: ArticleEvent): ArticleEvent {
  const { contentHash: _contentHash, ...rest } = event;
  return rest;
}
