import type { NewEvent } from '../../domain/article/event';
import { contentHash } from '../../domain/article/content';
import { runChecks } from '../../domain/checks';
import { beforeOf, onlineOf, reachOf, type Ability } from '../../domain/publishing/afterwards';
import { correctionNote } from '../../domain/publishing/correctionNote';
import { isoDayOf } from '../../domain/facts/dates';
import { kindOf, type OutboxItem, type OutboxKind } from '../../domain/publishing/outbox';
import type { Article, Revision } from '../../domain/article/article';
import type { Target } from '../../domain/publishing/target';
import { openThreads } from '../../domain/review/thread';
import { decide, type Decision } from '../../domain/workflow/decide';
import type { ApprovalPolicy } from '../../domain/workflow/policy';
import { workflow, type ArticleAction } from '../../domain/workflow/table';
import type { ArticleRepository, Transition } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import { newId, presentMoment, sha256 } from './actor';
import type { ApprovalService } from './approvals';
import { deskTimeZone, type ArticleService } from './articles';
import { closeWith } from '../../editor/document/closeWith';
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
  /** What can be done at a target with what is online there. */
  readonly abilities: (target: Target | undefined) => readonly Ability[];
  readonly now: () => Date;
}

/** Carries out the actions of the workflow table; roles and circumstances are checked here, where it is written. */
export function workflowService({ articles, articleService, desk, knowledge, approvals, policy, abilities, now }: Needs) {
  return {
    /**
     * Carries out one action as the present profile.
     * @param note why, for the history; with `correct` what readers are told, which closes the article from then on.
     * @param targetIds where to publish; for `queue` only.
     * @throws Refused when the table does not allow it; nothing is written then.
     */
    async perform(action: ArticleAction, articleId: string, note = '', targetIds: readonly string[] = []): Promise<Article> {
      const { actor, at: asked } = await presentMoment(desk, now);
      const row = workflow[action];
      const { content, threads, problem } = await articleService.inspect(articleId);
      if (problem) throw new Refused('contentProblem');
      const hash = await contentHash(content, sha256);
      const targets = await desk.listTargets();
      const reachAt = (earlier: readonly Row[]): Ability[] => reachOf(onlineOf(earlier), (id) => abilities(targets.find((target) => target.id === id)));
      const decided = (article: Article, reach?: readonly Ability[]): Decision & { readonly allowed: true } => {
        const findings = row.needsCleanChecks ? runChecks(content, checkContext(knowledge, content, knowledge.templateOf(article.templateId))) : [];
        const failingErrors = findings.filter((finding) => finding.severity === 'error').length;
        const decision = decide(action, { ...article, category: content.category }, actor, policy(), { failingErrors, note, openComments: openThreads(threads).length, contentHash: hash, targets: targetIds.length, ...(reach && { reach }) });
        if (!decision.allowed) throw new Refused(decision.because);
        return decision;
      };
      // Main signs and verifies outside of the transaction, which decides again on the row as it is then.
      const { signed, at } = await approvals.prove(action, { articleId, contentHash: hash, content, actor, at: asked, decided: (article) => decided(article), read: () => articles.get(articleId) });
      const after = await articles.transition(articleId, (article, earlier): Transition => {
        const { to, selfApproval } = decided(article, reachAt(earlier));
        const { milestone } = row;
        // Main may know more of who wrote it.
        const isOwn = selfApproval === true || signed?.statement.selfApproval === true;
        const event: NewEvent = {
          articleId, at, by: actor.id, action, to, contentHash: hash, ...(signed && { signed }), ...(isOwn && { selfApproval: true as const }),
          ...(note.trim() ? { note: note.trim().normalize('NFC') } : {}),
        };
        const revision = milestone ? { id: newId(), articleId, at, by: actor.id, milestone, contentHash: hash, content } : undefined;
        if (action === 'withdraw') return { event, outbox: onlineOf(earlier).map((there) => withdrawalOf(there, at, earlier)) };
        if (action !== 'queue' || !revision) return { event, revision };
        return { event, revision, outbox: [...new Set(targetIds)].map((targetId) => outboxItem(article, targetId, revision, at, earlier)) };
      });
      approvals.record(action, articleId, hash);
      const told = action === 'correct' ? correctionNote(note, isoDayOf(now(), deskTimeZone), content.style ?? knowledge.templateOf(after.templateId).style) : '';
      if (told) await articleService.edit(articleId, (doc) => closeWith(doc, told));
      return after;
    },
  };
}
export type WorkflowService = ReturnType<typeof workflowService>;

type Row = Omit<OutboxItem, 'content'>;

/**
 * What brings an article to a target: an update where it is online already, under the address that it has. Something of the kind
 * that was cancelled may have left traces on the other side. The new one goes by the same key and, for the same content, from
 * where the other stopped, so that it finds what is there instead of doubling it. Where the post was removed on the site, the
 * person who queues the article again wants a new one.
 */
function outboxItem(article: Article, targetId: string, revision: Revision, at: string, earlier: readonly Row[]): Row {
  if (!article.approval) throw new Refused('approvalVoid');
  const there = onlineOf(earlier).find((item) => item.targetId === targetId);
  const kind = there ? 'update' : 'publish';
  const cancelled = cancelledAt(targetId, kind, earlier);
  const isSame = cancelled?.approval.contentHash === article.approval.contentHash;
  return {
    ...newItem(article.id, targetId, at), kind, revisionId: revision.id, approval: article.approval,
    key: cancelled?.key ?? newKey(), progress: isSame && cancelled ? cancelled.progress : null,
    ...(there && { before: beforeOf(there) }),
  };
}

/** What takes an article offline where it is; it carries what is there. */
function withdrawalOf(there: Row, at: string, earlier: readonly Row[]): Row {
  const { articleId, targetId, revisionId, approval } = there;
  return { ...newItem(articleId, targetId, at), kind: 'withdraw', revisionId, approval, key: cancelledAt(targetId, 'withdraw', earlier)?.key ?? newKey(), before: beforeOf(there) };
}

/** What a target's newest item left, where that was of this kind and was cancelled. */
function cancelledAt(targetId: string, kind: OutboxKind, earlier: readonly Row[]): Row | undefined {
  const newest = earlier.findLast((item) => item.targetId === targetId);
  const isLeft = newest?.state === 'cancelled' && kindOf(newest) === kind && newest.problem?.code !== 'remoteGone';
  return isLeft ? newest : undefined;
}

const newItem = (articleId: string, targetId: string, at: string) => ({
  id: newId(), articleId, targetId, state: 'waiting' as const, progress: null, attempts: 0, nextTryAt: null, problem: null,
  timeline: [{ at, step: 'queued' }], receipt: null, createdAt: at, updatedAt: at,
});

/** A random publication key: 16 hex digits. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
