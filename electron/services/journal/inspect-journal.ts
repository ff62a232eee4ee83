import path from 'node:path';
import type { JournalContent } from '../../contract/journal';
import { encodeAnew, type Anew } from './encode-anew';
import { MAX_BYTES } from './entry-format';
import { mergeEntries, noContent, type MergedContent } from './journal-content';
import type { JournalParts } from './journal-parts';
import { replaceFile } from './replace-file';
import { scanJournal, type Scan } from './scan';

export type Damage = NonNullable<JournalContent['damage']>;

/** A journal as it was found and, where that is allowed, repaired. */
export interface Inspected {
  readonly kind: Scan['kind'];
  readonly content: MergedContent;
  /** Bytes up to which the file is sound now. */
  readonly length: number;
  /** Whether a torn end still lies behind them, which is to be cut off. */
  readonly hasRest: boolean;
  readonly base: number;
  /** Number of the last entry. */
  readonly number: number;
  readonly damage: Damage | null;
}

/**
 * Reads a journal. A damaged file is copied aside, then its sound entries take its place; what is no journal at all is
 * moved aside. A torn end is only left out. A file of a newer format is left alone.
 * @param parts with a `refusal`, nothing on the disk is changed
 * @param depth `entries` leaves their content aside: enough to write on, and much faster
 * @throws the file system's error when the file cannot be read, or cannot be moved out of the way
 */
export async function inspectJournal(parts: JournalParts, id: string, file: string, depth: 'entries' | 'content'): Promise<Inspected> {
  const there = await parts.fs.look(file);
  if (there === null) return nothingIn('journal', 0, null);
  if (there.kind !== 'file' || there.bytes > MAX_BYTES) return notAJournal(parts, id, file, there.kind === 'file' ? there.bytes : 0);
  const bytes = await parts.fs.read(file);
  const scan = scanJournal(bytes, id);
  if (scan.kind === 'newer') {
    parts.log.warn('a journal of a newer format is left alone', { id });
    return nothingIn('newer', bytes.length, { entries: 0, bytes: bytes.length, setAside: '' });
  }
  if (scan.kind === 'foreign') return notAJournal(parts, id, file, bytes.length);
  if (bytes.length === 0) parts.log.warn('an empty journal was found', { id });
  const content = depth === 'content' ? await mergeEntries(scan.entries) : noContent;
  const lost = withUnreadable(scan, content);
  const state = { kind: scan.kind, content, base: scan.base, number: scan.entries.at(-1)?.number ?? 0 };
  if (lost === null) {
    const isTorn = scan.soundLength < bytes.length;
    const hasRest = isTorn && !(await cutTornEnd(parts, id, file, bytes.length, scan.soundLength));
    return { ...state, length: scan.soundLength, hasRest, damage: null };
  }
  const anew = soundPart(id, scan, content);
  return { ...state, base: anew.base, hasRest: false, ...(await repair(parts, id, file, anew.bytes, bytes.length, lost)) };
}

/** A journal with the entries of a damaged one that can be read. */
export function soundPart(id: string, { entries }: Scan, { bad }: Pick<MergedContent, 'bad'>): Anew {
  return encodeAnew(id, entries.filter((entry) => !bad.has(entry)), entries.at(-1)?.number ?? 0);
}

/** What is lost of a journal: bytes that are no entries, and sound entries with unreadable content. */
export function withUnreadable({ lost }: Scan, { bad }: Pick<MergedContent, 'bad'>): { entries: number; bytes: number } | null {
  if (lost.bytes === 0 && lost.entries === 0 && bad.size === 0) return null;
  return { entries: lost.entries + bad.size, bytes: [...bad].reduce((sum, { start, end }) => sum + end - start, lost.bytes) };
}

async function repair(
  { fs, setAside, refusal, log }: JournalParts,
  id: string,
  file: string,
  repaired: Buffer,
  before: number,
  lost: { entries: number; bytes: number },
): Promise<{ length: number; damage: Damage }> {
  const asFound = { length: before, damage: { ...lost, setAside: '' } };
  if (refusal !== null) return asFound;
  try {
    const name = await setAside.copy(file, id);
    await replaceFile(fs, file, repaired).catch(async (error: unknown) => {
      // Where the damaged file still is what it was, each start would leave another copy of it on a full disk.
      const isReplaced = await fs.read(file).then((there) => there.equals(repaired), () => true);
      if (!isReplaced) await setAside.drop(name);
      throw error;
    });
    log.error('a damaged journal was set aside and repaired', { id, ...lost, setAside: name });
    return { length: repaired.length, damage: { ...lost, setAside: name } };
  } catch (error) {
    // Appending goes on behind the damage; the next start tries again.
    log.error('a damaged journal could not be repaired', { id, ...lost, error });
    return asFound;
  }
}

/** @returns whether it is gone */
async function cutTornEnd({ fs, refusal, log }: JournalParts, id: string, file: string, from: number, to: number): Promise<boolean> {
  log.warn('the torn end of a journal is left out', { id, bytes: from - to });
  if (refusal !== null) return false;
  try {
    const handle = await fs.open(file, 'existing');
    try {
      await handle.truncate(to);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    log.warn('a torn end could not be cut off', { id, error });
    return false;
  }
}

async function notAJournal({ setAside, refusal, log }: JournalParts, id: string, file: string, bytes: number): Promise<Inspected> {
  if (refusal !== null) return nothingIn('foreign', bytes, { entries: 0, bytes, setAside: '' });
  const name = await setAside.move(file, id);
  log.error('what stood in the place of a journal was set aside', { id, file: path.basename(file), bytes, setAside: name });
  return nothingIn('journal', 0, { entries: 0, bytes, setAside: name });
}

function nothingIn(kind: Scan['kind'], length: number, damage: Damage | null): Inspected {
  return { kind, content: noContent, length, hasRest: false, base: 0, number: 0, damage };
}
