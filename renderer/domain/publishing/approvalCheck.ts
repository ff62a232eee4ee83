import type { Approval } from '../article/article';
import type { ArticleContent } from '../article/content';

/** Why nothing is published on an approval. */
export const approvalFaults = ['approvalVoid', 'approvalUnsigned', 'approvalForged', 'photoChanged', 'photoMissing'] as const;
export type ApprovalFault = (typeof approvalFaults)[number];

/** Why an approval was not signed or does not count, beside what the workflow's table says. */
export type SigningRefusal = Exclude<ApprovalFault, 'approvalVoid'> | 'profileLocked' | 'profileUnknown' | 'keyUnavailable' | 'wrongPassword';

/** What is published, and the approval that it is published on. */
export interface ApprovedContent {
  readonly articleId: string;
  readonly approval: Approval;
  readonly content: ArticleContent;
}

/**
 * Tells whether an approval holds for this content here and now: hash, signature, signer, and the photos in the store.
 * @returns null when it does @throws when that cannot be found out
 */
export type ApprovalCheck = (approved: ApprovedContent) => Promise<ApprovalFault | null>;

/** Whether a signature is about this approval at all; whether it is genuine is for whoever holds the keys. */
export function isAbout({ by, at, contentHash, signed }: Approval, articleId: string): boolean {
  const said = signed?.statement;
  return said !== undefined && said.articleId === articleId && said.contentHash === contentHash && said.by === by && said.at === at;
}
