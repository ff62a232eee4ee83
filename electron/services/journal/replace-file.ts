import path from 'node:path';
import type { JournalFs } from './journal-fs';

/**
 * Puts bytes in a file's place, at once or not at all: written beside it, synced, read again and compared first.
 * @throws the file system's error, or an Error when the disk gives back something else; the old file is untouched then
 */
export async function replaceFile(fs: JournalFs, file: string, bytes: Buffer): Promise<void> {
  const aside = `${file}.new`;
  try {
    const handle = await fs.open(aside, 'new');
    try {
      await handle.write(bytes, 0);
      await handle.sync();
      if (!(await fs.read(aside)).equals(bytes)) throw new Error('the disk gave back other bytes than were written');
    } finally {
      await handle.close();
    }
    await fs.rename(aside, file);
  } catch (error) {
    await fs.remove(aside).catch(() => undefined);
    throw error;
  }
  await fs.syncFolder(path.dirname(file));
}
