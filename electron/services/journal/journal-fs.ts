import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { syncFolder } from '../files/durable-write';
import { isMissing } from '../files/error-code';

/** An open journal. */
export interface JournalHandle {
  /** Writes all bytes at a position. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  truncate(length: number): Promise<void>;
  sync(): Promise<void>;
  /** Its length, and how many names the file has: 0 when it was deleted behind our back. */
  state(): Promise<{ bytes: number; links: number }>;
  close(): Promise<void>;
}

/** What the journals need of a file system; all its calls throw the file system's error. */
export interface JournalFs {
  /** `new` empties what is there; a link is never followed. */
  open(file: string, mode: 'existing' | 'new'): Promise<JournalHandle>;
  /** Bytes of a file from a position to another one, or to its end. */
  read(file: string, from?: number, to?: number): Promise<Buffer>;
  /** What stands at a path, links not followed; null when nothing does. */
  look(path: string): Promise<{ kind: 'file' | 'folder' | 'other'; bytes: number } | null>;
  names(folder: string): Promise<{ name: string; kind: 'file' | 'folder' | 'other' }[]>;
  /** Makes one folder whose parent is there. */
  makeFolder(folder: string): Promise<void>;
  /** Copies to a name that is free and makes the copy durable. */
  copy(file: string, to: string): Promise<void>;
  rename(file: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  syncFolder(folder: string): Promise<void>;
}

// Not there on Windows, where a link needs rights that nobody gives away.
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** The real file system. */
export const diskJournalFs: JournalFs = {
  async open(file, mode) {
    const create = mode === 'new' ? constants.O_CREAT | constants.O_TRUNC : 0;
    return handleOf(await open(file, constants.O_RDWR | NO_FOLLOW | create, 0o600));
  },
  async read(file, from = 0, to) {
    const handle = await open(file, constants.O_RDONLY | NO_FOLLOW);
    try {
      const end = to ?? (await handle.stat()).size;
      const bytes = Buffer.alloc(Math.max(0, end - from));
      let done = 0;
      while (done < bytes.length) {
        const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return bytes.subarray(0, done);
    } finally {
      await handle.close();
    }
  },
  async look(path) {
    try {
      const stats = await lstat(path);
      return { kind: kindOf(stats), bytes: stats.size };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  async names(folder) {
    return (await readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async makeFolder(folder) {
    await mkdir(folder);
  },
  async copy(file, to) {
    await copyFile(file, to, constants.COPYFILE_EXCL);
    const handle = await open(to, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  remove: (file) => rm(file, { force: true }),
  syncFolder,
};

function handleOf(handle: FileHandle): JournalHandle {
  return {
    async write(bytes, position) {
      let done = 0;
      while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.sync(),
    async state() {
      const { size, nlink } = await handle.stat();
      return { bytes: size, links: nlink };
    },
    close: () => handle.close(),
  };
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
