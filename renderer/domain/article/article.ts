import type { Role } from '../people/profile';
import type { ArticleState } from '../workflow/states';
import type { ArticleContent } from './content';

/** The projection row of an article: what lists, counters and search show without opening the document. */
export interface Article {
  readonly id: string;
  readonly templateId: string;
  readonly headline: string;
  readonly category: string;
  readonly excerpt: string;
  readonly state: ArticleState;
  readonly authorId: string;
  /** Photo shown in lists, or null. */
  readonly thumbnail: string | null;
  readonly photoCount: number;
  readonly wordCount: number;
  /** Failing desk checks, for the small number in the list. */
  readonly failingChecks: number;
  /** The approval that holds now, or null when there is none or it became void. */
  readonly approval: Approval | null;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Who approved which content. */
export interface Approval {
  readonly by: string;
  readonly at: string;
  readonly contentHash: string;
  /** The approver's signature; absent on approvals from before there were keys, which nothing is published on. */
  readonly signed?: SignedApproval;
}

/** What an approver signs, in its canonical text. */
export interface ApprovalStatement {
  readonly articleId: string;
  readonly contentHash: string;
  readonly by: string;
  readonly role: Role;
  readonly at: string;
  readonly selfApproval: boolean;
  /** 1, or 2 for the second approval of a desk that wants two. */
  readonly level: number;
}

/** A statement with the Ed25519 signature that main made for it; both as base64. */
export interface SignedApproval {
  readonly statement: ApprovalStatement;
  readonly signature: string;
  readonly publicKey: string;
}

/** Occasions at which a revision is kept; `interval` while somebody writes. Words are `milestones.<code>`. */
export const milestones = ['submit', 'return', 'approve', 'queue', 'interval', 'restore', 'import'] as const;
export type Milestone = (typeof milestones)[number];

/** A revision: the whole content as it was then. */
export interface Revision {
  readonly id: string;
  readonly articleId: string;
  readonly at: string;
  readonly by: string;
  readonly milestone: Milestone;
  readonly contentHash: string;
  readonly content: ArticleContent;
}

/** What a list shows of a revision, without its content. */
export interface RevisionSummary extends Omit<Revision, 'content'> {
  readonly headline: string;
  readonly wordCount: number;
  readonly photoCount: number;
}
