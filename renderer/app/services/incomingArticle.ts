import { z } from 'zod';
import { milestones, type Revision } from '../../domain/article/article';
import { queueActions, type ArticleEvent, type EventAction } from '../../domain/article/event';
import { foldEvents, type FoldedArticle } from '../../domain/article/foldEvents';
import { roles } from '../../domain/people/profile';
import { articleStates } from '../../domain/workflow/states';
import { articleActions, workflow, type ArticleAction } from '../../domain/workflow/table';
import type { HandedArticle } from '../../platform/platform';
import { articleContent } from '../../publish/queue/parseContent';

const id = z.string().regex(/^[\w-]{1,64}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.string().max(400).regex(/^[A-Za-z0-9+/]+={0,2}$/);
const instant = z.iso.datetime();
const actions = ['create', 'import', ...articleActions, ...queueActions] as const satisfies readonly EventAction[];

const signed = z.object({
  statement: z.object({ articleId: id, contentHash: hash, by: id, role: z.enum(roles), at: instant, selfApproval: z.boolean(), level: z.number().int().min(1).max(2) }),
  signature: base64,
  publicKey: base64,
});

// What an event may say, and no more: unknown keys are left out.
const event: z.ZodType<ArticleEvent> = z
  .object({
    id, articleId: id, seq: z.number().int().min(1).max(1_000_000), at: instant, by: id.nullable(), action: z.enum(actions), to: z.enum(articleStates),
    note: z.string().max(20_000).transform((text) => text.normalize('NFC')).optional(),
    contentHash: hash.optional(),
    signed: signed.optional(),
    selfApproval: z.literal(true).optional(),
    origin: z.object({ templateId: z.string().max(200), authorId: z.string().max(64) }).optional(),
  })
  // A desk that did not trust the key took the hash away; the signature still says what was signed.
  .transform((given) => (given.signed && !given.contentHash ? { ...given, contentHash: given.signed.statement.contentHash } : given))
  .refine(({ action, to }) => !isArticleAction(action) || [workflow[action].to, workflow[action].toInCorrection].includes(to), 'an action that leads elsewhere');

const revision: z.ZodType<Revision> = z.object({
  id, articleId: id, at: instant, by: z.string().max(64), milestone: z.enum(milestones), contentHash: hash, content: articleContent,
});

const isArticleAction = (action: EventAction): action is ArticleAction => (articleActions as readonly string[]).includes(action);

/** The history of a report that came in, with what it says of the report. */
export interface IncomingHistory {
  readonly events: readonly ArticleEvent[];
  readonly revisions: readonly Revision[];
  readonly folded: FoldedArticle;
}

/** Reads the rows that came with a report, which may be hostile. @returns null unless every one of them is what it should be */
export function incomingHistory({ id: articleId, records }: Pick<HandedArticle, 'id' | 'records'>): IncomingHistory | null {
  const events: ArticleEvent[] = [];
  const revisions: Revision[] = [];
  const isOwn = (row: { readonly id: string; readonly articleId: string }, key: string): boolean => row.id === key && row.articleId === articleId;
  try {
    for (const { table, key, value } of records) {
      if (table === 'events') events.push(event.parse(value));
      else revisions.push(revision.parse(value));
      if (!isOwn((table === 'events' ? events : revisions).at(-1)!, key)) return null;
    }
  } catch {
    // Also what is nested so deep that nobody can read it.
    return null;
  }
  const folded = foldEvents(events);
  return folded && { events, revisions, folded };
}
