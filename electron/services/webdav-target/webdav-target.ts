import { randomBytes } from 'node:crypto';
import { Agent } from 'undici';
import { AuthType, createClient, type WebDAVClient } from 'webdav';
import type { TransportProblem } from '../../contract/transport';
import { isSafeSegment } from '../files/file-name';
import { checkedFiles, folderPhoto, type FolderFile } from '../folder-target/folder-files';
import type { FolderAnswer } from '../folder-target/folder-target';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import { httpLimits, type HttpLimits } from '../transport/http-sender';
import { patchDavFetch } from './dav-fetch';
import { davProblem, statusOf, wantsDigest } from './dav-problem';
import { hashTree, listTree } from './dav-tree';

/** A folder on a WebDAV server, with what logs in there. */
export interface DavFolder {
  /** Ends in a slash. */
  readonly address: string;
  readonly username: string;
  readonly password: string | null;
}

/** Photos under way at a time. */
const SIDE_BY_SIDE = 3;

/**
 * Publishes articles as folders on WebDAV servers, and reads back what is there. A folder is filled aside under a hidden name
 * and put in place by one MOVE that overwrites nothing; an upload that was broken off goes on with the photos that are missing.
 */
export class DavPublisher {
  readonly #agent: Agent;

  constructor(private readonly photos: PhotoStore, userAgent: string, limits: HttpLimits = httpLimits) {
    this.#agent = new Agent({ connect: { timeout: limits.connectMs }, headersTimeout: limits.headersMs, bodyTimeout: limits.bodyMs });
    patchDavFetch(this.#agent, userAgent, limits);
  }

  /**
   * Makes an article's folder appear with these files; one that is there already stays as it is.
   * @throws DeskProblem with a code of `transportProblem`; `badPayload` for a name or path that leads anywhere else
   */
  write(target: DavFolder, name: string, files: readonly FolderFile[]): Promise<FolderAnswer> {
    return this.#with(target, name, async (client, answer) => {
      const checked = checkedFiles(files);
      if (await listTree(client, name)) return answer(null);
      const aside = `.${name}.part`;
      await makeFolder(client, aside);
      await this.#fill(client, aside, checked).catch((error: unknown) => {
        // The folder that was just there: somebody has tidied up, and it is made again.
        throw [404, 409].includes(statusOf(error) ?? 0) ? new DeskProblem<TransportProblem>('cut', { detail: `${aside} has gone` }) : error;
      });
      await client.moveFile(`/${aside}`, `/${name}`, { overwrite: false });
      return answer(null);
    });
  }

  /** What an article's folder holds now. @throws DeskProblem like {@link write} */
  read(target: DavFolder, name: string): Promise<FolderAnswer> {
    return this.#with(target, name, async (client, answer) => {
      const files = await listTree(client, name);
      if (files) return answer(await hashTree(client, name, files));
      await expectFolder(client);
      return answer(null);
    });
  }

  /** Whether folders can be made there, by making one and taking it away. @throws DeskProblem like {@link write} */
  probe(target: DavFolder): Promise<FolderAnswer> {
    return this.#with(target, 'thu-ket-noi', async (client, answer) => {
      await expectFolder(client);
      const probe = `/.thu-ket-noi-${randomBytes(6).toString('hex')}.part`;
      await client.createDirectory(probe);
      await client.deleteFile(probe);
      return answer(null);
    });
  }

  /** Ends all connections; requests under way fail as cut. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #with(
    { address, username, password }: DavFolder, name: string, work: (client: WebDAVClient, answer: (files: FolderAnswer['files']) => FolderAnswer) => Promise<FolderAnswer>,
  ): Promise<FolderAnswer> {
    if (password === null) throw new DeskProblem<TransportProblem>('noCredentials');
    if (!isSafeSegment(name)) throw new DeskProblem('badPayload', { detail: `not a name for a published folder: ${name}` });
    const answer = (files: FolderAnswer['files']): FolderAnswer => ({ kind: 'folder', location: new URL(`${name}/`, address).href, files });
    try {
      return await work(createClient(address, { authType: AuthType.Password, username: asBytes(username), password: asBytes(password) }), answer)
        .catch((error: unknown) => {
          if (!wantsDigest(error)) throw error;
          return work(createClient(address, { authType: AuthType.Digest, username, password }), answer);
        });
    } catch (error) {
      throw davProblem(error);
    }
  }

  async #fill(client: WebDAVClient, aside: string, files: readonly FolderFile[]): Promise<void> {
    const there = new Map((await listTree(client, aside))?.map(({ path, bytes }) => [path, bytes]));
    for (const folder of new Set(files.flatMap(({ path }) => foldersOf(path)))) await makeFolder(client, `${aside}/${folder}`);
    const lengths = new Map<string, number>();
    const waiting = [...files];
    const sent = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const length = await this.#upload(client, aside, file, there.get(file.path)).catch((error: unknown) => {
          waiting.length = 0;
          throw error;
        });
        lengths.set(file.path, length);
      }
    }));
    // Only once nothing is under way any more: the next try must not meet an upload of this one.
    const failed = sent.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    // Whoever stands between us and the server may have said yes in its name.
    const arrived = new Map((await listTree(client, aside))?.map(({ path, bytes }) => [path, bytes]));
    const lacking = [...lengths].find(([path, length]) => arrived.get(path) !== length);
    if (lacking) throw new DeskProblem<TransportProblem>('cut', { detail: `${lacking[0]} did not arrive as it was sent` });
  }

  /** @param there length of what an earlier try has left under this path @returns the length that it must have there */
  async #upload(client: WebDAVClient, aside: string, file: FolderFile, there: number | undefined): Promise<number> {
    const place = `/${aside}/${file.path}`;
    if ('text' in file) {
      const bytes = Buffer.from(file.text);
      await client.putFileContents(place, bytes);
      return bytes.length;
    }
    const photo = await folderPhoto(file, this.photos);
    // The proof reads every byte, so the length is enough to spare a slow line a photo that has arrived.
    if (photo.bytes !== there) await client.putFileContents(place, photo.stream(), { headers: { 'content-length': String(photo.bytes) } });
    return photo.bytes;
  }
}

/** A character for each byte in UTF-8: the library encodes only those, and Vietnamese passwords have others. */
const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const foldersOf = (path: string): string[] => path.split('/').slice(0, -1).map((_folder, index, all) => all.slice(0, index + 1).join('/'));

async function makeFolder(client: WebDAVClient, folder: string): Promise<void> {
  try {
    await client.createDirectory(`/${folder}`);
  } catch (error) {
    // RFC 4918, 9.3.1: there is something of that name already.
    if (statusOf(error) !== 405) throw error;
  }
}

/** Asks for the target's own folder. */
async function expectFolder(client: WebDAVClient): Promise<void> {
  await client.customRequest('/', { method: 'PROPFIND', headers: { depth: '0' } });
}
