import { z } from 'zod';
import type { SignedApproval } from '../../domain/article/article';
import { roles } from '../../domain/people/profile';
import { outboxKinds, outboxStates, type OutboxItem } from '../../domain/publishing/outbox';
import { problemCodes, type Problem, type Rest } from '../../domain/publishing/target';
import { seen } from '../seen';
import { articleContent } from './parseContent';

const values = z.record(z.string(), z.string()).optional();

/** A stored problem; a code of a newer version reads as `internal`, for the item itself is sound. */
const problem: z.ZodType<Problem> = z.object({
  code: z.enum(problemCodes).catch('internal'),
  values,
  detail: z.string().optional(),
});

/** A stored signature; what is wrong with it main finds, so nothing is left out or mended here. */
const signedApproval: z.ZodType<SignedApproval> = z.object({
  statement: z.object({
    articleId: z.string(), contentHash: z.string(), by: z.string(), role: z.enum(roles), at: z.string(), selfApproval: z.boolean(), level: z.number(),
  }),
  signature: z.string(),
  publicKey: z.string(),
});

const approval = z.object({
  by: z.string(), at: z.iso.datetime({ offset: true }), contentHash: z.string(), signed: signedApproval.optional(), selfApproval: z.literal(true).optional(),
});

const key = z.string().regex(/^[0-9a-f]{16}$/);

const outboxItem: z.ZodType<OutboxItem> = z.object({
  id: z.string().min(1),
  articleId: z.string().min(1),
  targetId: z.string().min(1),
  kind: z.enum(outboxKinds).optional(),
  before: z.object({ key, location: z.string(), progress: z.unknown(), seen: seen.nullable() }).optional(),
  conflict: seen.nullish(),
  key,
  revisionId: z.string().min(1),
  content: articleContent,
  approval: approval.extend({ first: approval.optional() }),
  state: z.enum(outboxStates),
  progress: z.unknown(),
  attempts: z.number().int().nonnegative(),
  nextTryAt: z.string().nullable(),
  problem: problem.nullable(),
  timeline: z.array(z.object({ at: z.string(), step: z.string(), values })),
  receipt: z
    .object({
      location: z.string(),
      at: z.string(),
      contentHash: z.string(),
      approvedBy: z.string(),
      differences: z.array(z.string()),
      seen: seen.optional(),
    })
    .nullable(),
  notBefore: z.iso.datetime({ offset: true }).nullish(),
  held: z.boolean().optional(),
  place: z.number().optional(),
  sweep: z.object({ at: z.iso.datetime({ offset: true }), tries: z.number().int().nonnegative() }).nullish(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const rest: z.ZodType<Rest> = z.object({ until: z.iso.datetime({ offset: true }), failures: z.number().int().positive(), problem });

/** Reads what is stored of a target's rest; null for none, and for what is no rest. */
export const parseRest = (stored: unknown): Rest | null => rest.safeParse(stored).data ?? null;

/** Reads a stored outbox row. @returns null for anything that is not an item; such a row must be reported, never run. */
export function parseOutboxItem(row: unknown): OutboxItem | null {
  const parsed = outboxItem.safeParse(row);
  return parsed.success ? { ...parsed.data, progress: parsed.data.progress ?? null } : null;
}
