import { z } from 'zod';

const targetId = z.string().min(1).max(64).regex(/^[\w-]+$/);

/** Where a target really is, and with what it logs in; kept by main only. */
export const connection = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('wordpress'),
    targetId,
    address: z.string().min(1).max(500),
    username: z.string().min(1).max(200),
    /** Left out to keep the stored one. */
    password: z.string().min(1).max(500).optional(),
    /** Explicit choice of a person: send the password over plain http to this address. */
    allowInsecure: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('http'),
    targetId,
    address: z.string().min(1).max(500),
    /** The bearer token; left out to keep the stored one. */
    password: z.string().min(1).max(4000).regex(/^[\x21-\x7e]+$/).optional(),
    allowInsecure: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('webdav'),
    targetId,
    /** Of the folder on the server. */
    address: z.string().min(1).max(500),
    username: z.string().min(1).max(200),
    password: z.string().min(1).max(500).optional(),
    allowInsecure: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('folder'),
    targetId,
    /** Token of a folder that the person has just chosen in main's dialog. */
    chosenFolder: z.string(),
  }),
]);

/** What the renderer may know of a connection: no password. */
export const connectionInfo = z.object({
  targetId: z.string(),
  kind: z.enum(['wordpress', 'http', 'webdav', 'folder']),
  /** Site address without credentials, or the folder's path. */
  location: z.string(),
  username: z.string().optional(),
  /** `keyring`: stored encrypted by the system; `session`: known until the program ends; `none`: has to be entered again. */
  password: z.enum(['keyring', 'session', 'none']).optional(),
  insecure: z.boolean().optional(),
});
export type Connection = z.infer<typeof connection>;
export type ConnectionInfo = z.infer<typeof connectionInfo>;

/** Why a connection was not accepted; words are `connectionProblems.<code>`. */
export const connectionProblem = z.enum(['badAddress', 'insecure', 'folderNotWritable', 'folderNotChosen']);
export type ConnectionProblem = z.infer<typeof connectionProblem>;
