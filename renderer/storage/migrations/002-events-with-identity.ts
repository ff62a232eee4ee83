import type { Transaction } from 'dexie';
import type { Approval } from '../../domain/article/article';
import type { ArticleEvent } from '../../domain/article/event';
import { approvalAfter } from '../../domain/article/foldEvents';
import type { ArticleState } from '../../domain/workflow/states';
import { workflow, type ArticleAction } from '../../domain/workflow/table';

interface OldEvent {
  readonly seq: number;
  readonly articleId: string;
  readonly at: string;
  readonly by: string | null;
  readonly action: 'create' | ArticleAction | 'published' | 'publishedDiffers';
  readonly note?: string;
}
interface OldArticle {
  readonly id: string;
  readonly templateId: string;
  readonly authorId: string;
  readonly state: ArticleState;
  readonly approval: Approval | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}
interface OldRevision {
  readonly articleId: string;
  readonly at: string;
  readonly contentHash: string;
}

/**
 * Events get an identity of their own, a place in their article's history and the state that they led to, so that the state
 * of an article can be folded from them. A table's key cannot be changed, so they move into a new one; the old one stays,
 * empty, because y-dexie cannot open a table on the way that is gone in the end.
 */
export const eventsWithIdentity = {
  version: 2,
  stores: { articleEvents: 'id, articleId, [articleId+seq]' },
  async upgrade(transaction: Transaction): Promise<void> {
    const old = new Map<string, OldEvent[]>();
    for (const event of (await transaction.table('events').orderBy(':id').toArray()) as OldEvent[]) {
      old.set(event.articleId, [...(old.get(event.articleId) ?? []), event]);
    }
    const hashes = new Map<string, string>();
    await transaction.table('revisions').each(({ articleId, at, contentHash }: OldRevision) => void hashes.set(`${articleId} ${at}`, contentHash));
    const articles = (await transaction.table('articles').toArray()) as OldArticle[];
    const events = articles.flatMap((article) => retold(article, old.get(article.id) ?? [], (at) => hashes.get(`${article.id} ${at}`)));
    await transaction.table('articleEvents').bulkAdd(events);
    await transaction.table('events').clear();
  },
} as const;

/** The history as it would be written today; what the first version did without a word is put in where it must have been. */
function retold(article: OldArticle, old: readonly OldEvent[], approvedAs: (at: string) => string | undefined): ArticleEvent[] {
  const events: ArticleEvent[] = [];
  let approval: Approval | null = null;
  const state = (): ArticleState | undefined => events.at(-1)?.to;
  const add = (event: Omit<ArticleEvent, 'id' | 'seq' | 'articleId'>): void => {
    approval = approvalAfter(approval, event);
    events.push({ id: crypto.randomUUID(), articleId: article.id, seq: events.length + 1, ...event });
  };
  const { templateId, authorId } = article;
  const told = old[0]?.action === 'create' ? old.slice(1) : old;
  add({ at: article.createdAt, by: authorId, action: 'create', to: 'draft', origin: { templateId, authorId } });
  for (const { at, by, action, note } of told) {
    if (action === 'create') continue;
    const said = { at, by, action, ...(note !== undefined && { note }) };
    if (action === 'published' || action === 'publishedDiffers') {
      add({ ...said, to: action });
      continue;
    }
    if (state() === 'queued' && workflow[action].from.includes('approved')) add({ at, by: null, action: 'cancelled', to: 'approved' });
    const contentHash = action === 'approve' ? (article.approval?.at === at ? article.approval.contentHash : approvedAs(at)) : undefined;
    add({ ...said, to: workflow[action].to, ...(contentHash !== undefined && { contentHash }) });
  }
  if (state() === 'queued' && article.state === 'approved') add({ at: article.updatedAt, by: null, action: 'cancelled', to: 'approved' });
  if (state() !== article.state || JSON.stringify(approval) !== JSON.stringify(article.approval)) {
    const granted = article.approval && { at: article.approval.at, by: article.approval.by, contentHash: article.approval.contentHash };
    add({ at: article.updatedAt, by: authorId, action: 'import', to: article.state, ...granted });
  }
  return events;
}
