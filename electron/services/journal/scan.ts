import { crc32, decodeEntryHead, encodeHeader, ENTRY_HEAD, FILE_HEAD, FORMAT, MAGIC, MARKER, seedOf, type EntryHead } from './entry-format';

/** A sound entry where it lies in the file. */
export interface SoundEntry extends EntryHead {
  readonly start: number;
  readonly end: number;
  readonly payload: Buffer;
}

/** How many times its own length a file is searched for entries behind damage; honest damage takes less than one. */
const SEARCHES = 4;

/** What a journal's bytes turned out to be. */
export interface Scan {
  /** `newer`: of a later format, nothing in it was looked at. `foreign`: nothing of this journal in it. */
  readonly kind: 'journal' | 'newer' | 'foreign';
  /** Size of the entries after the last compaction. */
  readonly base: number;
  readonly entries: readonly SoundEntry[];
  /** Where the last whole batch ends. What lies behind it was torn by a power cut and was never acknowledged. */
  readonly soundLength: number;
  /** Entries and bytes that are lost, without the torn end. */
  readonly lost: { readonly entries: number; readonly bytes: number };
}

/**
 * Finds every sound entry in a journal's bytes, before and after damage. Never throws, whatever the bytes are.
 * @param id whose journal it should be
 */
export function scanJournal(bytes: Buffer, id: string): Scan {
  const header = readHeader(bytes, id);
  if (header.kind === 'newer') return { kind: 'newer', base: 0, entries: [], soundLength: bytes.length, lost: { entries: 0, bytes: 0 } };
  if (header.kind === 'torn') return { kind: 'journal', base: 0, entries: [], soundLength: 0, lost: { entries: 0, bytes: 0 } };
  const sound = header.kind === 'sound' && header.id === id;
  const walk = walkEntries(bytes, sound ? header.end : 0, seedOf(id), sound && header.base === 0);
  // A sound header of another journal: nothing of this one can be in here.
  if (!sound && walk.entries.length === 0) return { kind: 'foreign', base: 0, entries: [], soundLength: bytes.length, lost: { entries: 0, bytes: bytes.length } };
  return { kind: 'journal', base: sound ? header.base : 0, ...walk };
}

type Header = { kind: 'sound'; id: string; base: number; end: number } | { kind: 'newer' | 'torn' | 'unknown' };

function readHeader(bytes: Buffer, id: string): Header {
  // Only a first write can be torn here: a file that is written anew takes its place as a whole.
  const first = encodeHeader(id, 0);
  if (isZero(bytes) || (bytes.length < first.length && bytes.equals(first.subarray(0, bytes.length)))) return { kind: 'torn' };
  if (bytes.length < FILE_HEAD || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return { kind: 'unknown' };
  const end = FILE_HEAD + bytes.readUInt16LE(10) + 4;
  if (end > bytes.length) return { kind: 'unknown' };
  if (crc32(bytes.subarray(0, end - 4)) !== bytes.readUInt32LE(end - 4)) return { kind: 'unknown' };
  if (bytes.readUInt16LE(8) > FORMAT) return { kind: 'newer' };
  try {
    const { id, base } = JSON.parse(bytes.toString('utf8', FILE_HEAD, end - 4)) as { id: unknown; base: unknown };
    return { kind: 'sound', id: String(id), base: Number(base) || 0, end };
  } catch {
    return { kind: 'unknown' };
  }
}

function walkEntries(bytes: Buffer, from: number, seed: number, countsFromOne: boolean): Omit<Scan, 'kind' | 'base'> {
  const entries: SoundEntry[] = [];
  const lost = { entries: 0, bytes: 0 };
  let at = from;
  let number = 0;
  let left = SEARCHES * bytes.length;
  /** A lower number than the one before is an old block that came back; it is no entry here. */
  const entryAt = (place: number): SoundEntry | null => {
    const head = decodeEntryHead(seed, bytes, place);
    if (head === null || head.number < number) return null;
    const end = place + ENTRY_HEAD + head.length;
    if (end > bytes.length || left < 0) return null;
    const payload = bytes.subarray(place + ENTRY_HEAD, end);
    if (crc32(payload, seed) === head.payloadCrc) return { ...head, start: place, end, payload };
    left -= head.length;
    return null;
  };
  const take = (entry: SoundEntry) => {
    // In a file that was written anew, the first entry has any number.
    if (number > 0 || countsFromOne) lost.entries += Math.max(0, entry.number - number - 1);
    number = entry.number;
    entries.push(entry);
    at = entry.end;
  };
  while (at < bytes.length) {
    const entry = entryAt(at);
    if (entry !== null) {
      take(entry);
      continue;
    }
    const next = nextEntry(bytes, at + 1, entryAt);
    if (next === null) break;
    lost.bytes += next.start - at;
    // How many they were cannot be told by the numbers; a damaged header is none.
    if (next.number === number || (number === 0 && !countsFromOne && at > 0)) lost.entries += 1;
    take(next);
  }
  if (at < bytes.length && !isTorn(bytes, at, seed)) {
    lost.bytes += bytes.length - at;
    lost.entries += 1;
    return { entries, soundLength: bytes.length, lost };
  }
  return { ...withoutHalfBatch(entries, at, from), lost };
}

/**
 * A batch whose last entry is missing at the end of the file was never acknowledged. It begins behind the last whole batch, or
 * where numbers are missing: what stands before a gap belonged to a batch whose end was damaged, and that was acknowledged.
 */
function withoutHalfBatch(entries: readonly SoundEntry[], end: number, from: number): Pick<Scan, 'entries' | 'soundLength'> {
  if (entries.at(-1)?.more !== true) return { entries, soundLength: end };
  const belongsToNext = ({ more, number }: SoundEntry, next: SoundEntry): boolean => more && next.number - number <= 1;
  let first = entries.length - 1;
  while (first > 0 && belongsToNext(entries[first - 1]!, entries[first]!)) first -= 1;
  return { entries: entries.slice(0, first), soundLength: entries[first - 1]?.end ?? from };
}

function nextEntry(bytes: Buffer, from: number, entryAt: (at: number) => SoundEntry | null): SoundEntry | null {
  for (let at = bytes.indexOf(MARKER, from); at !== -1; at = bytes.indexOf(MARKER, at + 1)) {
    const entry = entryAt(at);
    if (entry !== null) return entry;
  }
  return null;
}

/** Whether what lies behind the last sound entry is what a power cut leaves: an entry begun, or space without data. */
function isTorn(bytes: Buffer, at: number, seed: number): boolean {
  const rest = bytes.subarray(at);
  if (isZero(rest)) return true;
  if (rest.length < ENTRY_HEAD) return rest.subarray(0, 4).equals(MARKER.subarray(0, Math.min(4, rest.length)));
  const head = decodeEntryHead(seed, bytes, at);
  return head !== null && at + ENTRY_HEAD + head.length > bytes.length;
}

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);
