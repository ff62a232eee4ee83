import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fromBufferPromise, fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { backupFailure } from './backup-problem';
import { leadsOut } from './entry-path';

const CHUNK_BYTES = 256 * 1024;
const MAX_ENTRIES = 1_000_000;
const LOCAL_HEADER = 0x04034b50;
const UNIX_KIND = 0o170000;
const REGULAR_KINDS = [0, 0o100000, 0o040000];
const DOS_REPARSE_POINT = 0x400;
// Names are judged here, as they are in the file: the library turns backslashes into slashes.
const options = { decodeStrings: false, autoClose: false } as const;

/** A ZIP file from anywhere, its list of entries read and found harmless; contents are read on demand. */
export class ZipReader {
  private constructor(
    private readonly handle: FileHandle | null,
    private readonly zip: ZipFile,
    /** By name, folders left out. Sizes are what the file claims. */
    readonly entries: ReadonlyMap<string, Entry>,
    readonly bytes: number,
  ) {}

  /**
   * @throws DeskProblem `notABackup` for what is no ZIP file, `damaged` when its list of entries cannot be read, `unsafe`
   * for names that lead elsewhere, links and names that occur twice, `tooLarge` for more than can be meant in earnest;
   * the file system's error
   */
  static async open(file: string): Promise<ZipReader> {
    const handle = await open(file, 'r');
    try {
      const stats = await handle.stat();
      if (!stats.isFile() || !(await startsAsZip(handle))) throw backupFailure('notABackup', 'no ZIP file');
      const zip = await readable(fromRandomAccessReaderPromise(new HandleReader(handle), stats.size, options));
      zip.on('error', () => undefined);
      return new ZipReader(handle, zip, await harmlessEntries(zip, stats.size), stats.size);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** As `open`, for a ZIP file that is in memory; there is nothing to close. */
  static async ofBytes(bytes: Buffer): Promise<ZipReader> {
    if (bytes.length < 4 || bytes.readUInt32LE(0) !== LOCAL_HEADER) throw backupFailure('notABackup', 'no ZIP file');
    const zip = await readable(fromBufferPromise(bytes, options));
    zip.on('error', () => undefined);
    return new ZipReader(null, zip, await harmlessEntries(zip, bytes.length), bytes.length);
  }

  /**
   * The bytes of an entry, never more than its claimed size.
   * @throws while it is read, for content that is encrypted, broken or of another length
   */
  async *read(entry: Entry): AsyncGenerator<Buffer> {
    const stream = await this.zip.openReadStreamPromise(entry);
    yield* stream as AsyncIterable<Buffer>;
  }

  async close(): Promise<void> {
    await this.handle?.close();
  }
}

/** Reads where the library asks; the file is opened and closed by {@link ZipReader}. */
class HandleReader extends RandomAccessReader {
  constructor(private readonly handle: FileHandle) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.handle, start, end), { objectMode: false });
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    this.handle.read(buffer, offset, length, position).then(
      ({ bytesRead }) => callback(bytesRead < length ? new Error('the file ends too early') : null),
      callback,
    );
  }
}

async function* pieces(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - at)), 0, undefined, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function startsAsZip(handle: FileHandle): Promise<boolean> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return bytesRead === 4 && buffer.readUInt32LE(0) === LOCAL_HEADER;
}

async function harmlessEntries(zip: ZipFile, fileBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw backupFailure('tooLarge', `${zip.entryCount} entries`);
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let packed = 0;
  for (const list = zip.eachEntry(); ;) {
    const { done, value: entry } = await readable(list.next());
    if (done) break;
    const name = entry.fileNameRaw.toString('utf8');
    refuseHarmful(name, entry);
    // Windows and macOS take names that differ in case for the same one.
    const key = name.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw backupFailure('unsafe', `${name} occurs twice`);
    seen.add(key);
    packed += entry.compressedSize;
    // Entries that share their bytes: how a small file unpacks to millions of gigabytes.
    if (packed > fileBytes) throw backupFailure('tooLarge', 'entries overlap');
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
}

function refuseHarmful(name: string, { externalFileAttributes: attributes }: Entry): void {
  if (leadsOut(name)) throw backupFailure('unsafe', `an entry is called ${name}`);
  const kind = (attributes >>> 16) & UNIX_KIND;
  if (!REGULAR_KINDS.includes(kind) || attributes & DOS_REPARSE_POINT) throw backupFailure('unsafe', `${name} is a link or a device`);
}

/** What the library could not make sense of is a damaged file; what the disk did not give stays the disk's error. */
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw backupFailure('damaged', (error as Error).message);
  }
}
