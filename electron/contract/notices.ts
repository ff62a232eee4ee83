import { z } from 'zod';

/** What the system is to show beside its clock. */
export const systemNotice = z.strictObject({ title: z.string().min(1).max(200), text: z.string().max(500) });
export type SystemNotice = z.infer<typeof systemNotice>;
