import { z } from 'zod';
import type { Seen } from '../domain/publishing/seen';

/** What was online when it was looked at, as it is stored. */
export const seen: z.ZodType<Seen> = z.object({
  headline: z.string(), html: z.string(), parts: z.record(z.string(), z.string()), isHidden: z.boolean().optional(),
});
