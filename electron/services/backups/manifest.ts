import { z } from 'zod';
import { journalId } from '../../contract/journal';
import { backupFailure } from './backup-problem';
import { deskFileAt } from './entry-path';

export const BACKUP_KIND = 'toa-soan-backup';
/** Format 1 had neither people's keys nor the audit log, format 2 put damaged journals where sound ones lie. */
export const BACKUP_FORMAT = 3;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const digest = z.string().min(1).max(200);
const size = z.number().int().nonnegative();

const manifest = z.object({
  kind: z.literal(BACKUP_KIND),
  format: z.union([z.literal(1), z.literal(2), z.literal(BACKUP_FORMAT)]),
  /** Tells this backup from every other one, wherever its file is moved. */
  id: z.uuid(),
  /** Version of the program that made it. */
  writtenBy: z.string().max(100),
  at: z.iso.datetime(),
  /** The desk it was made of, and the digest of the desk's own journal (null when it had none). */
  desk: z.object({ id: z.string().regex(/^[\w-]{1,64}$/), digest: digest.nullable() }),
  /** Every file but this one, with the hash of the very bytes that went in. */
  files: z.array(z.object({ path: z.string(), bytes: size, sha256 })).max(1_000_000),
  articles: z.array(z.object({ id: journalId, digest })),
  photos: size,
  /** Paths of files that were not sound in the desk already: photos as they were, journals as their sound part. */
  unsound: z.array(z.string()),
  /** Paths of files and folders that the disk did not give back, or in which nothing was sound. */
  unread: z.array(z.string()).default([]),
  /** Hashes of photos that a report names and the desk does not have. */
  missing: z.array(sha256),
  /** Where the desk's audit log stood: proof of it outside of the desk folder. */
  audit: z.object({ seq: size, hash: sha256 }).optional(),
});
export type Manifest = z.infer<typeof manifest>;

const anyFormat = z.object({ kind: z.literal(BACKUP_KIND), format: z.number(), writtenBy: z.string() });

/**
 * Reads a manifest that may be hostile.
 * @throws DeskProblem `notABackup`, `newer` for a format of a later version, `damaged`, or `unsafe` when it names places
 * that are none of a desk's
 */
export function parseManifest(text: string): Manifest {
  const json = parseJson(text);
  const general = anyFormat.safeParse(json);
  if (!general.success) throw backupFailure('notABackup', 'the manifest is of another kind');
  if (general.data.format > BACKUP_FORMAT) throw backupFailure('newer', `written by ${general.data.writtenBy}`);
  const parsed = manifest.safeParse(json);
  if (!parsed.success) throw backupFailure('damaged', 'the manifest is not complete');
  refuseStrangePaths(parsed.data);
  return parsed.data;
}

/** The digest that the manifest gives for a journal, or null when it gives none. */
export function digestOf({ articles, desk }: Manifest): (id: string) => string | null {
  const digests = new Map(articles.map((article) => [article.id, article.digest]));
  return (id) => (id === 'desk' ? desk.digest : digests.get(id) ?? null);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw backupFailure('damaged', 'the manifest cannot be read');
  }
}

function refuseStrangePaths({ files }: Manifest): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const key = path.toLowerCase();
    if (deskFileAt(path) === null) throw backupFailure('unsafe', `the manifest names ${path}`);
    if (seen.has(key)) throw backupFailure('unsafe', `the manifest names ${path} twice`);
    seen.add(key);
  }
}
