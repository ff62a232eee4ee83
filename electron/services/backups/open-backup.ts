import { crc32 } from 'node:zlib';
import { backupFailure } from './backup-problem';
import { MANIFEST } from './entry-path';
import { parseManifest, type Manifest } from './manifest';
import { ZipReader } from './zip-reader';

const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;
const MAX_JOURNAL_BYTES = 2 * 1024 ** 3;
// Photos do not shrink and words shrink to a tenth; a hundredfold is no desk of anybody's.
const MAX_GROWTH = 100;
const ALWAYS_ALLOWED = 256 * 1024 * 1024;

/** A backup file of any origin, opened; see {@link ZipReader} for what was checked of its entries. */
export interface OpenBackup {
  readonly manifest: Manifest;
  readonly zip: ZipReader;
  /** Bytes that it will take on the disk. */
  readonly unpackedBytes: number;
}

/**
 * Opens a backup and reads its manifest; nothing is unpacked.
 * @returns an open file: close `zip` when done
 * @throws DeskProblem with a code of `backupProblem`; the file system's error
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const zip = await ZipReader.open(file);
  try {
    const manifest = parseManifest(await readManifest(zip));
    const unpackedBytes = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
    refuseAbsurd(manifest, unpackedBytes, zip.bytes);
    return { manifest, zip, unpackedBytes };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

async function readManifest(zip: ZipReader): Promise<string> {
  const entry = zip.entries.get(MANIFEST);
  if (!entry || entry.isEncrypted()) throw backupFailure('notABackup', 'no manifest that can be read');
  if (entry.uncompressedSize > MAX_MANIFEST_BYTES) throw backupFailure('tooLarge', `a manifest of ${entry.uncompressedSize} bytes`);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of zip.read(entry)) chunks.push(chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw backupFailure('damaged', `the manifest cannot be read: ${(error as Error).message}`);
  }
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) throw backupFailure('damaged', 'the manifest was changed');
  return bytes.toString('utf8');
}

function refuseAbsurd({ files }: Manifest, unpackedBytes: number, packedBytes: number): void {
  if (unpackedBytes > Math.max(ALWAYS_ALLOWED, packedBytes * MAX_GROWTH)) {
    throw backupFailure('tooLarge', `${packedBytes} bytes would become ${unpackedBytes}`);
  }
  const giant = files.find(({ path, bytes }) => !path.startsWith('photos/') && bytes > MAX_JOURNAL_BYTES);
  if (giant) throw backupFailure('tooLarge', `${giant.path} of ${giant.bytes} bytes`);
}
