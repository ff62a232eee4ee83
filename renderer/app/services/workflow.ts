import type { NewEvent } from '../../domain/article/event';
import { contentHash } from '../../domain/article/content';
import { runChecks } from '../../domain/checks';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { Article, Revision } from '../../domain/article/article';
import { openThreads } from '../../domain/review/thread';
import { decide, type Decision } from '../../domain/workflow/decide';
import type { ApprovalPolicy } from '../../domain/workflow/policy';
import { workflow, type ArticleAction } from '../../domain/workflow/table';
import type { ArticleRepository, Transition } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import { newId, presentMoment, sha256 } from './actor';
import type { ApprovalService } from './approvals';
import type { ArticleService } from './articles';
import { checkContext, type Knowledge } from './knowledge';
import { Refused } from './refused';

export { Refused } from './refused';

interface Needs {
  readonly articles: ArticleRepository;
  readonly articleService: ArticleService;
  readonly desk: DeskRepository;
  readonly knowledge: Knowledge;
  readonly approvals: ApprovalService;
  readonly policy: () => ApprovalPolicy;
  readonly now: () => Date;
}

/** Carries out the actions of the workflow table; roles and circumstances are checked here, where it is written. */
export function workflowService({ articles, articleService, desk, knowledge, approvals, policy, now }: Needs) {
  return {
    /**
     * Carries out one action as the present profile.
     * @param targetIds where to publish; for `queue` only.
     * @throws Refused when the table does not allow it; nothing is written then.
     */
    async perform(action: ArticleAction, articleId: string, note = '', targetIds: readonly string[] = []): Promise<Article> {
      const { actor, at: asked } = await presentMoment(desk, now);
      const row = workflow[action];
      const { content, threads, problem } = await articleService.inspect(articleId);
      if (problem) throw new Refused('contentProblem');
      const hash = await contentHash(content, sha256);
      const decided = (article: Article): Decision & { readonly allowed: true } => {
        const findings = row.needsCleanChecks ? runChecks(content, checkContext(knowledge, content, knowledge.templateOf(article.templateId))) : [];
        const failingErrors = findings.filter((finding) => finding.severity === 'error').length;
        const decision = decide(action, { ...article, category: content.category }, actor, policy(), { failingErrors, note, openComments: openThreads(threads).length, contentHash: hash, targets: targetIds.length });
        if (!decision.allowed) throw new Refused(decision.because);
        return decision;
      };
      // Main signs and verifies outside of the transaction, which decides again on the row as it is then.
      const { signed, at } = await approvals.prove(action, { articleId, contentHash: hash, content, actor, at: asked, decided, read: () => articles.get(articleId) });
      const after = await articles.transition(articleId, (article, earlier): Transition => {
        const { to, selfApproval } = decided(article);
        const { milestone } = row;
        // Main may know more of who wrote it.
        const isOwn = selfApproval === true || signed?.statement.selfApproval === true;
        const event: NewEvent = {
          articleId, at, by: actor.id, action, to, contentHash: hash, ...(signed && { signed }), ...(isOwn && { selfApproval: true as const }),
          ...(note.trim() ? { note: note.trim().normalize('NFC') } : {}),
        };
        const revision = milestone ? { id: newId(), articleId, at, by: actor.id, milestone, contentHash: hash, content } : undefined;
        if (action !== 'queue' || !revision) return { event, revision };
        const items = [...new Set(targetIds)].map((targetId) => outboxItem(article, targetId, revision, at, earlier.findLast((item) => item.targetId === targetId)));
        return { event, revision, outbox: items };
      });
      approvals.record(action, articleId, hash);
      return after;
    },
  };
}
export type WorkflowService = ReturnType<typeof workflowService>;

/**
 * A publication that was cancelled may have left a draft, or even the post, on the other side. The new one goes by the same
 * key and, for the same content, from where the other stopped, so that it finds what is there instead of doubling it. Where
 * the post was removed on the site, the person who queues the article again wants a new one.
 */
function outboxItem(article: Article, targetId: string, revision: Revision, at: string, cancelled?: Omit<OutboxItem, 'content'>): OutboxItem {
  if (!article.approval) throw new Refused('approvalVoid');
  const before = cancelled?.problem?.code === 'remoteGone' ? undefined : cancelled;
  const key = before?.key ?? newKey();
  const progress = before?.approval.contentHash === article.approval.contentHash ? before.progress : null;
  return {
    id: newId(), articleId: article.id, targetId, key, revisionId: revision.id, content: revision.content, approval: article.approval, state: 'waiting', progress,
    attempts: 0, nextTryAt: null, problem: null, timeline: [{ at, step: 'queued' }], receipt: null, createdAt: at, updatedAt: at,
  };
}

/** A random publication key: 16 hex digits. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
