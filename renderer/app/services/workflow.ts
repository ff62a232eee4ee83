import { contentHash } from '../../domain/article/content';
import { runChecks } from '../../domain/checks';
import type { OutboxItem } from '../../domain/publishing/outbox';
import type { Article, Revision } from '../../domain/article/article';
import { decide, type Refusal } from '../../domain/workflow/decide';
import { workflow, type ArticleAction } from '../../domain/workflow/table';
import type { ArticleRepository, Transition } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import { newId, presentMoment, sha256 } from './actor';
import type { ArticleService } from './articles';
import { templateOf } from './templates';

/** An action that the workflow table does not allow; `refusals.<because>` in the language files says why. */
export class Refused extends Error {
  constructor(readonly because: Refusal) {
    super(because);
    this.name = 'Refused';
  }
}

const milestones: Partial<Record<ArticleAction, Revision['milestone']>> = { submit: 'submit', return: 'return', approve: 'approve', queue: 'queue' };

interface Needs {
  readonly articles: ArticleRepository;
  readonly articleService: ArticleService;
  readonly desk: DeskRepository;
  readonly now: () => Date;
}

/** Carries out the actions of the workflow table; roles and circumstances are checked here, where it is written. */
export function workflowService({ articles, articleService, desk, now }: Needs) {
  return {
    /**
     * Carries out one action as the present profile.
     * @param targetIds where to publish; for `queue` only.
     * @throws Refused when the table does not allow it; nothing is written then.
     */
    async perform(action: ArticleAction, articleId: string, note = '', targetIds: readonly string[] = []): Promise<Article> {
      const { actor, at } = await presentMoment(desk, now);
      const row = workflow[action];
      const content = await articleService.read(articleId);
      const hash = await contentHash(content, sha256);
      return articles.transition(articleId, (article, earlier): Transition => {
        const findings = row.needsCleanChecks ? runChecks(content, templateOf(article.templateId)) : [];
        const failingErrors = findings.filter((finding) => finding.severity === 'error').length;
        const decision = decide(action, article, actor, { failingErrors, note, contentHash: hash, targets: targetIds.length });
        if (!decision.allowed) throw new Refused(decision.because);
        const approval = { keep: article.approval, grant: { by: actor.id, at, contentHash: hash }, void: null }[row.approval];
        const milestone = milestones[action];
        return {
          changes: { state: decision.to, approval, updatedAt: at },
          event: { articleId, at, by: actor.id, action, ...(note.trim() ? { note: note.trim().normalize('NFC') } : {}) },
          ...(milestone ? { revision: { id: newId(), articleId, at, by: actor.id, milestone, contentHash: hash, content } } : {}),
          ...(action === 'queue' ? { outbox: [...new Set(targetIds)].map((targetId) => outboxItem(article, targetId, content, at, earlier.findLast((item) => item.targetId === targetId))) } : {}),
        };
      });
    },
  };
}
export type WorkflowService = ReturnType<typeof workflowService>;

/**
 * A publication that was cancelled may have left a draft, or even the post, on the other side. The new one goes by the same
 * key and, for the same content, from where the other stopped, so that it finds what is there instead of doubling it. Where
 * the post was removed on the site, the person who queues the article again wants a new one.
 */
function outboxItem(article: Article, targetId: string, content: OutboxItem['content'], at: string, cancelled?: OutboxItem): OutboxItem {
  if (!article.approval) throw new Refused('approvalVoid');
  const before = cancelled?.problem?.code === 'remoteGone' ? undefined : cancelled;
  const key = before?.key ?? newKey();
  const progress = before?.approval.contentHash === article.approval.contentHash ? before.progress : null;
  return {
    id: newId(), articleId: article.id, targetId, key, content, approval: article.approval, state: 'waiting', progress,
    attempts: 0, nextTryAt: null, problem: null, timeline: [{ at, step: 'queued' }], receipt: null, createdAt: at, updatedAt: at,
  };
}

/** A random publication key: 16 hex digits. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
