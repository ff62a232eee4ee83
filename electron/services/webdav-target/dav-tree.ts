import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FileStat, WebDAVClient } from 'webdav';
import type { TransportProblem } from '../../contract/transport';
import { MOST_TEXT } from '../folder-target/folder-names';
import type { ListedFile } from '../folder-target/listing';
import { DeskProblem } from '../problem';
import type { HttpLimits } from '../transport/http-sender';
import { limitedChunks } from '../transport/limited-body';
import { statusOf } from './dav-problem';

/** A published folder has photos/ in it and nothing deeper; a server that leads on and on is not followed. */
const DEEPEST = 4;
const MOST_FILES = 5_000;
/** Bytes in a millisecond that a long file must come at. */
const SLOWEST = 16;

/** A file below a folder of the server, before it is read. */
export interface RemoteFile {
  readonly path: string;
  readonly bytes: number;
  /** What the server says of its state: another one when it was changed. */
  readonly mark: string;
}

/** Everything below a folder, or null when there is no such folder. Asked level by level: many servers refuse more. */
export async function listTree(client: WebDAVClient, folder: string): Promise<RemoteFile[] | null> {
  const files: RemoteFile[] = [];
  async function walk(below: string, depth: number): Promise<void> {
    const entries = await client.getDirectoryContents(`/${folder}${below}`) as FileStat[];
    for (const { basename, type, size, etag, lastmod } of entries) {
      const path = `${below}/${basename}`.normalize('NFC');
      if (basename === '' || basename.includes('/') || basename === '..') continue;
      if (type === 'directory' && depth < DEEPEST) await walk(path, depth + 1);
      if (type === 'file' && files.length < MOST_FILES) files.push({ path: path.slice(1), bytes: size, mark: markOf(etag, lastmod) });
    }
  }
  try {
    await walk('', 1);
    return files;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** A fresh file's tag is a weak one on some servers, and the same one is strong a moment later. */
const markOf = (etag: string | null, lastmod: string): string => `${etag?.replace(/^W\//, '') ?? ''} ${lastmod}`;

/**
 * Reads files back, one after the other.
 * @param textPath of a file whose text is wanted, too; too long a one is not given
 * @throws DeskProblem `badAnswer` for one that is not as long as the server said, `timeout` for one that never ends
 */
export async function hashTree(
  client: WebDAVClient, folder: string, files: readonly Omit<RemoteFile, 'mark'>[], { wholeBodyMs, textPath }: Pick<HttpLimits, 'wholeBodyMs'> & { readonly textPath?: string },
): Promise<{ readonly files: ListedFile[]; readonly text?: string }> {
  const listed: ListedFile[] = [];
  let text: string | undefined;
  for (const { path, bytes: length } of files) {
    const { body } = await client.customRequest(`/${folder}/${path}`, { method: 'GET' }) as unknown as globalThis.Response;
    const hash = createHash('sha256');
    const kept: Buffer[] | null = path === textPath && length <= MOST_TEXT ? [] : null;
    let bytes = 0;
    const limits = { maxBytes: length, maxMs: wholeBodyMs + length / SLOWEST };
    for await (const chunk of body ? limitedChunks(Readable.fromWeb(body as ReadableStream), limits) : []) {
      hash.update(chunk);
      kept?.push(chunk);
      bytes += chunk.length;
    }
    // Not what the server has just said: a sign-in page, or a body that was cut where no length was told.
    if (bytes !== length) throw new DeskProblem<TransportProblem>('badAnswer', { detail: `${path}: ${bytes} bytes of ${length}` });
    listed.push({ path, sha256: hash.digest('hex'), bytes });
    if (kept) text = Buffer.concat(kept).toString('utf8');
  }
  return { files: listed.toSorted((one, other) => (one.path < other.path ? -1 : 1)), ...(text !== undefined && { text }) };
}
