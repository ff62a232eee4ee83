import { z } from 'zod';

const targetId = z.string().min(1).max(64).regex(/^[\w-]+$/);

const site = {
  targetId,
  address: z.string().refine((address) => URL.canParse(address) && /^https?:/.test(address)),
  allowInsecure: z.boolean(),
  /** Base64 of what the keyring made of the password or token. */
  sealed: z.string().optional(),
};

/** A connection as the connections file holds it. */
const connectionRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wordpress'), ...site, username: z.string() }),
  z.object({ kind: z.literal('http'), ...site }),
  z.object({ kind: z.literal('webdav'), ...site, username: z.string() }),
  z.object({ kind: z.literal('folder'), targetId, folder: z.string() }),
]);
export type ConnectionRecord = z.infer<typeof connectionRecord>;
export type SiteRecord = Extract<ConnectionRecord, { kind: 'wordpress' | 'http' | 'webdav' }>;

export const connectionRecords = z.object({ version: z.literal(1), connections: z.array(connectionRecord) });
export type ConnectionRecords = z.infer<typeof connectionRecords>;
