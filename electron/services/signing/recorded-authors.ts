import type { JournalStore } from '../journal/journal-store';
import type { AuditLog } from '../audit/audit-log';

interface EventLike {
  readonly action?: unknown;
  readonly by?: unknown;
  readonly origin?: { readonly authorId?: unknown };
}

/**
 * Who wrote an article, as main's own records have it: the audit log, and the article's journal for those from before there
 * was a log. A window that adds to either can only make itself refused more.
 */
export async function recordedAuthors(articleId: string, { journal, audit }: { journal: Pick<JournalStore, 'read'>; audit: AuditLog }): Promise<Set<string>> {
  const authors = new Set<string>();
  for (const { action, by } of await audit.list({ articleId, limit: Number.POSITIVE_INFINITY })) {
    if (by !== null && (action === 'create' || action === 'submit')) authors.add(by);
  }
  if (!/^[a-z0-9_-]{1,64}$/.test(articleId)) return authors;
  const [content] = await journal.read([articleId]);
  for (const { table, value } of content?.records ?? []) {
    if (table !== 'events') continue;
    const { action, by, origin } = (value ?? {}) as EventLike;
    if (typeof origin?.authorId === 'string') authors.add(origin.authorId);
    if (action === 'submit' && typeof by === 'string') authors.add(by);
  }
  return authors;
}
