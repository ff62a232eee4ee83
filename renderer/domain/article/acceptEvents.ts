import type { ArticleEvent } from './event';
import { approvalAfter, inOrder } from './foldEvents';

/** Whether the approval that an event grants is really the person's that it names. */
export type VerifyApproval = (event: ArticleEvent) => Promise<boolean>;

/**
 * The history of an article after another desk's events came in: both by identity, in the order of `foldEvents`.
 * An event that is here already stays as it is, whatever the other desk says of it. An approval that does not verify
 * loses its hash and so grants nothing; that the content is unchanged is compared with the hash where it is used.
 * @param own events of one article here
 * @param incoming the other desk's; those of another article are left out
 */
export async function acceptEvents(
  articleId: string, own: readonly ArticleEvent[], incoming: readonly ArticleEvent[], verify: VerifyApproval,
): Promise<ArticleEvent[]> {
  const known = new Map(own.map((event) => [event.id, event]));
  for (const event of incoming) {
    if (event.articleId !== articleId || known.has(event.id)) continue;
    // The fold decides what grants: an import may, as well as an approval.
    const accepted = approvalAfter(null, event) === null || (await verify(event));
    known.set(event.id, accepted ? event : withoutHash(event));
  }
  return inOrder([...known.values()]);
}

function withoutHash(event: ArticleEvent): ArticleEvent {
  const { contentHash: _contentHash, ...rest } = event;
  return rest;
}
