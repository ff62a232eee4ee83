import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isMissing } from '../files/error-code';
import { contentDigest } from '../journal/content-digest';
import { MAX_BYTES } from '../journal/entry-format';
import { soundPart, withUnreadable } from '../journal/inspect-journal';
import { mergeEntries, type MergedContent } from '../journal/journal-content';
import { diskJournalFs } from '../journal/journal-fs';
import type { JournalStore, Snapshot } from '../journal/journal-store';
import { scanJournal, type Scan } from '../journal/scan';
import { namedPhotos } from './named-photos';

const ATTEMPTS = 3;

export type JournalSnapshot = Snapshot['journals'][number];

/** What a journal's bytes say, and what of them a backup keeps in the journal's place. */
export interface JournalState {
  /** Of its content; of the bytes that are kept when that is not understood, as when a newer version wrote it. */
  readonly digest: string;
  readonly photos: ReadonlySet<string>;
  /** The bytes themselves where nothing is lost, else their sound part; null when there is none. */
  readonly kept: Buffer | null;
  /** Whether the last byte ends a batch. */
  readonly isWhole: boolean;
}

/** {@link stateOf}, wherever it is done. @throws Error when it cannot be done there */
export type ReadState = (bytes: Buffer, id: string) => Promise<JournalState>;

/** Reads a journal's bytes; never throws for what they are. */
export async function stateOf(bytes: Buffer, id: string): Promise<JournalState> {
  const scan = scanJournal(bytes, id);
  if (scan.kind === 'newer') return { ...ofBytes(bytes), kept: bytes, isWhole: true };
  const content = await mergeEntries(scan.entries);
  const kept = keptOf(bytes, id, scan, content);
  return { ...((await ofContent(content)) ?? ofBytes(kept ?? bytes)), kept, isWhole: scan.soundLength === bytes.length };
}

function keptOf(bytes: Buffer, id: string, scan: Scan, content: MergedContent): Buffer | null {
  if (scan.kind === 'journal' && withUnreadable(scan, content) === null) return bytes;
  const { bytes: sound, base } = soundPart(id, scan, content);
  return base > 0 ? sound : null;
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

/** A journal's bytes as they lie in the desk, what they say, and whether all that was acknowledged is among them. */
export interface FoundJournal {
  readonly bytes: Buffer;
  readonly state: JournalState;
  readonly isSound: boolean;
}

/**
 * Reads a journal up to the length of its snapshot while work on it goes on. When it was repaired in the meantime, what
 * lies there is not what the snapshot meant, and the journal is asked for again; one that stays damaged is taken as it is.
 * @returns null when the journal is gone; the file system's error when the disk does not give it back
 * @throws DeskProblem<JournalProblem> when the journals' folder cannot be listed any more
 */
export async function readSnapshot(
  journal: Pick<JournalStore, 'snapshot'>, wanted: JournalSnapshot, read: ReadState,
): Promise<FoundJournal | { error: unknown } | null> {
  let snapshot: JournalSnapshot | undefined = wanted;
  for (let attempt = 1; snapshot; attempt += 1) {
    const start = await startOf(snapshot);
    const found = start && ('error' in start ? start : await foundIn(start.bytes, snapshot, read));
    const isMeant = found !== null && !('error' in found) && found.isSound && found.state.isWhole;
    if (isMeant || attempt === ATTEMPTS) return found;
    snapshot = (await journal.snapshot()).journals.find(({ id }) => id === wanted.id);
  }
  return null;
}

async function foundIn(bytes: Buffer, { id, bytes: acknowledged }: JournalSnapshot, read: ReadState): Promise<FoundJournal> {
  // Content that takes more than there is of memory: nothing of it can be told, but its bytes can be kept.
  const state = await read(bytes, id).catch(() => ({ ...ofBytes(bytes), kept: null, isWhole: true }));
  return { bytes, state, isSound: state.kept === bytes && bytes.length === acknowledged };
}

async function startOf({ file, bytes }: JournalSnapshot): Promise<{ bytes: Buffer } | { error: unknown } | null> {
  try {
    if (bytes > MAX_BYTES) throw new Error(`${bytes} bytes are no journal`);
    return { bytes: await diskJournalFs.read(file, 0, bytes) };
  } catch (error) {
    return isMissing(error) ? null : { error };
  }
}
