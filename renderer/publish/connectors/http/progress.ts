import { z } from 'zod';
import { differences } from '../../../domain/publishing/timeline';
import { seen } from '../../seen';

/**
 * How far a publication to a receiver has come: `sums` of the photos in reading order once main has told them, `sent` the
 * names of those that are safely over there, `location`, `differences` and `seen` known at the end; `etag` of what a correction looked at last.
 */
const httpProgress = z.object({
  version: z.literal(1),
  at: z.enum(['look', 'send', 'read', 'done']),
  sums: z.array(z.object({ sha256: z.string(), bytes: z.number() })).optional(),
  sent: z.array(z.string()),
  location: z.string(),
  differences: z.array(z.enum(differences)),
  seen: seen.optional(),
  etag: z.string().optional(),
});
export type HttpProgress = Readonly<z.infer<typeof httpProgress>>;

export const httpStart: HttpProgress = { version: 1, at: 'look', sent: [], location: '', differences: [] };

/** @returns null for anything that is not a progress of this connector. */
export function parseHttpProgress(stored: unknown): HttpProgress | null {
  return httpProgress.safeParse(stored).data ?? null;
}

/** Where to go on after an answer that never came or was no good: what the receiver has decides, not what we remember. */
export const backToLook = (progress: HttpProgress): HttpProgress => (progress.at === 'done' ? progress : { ...progress, at: 'look', sent: [] });
