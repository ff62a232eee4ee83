import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FileStat, WebDAVClient } from 'webdav';
import type { TransportProblem } from '../../contract/transport';
import { checkedFiles, folderPhoto, type FolderFile } from '../folder-target/folder-files';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import { countedStream } from '../transport/counted-stream';
import { davProblem, statusOf } from './dav-problem';
import { listTree } from './dav-tree';

/** Uploads under way at a time. */
const SIDE_BY_SIDE = 3;

/** A file as it will lie on the server. */
export interface OutgoingFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Its content from the first byte on, each time anew. */
  readonly content: () => Buffer | Readable;
  /** Hash of the photo that it is a copy of. */
  readonly photo?: string;
}

/** Is told how many bytes of a photo are over there. */
export type TellSent = (photo: string, sent: number) => void;

/** @throws DeskProblem `badPayload` for a path that leads anywhere else, `photoMissing` */
export async function outgoingFiles(files: readonly FolderFile[], photos: PhotoStore): Promise<OutgoingFile[]> {
  const outgoing: OutgoingFile[] = [];
  for (const file of checkedFiles(files)) {
    if ('text' in file) {
      const bytes = Buffer.from(file.text);
      outgoing.push({ path: file.path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, content: () => bytes });
    } else {
      const photo = await folderPhoto(file, photos);
      outgoing.push({ path: file.path, sha256: await photo.digest('sha256'), bytes: photo.bytes, content: () => photo.stream(), photo: file.photo });
    }
  }
  return outgoing;
}

/**
 * Name of the hidden folder in which these files are gathered. It says what is in it, so that an upload goes on only among
 * files that are the same in every byte, and nothing of an earlier version can come along.
 */
export function asideName(name: string, files: readonly OutgoingFile[]): string {
  return hiddenName(name, files.map(({ path, sha256 }) => [path, sha256]), 'part');
}

/** Name of a hidden folder beside an article's, by what is in it: sums by path. */
export function hiddenName(name: string, sums: readonly (readonly [string, string])[], ending: 'part' | 'old'): string {
  const listed = sums.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `.${name}.${createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 16)}.${ending}`;
}

/** Removes what uploads of other versions have left aside under the same name. */
export async function removeOtherAsides(client: WebDAVClient, name: string, own: string): Promise<void> {
  for (const other of await hiddenOf(client, name)) {
    if (other !== own && other.endsWith('.part')) await client.deleteFile(`/${other}`).catch(unlessRefused);
  }
}

/** Removes everything that uploads and corrections have left hidden under a name. */
export async function removeHidden(client: WebDAVClient, name: string): Promise<void> {
  for (const hidden of await hiddenOf(client, name)) await client.deleteFile(`/${hidden}`).catch(unlessRefused);
}

/** Removes a folder aside; one that is gone already is none. */
export async function removeAside(client: WebDAVClient, aside: string): Promise<void> {
  await client.deleteFile(`/${aside}`).catch((error: unknown) => {
    if (statusOf(error) !== 404) throw error;
  });
}

async function hiddenOf(client: WebDAVClient, name: string): Promise<string[]> {
  // Only the kind of each entry: there may be thousands of articles.
  const data = '<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"><d:prop><d:resourcetype/></d:prop></d:propfind>';
  const entries = await client.getDirectoryContents('/', { data }).catch(unlessRefused) as FileStat[] | undefined;
  return (entries ?? []).map(({ basename }) => basename).filter((one) => one.startsWith(`.${name}.`) && /^(?:part|[0-9a-f]{16}\.(?:part|old))$/.test(one.slice(name.length + 2)));
}

/** What stays aside is hidden and goes nowhere, so a server that does not let it be tidied may still publish; a broken line counts. */
function unlessRefused(error: unknown): undefined {
  if (!['badAnswer', 'noRight', 'notWebDav', 'remoteFolderMissing', 'remoteLocked'].includes(davProblem(error).code)) throw error;
}

/** Puts the files that are missing into the folder aside, which is made if need be. @throws DeskProblem `cut` when something did not get there */
export async function fillAside(client: WebDAVClient, aside: string, files: readonly OutgoingFile[], tell: TellSent): Promise<void> {
  await makeFolder(client, aside);
  await putMissing(client, aside, files, tell).catch((error: unknown) => goneAsCut(error, aside));
}

/** Gives the folder aside its name, if it is whole. @throws DeskProblem `cut` when it is not */
export async function placeAside(client: WebDAVClient, aside: string, name: string, files: readonly OutgoingFile[]): Promise<void> {
  await expectWhole(client, aside, files);
  await client.moveFile(`/${aside}`, `/${name}`, { overwrite: false }).catch((error: unknown) => goneAsCut(error, aside));
}

async function putMissing(client: WebDAVClient, aside: string, files: readonly OutgoingFile[], tell: TellSent): Promise<void> {
  const waiting = await missingIn(client, aside, files);
  for (const { photo, bytes } of files.filter((file) => !waiting.includes(file))) if (photo !== undefined) tell(photo, bytes);
  for (const folder of new Set(files.flatMap(({ path }) => foldersOf(path)))) await makeFolder(client, `${aside}/${folder}`);
  const sent = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      await client.putFileContents(`/${aside}/${file.path}`, told(file, tell), { headers: { 'content-length': String(file.bytes) } }).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
    }
  }));
  // Only once nothing is under way any more: the next try must not meet an upload of this one.
  const failed = sent.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  // Whoever stands between us and the server may have said yes in its name.
  await expectWhole(client, aside, files);
}

function told({ content, photo }: OutgoingFile, tell: TellSent): Buffer | Readable {
  const bytes = content();
  return photo === undefined || Buffer.isBuffer(bytes) ? bytes : countedStream(bytes, (sent) => tell(photo, sent));
}

/** @throws DeskProblem `cut` when not everything is there as it was sent */
export async function expectWhole(client: WebDAVClient, aside: string, files: readonly OutgoingFile[]): Promise<void> {
  const [lacking] = await missingIn(client, aside, files);
  if (lacking) throw new DeskProblem<TransportProblem>('cut', { detail: `${lacking.path} is not there as it was sent` });
}

/** The proof reads every byte, so in a folder named for its content the length is enough to spare a slow line what has arrived. */
async function missingIn(client: WebDAVClient, aside: string, files: readonly OutgoingFile[]): Promise<OutgoingFile[]> {
  const there = new Map((await listTree(client, aside))?.map(({ path, bytes }) => [path, bytes]));
  return files.filter(({ path, bytes }) => there.get(path) !== bytes);
}

/** The folder that was just there: somebody has tidied up, and it is made again. */
function goneAsCut(error: unknown, aside: string): never {
  throw [404, 409].includes(statusOf(error) ?? 0) ? new DeskProblem<TransportProblem>('cut', { detail: `${aside} has gone` }) : error;
}

const foldersOf = (path: string): string[] => path.split('/').slice(0, -1).map((_folder, index, all) => all.slice(0, index + 1).join('/'));

/** Makes a folder; one that is there already stays. */
export async function makeFolder(client: WebDAVClient, folder: string): Promise<void> {
  try {
    await client.createDirectory(`/${folder}`);
  } catch (error) {
    // RFC 4918, 9.3.1: there is something of that name already.
    if (statusOf(error) !== 405) throw error;
  }
}
