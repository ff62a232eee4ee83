import { z } from 'zod';

const targetId = z.string().min(1).max(64).regex(/^[\w-]+$/);

/** A connection as the connections file holds it. */
const connectionRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('wordpress'),
    targetId,
    address: z.string().refine((address) => URL.canParse(address) && /^https?:/.test(address)),
    username: z.string(),
    allowInsecure: z.boolean(),
    /** Base64 of what the keyring made of the password. */
    sealed: z.string().optional(),
  }),
  z.object({ kind: z.literal('folder'), targetId, folder: z.string() }),
]);
export type ConnectionRecord = z.infer<typeof connectionRecord>;
export type SiteRecord = Extract<ConnectionRecord, { kind: 'wordpress' }>;

export const connectionRecords = z.object({ version: z.literal(1), connections: z.array(connectionRecord) });
export type ConnectionRecords = z.infer<typeof connectionRecords>;
