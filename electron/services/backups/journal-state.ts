import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isMissing } from '../files/error-code';
import { contentDigest } from '../journal/content-digest';
import { withUnreadable } from '../journal/inspect-journal';
import { mergeEntries, type MergedContent } from '../journal/journal-content';
import { diskJournalFs } from '../journal/journal-fs';
import type { JournalStore } from '../journal/journal-store';
import { scanJournal } from '../journal/scan';
import { namedPhotos } from './named-photos';

const ATTEMPTS = 3;

export type JournalSnapshot = Awaited<ReturnType<JournalStore['snapshot']>>[number];

/** What a journal's bytes say. */
export interface JournalState {
  /** Of its content; of its bytes when that is not understood, as when a newer version wrote it. */
  readonly digest: string;
  readonly photos: ReadonlySet<string>;
  /** Whether nothing in it is lost. */
  readonly isSound: boolean;
  /** Whether the last byte ends a batch. */
  readonly isWhole: boolean;
}

/** Reads a journal's bytes; never throws for what they are. */
export async function stateOf(bytes: Buffer, id: string): Promise<JournalState> {
  const scan = scanJournal(bytes, id);
  if (scan.kind === 'newer') return { ...ofBytes(bytes), isSound: true, isWhole: true };
  const content = await mergeEntries(scan.entries);
  return {
    ...((await ofContent(content)) ?? ofBytes(bytes)),
    isSound: scan.kind === 'journal' && withUnreadable(scan, content) === null,
    isWhole: scan.soundLength === bytes.length,
  };
}

/** @returns null for content that cannot be gone through, as when it is nested deeper than any text */
async function ofContent(content: MergedContent): Promise<Pick<JournalState, 'digest' | 'photos'> | null> {
  try {
    // Each of the two builds the document: the window must not wait for both in a row.
    await setImmediate();
    const digest = contentDigest(content);
    await setImmediate();
    return { digest, photos: namedPhotos(content) };
  } catch {
    return null;
  }
}

function ofBytes(bytes: Buffer): Pick<JournalState, 'digest' | 'photos'> {
  return { digest: `bytes-${createHash('sha256').update(bytes).digest('hex')}`, photos: new Set() };
}

/**
 * Reads a journal up to the length of its snapshot while work on it goes on. When it was repaired in the meantime, what
 * lies there is not what the snapshot meant, and the journal is asked for again; one that stays damaged is taken as it is.
 * @returns null when the journal is gone
 * @throws the file system's error
 */
export async function readSnapshot(
  journal: Pick<JournalStore, 'snapshot'>, wanted: JournalSnapshot,
): Promise<{ bytes: Buffer; state: JournalState } | null> {
  let snapshot: JournalSnapshot | undefined = wanted;
  for (let attempt = 1; snapshot; attempt += 1) {
    const bytes = await startOf(snapshot);
    const state = bytes && await stateOf(bytes, wanted.id);
    const isMeant = bytes?.length === snapshot.bytes && state?.isSound && state.isWhole;
    if (isMeant || attempt === ATTEMPTS) return bytes && state && { bytes, state };
    snapshot = (await journal.snapshot()).find(({ id }) => id === wanted.id);
  }
  return null;
}

async function startOf({ file, bytes }: JournalSnapshot): Promise<Buffer | null> {
  try {
    return await diskJournalFs.read(file, 0, bytes);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
