import { createHash } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../files/durable-write';
import { deskFileAt } from './entry-path';
import type { OpenBackup } from './open-backup';

/** What of a backup was sound; `leftOut` are the paths of what was not. */
export interface Unpacked {
  /** By id, the file that was unpacked. */
  readonly journals: ReadonlyMap<string, string>;
  readonly photos: number;
  readonly leftOut: readonly string[];
}

export interface UnpackOptions {
  /**
   * `keep` writes everything and makes it last. `check` is for a folder that is thrown away: journals are written, as
   * they are read again entry by entry, while photos are only read and hashed, so that a large desk is not doubled.
   */
  readonly purpose: 'keep' | 'check';
  readonly signal: AbortSignal;
  onBytes(bytes: number): void;
}

/**
 * Unpacks what the manifest names, and of that only files whose size and hash are what it says.
 * @param into an existing folder that nobody else looks into
 * @throws the file system's error for what cannot be written; the reason of `signal`
 */
export async function unpack({ manifest, zip }: OpenBackup, into: string, options: UnpackOptions): Promise<Unpacked> {
  const journals = new Map<string, string>();
  const folders = new Set<string>();
  const leftOut: string[] = [];
  let photos = 0;
  for (const file of manifest.files) {
    const place = deskFileAt(file.path);
    const entry = zip.entries.get(file.path);
    if (!place || entry?.uncompressedSize !== file.bytes) {
      leftOut.push(file.path);
      continue;
    }
    const written = place.kind !== 'photo' || options.purpose === 'keep';
    const target = path.join(into, ...file.path.split('/'));
    const sound = written
      ? await write(target, zip.read(entry), file.sha256, folders, options)
      : await hashOf(zip.read(entry), null, options) === file.sha256;
    if (!sound) leftOut.push(file.path);
    else if (place.kind === 'journal') journals.set(place.id, target);
    else if (place.kind === 'photo') photos += 1;
  }
  if (options.purpose === 'keep') for (const folder of folders) await syncFolder(folder);
  return { journals, photos, leftOut };
}

async function write(target: string, content: AsyncIterable<Buffer>, sha256: string, folders: Set<string>, options: UnpackOptions): Promise<boolean> {
  const folder = path.dirname(target);
  if (!folders.has(folder)) {
    await mkdir(folder, { recursive: true });
    folders.add(folder).add(path.dirname(folder));
  }
  const handle = await open(target, 'wx', 0o600);
  let sound: boolean;
  try {
    sound = await hashOf(content, handle, options) === sha256;
    if (sound && options.purpose === 'keep') await handle.sync();
  } finally {
    await handle.close();
  }
  if (!sound) await rm(target);
  return sound;
}

/** Hash of the content, written on the way; null when it cannot be read to its end. */
async function hashOf(content: AsyncIterable<Buffer>, target: FileHandle | null, { signal, onBytes }: UnpackOptions): Promise<string | null> {
  const hash = createHash('sha256');
  const chunks = content[Symbol.asyncIterator]();
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await chunks.next().catch(() => null);
      if (next === null) return null;
      if (next.done) return hash.digest('hex');
      hash.update(next.value);
      await target?.writeFile(next.value);
      onBytes(next.value.length);
    }
  } finally {
    await chunks.return?.().catch(() => undefined);
  }
}
