import { z } from 'zod';
import { photoMetadata } from './photo-metadata';

const id = z.string().min(1).max(64).regex(/^[\w-]+$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const relativePath = z.string().min(1).max(1024);

/** SHA-256 sums by path. */
const sums = z.record(relativePath, hash).refine((all) => Object.keys(all).length <= 5000);

/** A photo of the store, with what is to be written into the copy that leaves the desk; without it, byte for byte. */
const outgoing = { photo: hash, metadata: photoMetadata.optional() };

/** A file of a published or exported article, at a path below its folder. */
export const folderFile = z.union([
  z.strictObject({ path: relativePath, text: z.string() }),
  z.strictObject({ path: relativePath, ...outgoing }),
]);

/** Mirrors `renderer/domain/publishing/transport.ts`, checked by the type-checker where the two meet. */
export const transportRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('http'),
    targetId: id,
    method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
    path: z.string().max(2048).regex(/^(?![/\\])[^\s\\]*$/),
    query: z.record(z.string(), z.string()).optional(),
    headers: z.record(z.string().regex(/^[a-z0-9-]+$/), z.string().regex(/^[\x20-\x7e]*$/)).optional(),
    body: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('json'), json: z.unknown() }),
      z.strictObject({ kind: z.literal('photo'), hash, metadata: photoMetadata.optional() }),
    ]).optional(),
  }),
  z.strictObject({
    kind: z.literal('folderWrite'),
    targetId: id,
    name: z.string().min(1).max(200),
    files: z.array(folderFile).max(2000).readonly(),
  }),
  z.strictObject({
    kind: z.enum(['folderGather', 'folderPlace']),
    targetId: id,
    name: z.string().min(1).max(200),
    files: z.array(folderFile).max(2000).readonly(),
  }),
  z.strictObject({
    kind: z.literal('folderReplace'),
    targetId: id,
    name: z.string().min(1).max(200),
    files: z.array(folderFile).max(2000).readonly(),
    was: sums,
    version: hash,
  }),
  z.strictObject({
    kind: z.enum(['folderFindLeftovers', 'folderRemoveLeftovers']),
    targetId: id,
    name: z.string().min(1).max(200),
    files: z.array(folderFile).max(2000).readonly(),
    was: sums.optional(),
  }),
  z.strictObject({ kind: z.literal('folderRead'), targetId: id, name: z.string().min(1).max(200), text: relativePath.optional(), was: sums.optional() }),
  z.strictObject({ kind: z.literal('folderPutAside'), targetId: id, name: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('folderProbe'), targetId: id }),
  z.strictObject({ kind: z.literal('photoSums'), targetId: id, photos: z.array(z.strictObject(outgoing)).max(2000).readonly() }),
]);

export const transportAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('http'), status: z.number(), headers: z.record(z.string(), z.string()), body: z.string() }),
  z.object({
    kind: z.literal('folder'),
    location: z.string(),
    files: z.array(z.object({ path: z.string(), sha256: z.string(), bytes: z.number() })).nullable(),
    text: z.string().optional(),
    version: hash.optional(),
    leftovers: z.array(z.enum(['gathered', 'replaced'])).optional(),
  }),
  z.object({ kind: z.literal('photoSums'), photos: z.array(z.object({ sha256: z.string(), bytes: z.number() })) }),
]);

/** How many bytes of a photo have been taken by the line to a target. */
export interface UploadProgress {
  readonly targetId: string;
  readonly hash: string;
  readonly sent: number;
}

/** Codes with which `transport:send` refuses; a part of the problem codes of `renderer/domain/publishing/target.ts`. */
export const transportProblem = z.enum([
  'offline', 'unreachable', 'timeout', 'cut', 'certificate', 'redirected', 'insecure', 'badAnswer', 'refused',
  'folderMissing', 'folderNotWritable', 'diskFull', 'photoMissing', 'noCredentials', 'notConnected',
  'captivePortal', 'badCredentials', 'noRight', 'tooLarge', 'tooManyRequests', 'serverError', 'notWebDav', 'remoteFull', 'remoteLocked', 'remoteFolderMissing',
]);
export type TransportProblem = z.infer<typeof transportProblem>;
