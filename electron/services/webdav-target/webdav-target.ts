import { randomBytes } from 'node:crypto';
import { Agent } from 'undici';
import type { WebDAVClient } from 'webdav';
import type { TransportProblem } from '../../contract/transport';
import { isSafeSegment } from '../files/file-name';
import type { FolderFile } from '../folder-target/folder-files';
import type { FolderAnswer } from '../folder-target/folder-target';
import { TurnsByName } from '../journal/turns';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import { httpLimits, type HttpLimits } from '../transport/http-sender';
import { asideName, fillAside, outgoingFiles, placeAside, removeAside, removeOtherAsides } from './dav-aside';
import { patchDavFetch } from './dav-fetch';
import { DavLogins } from './dav-login';
import { davProblem } from './dav-problem';
import { hashTree, listTree } from './dav-tree';

/** A folder on a WebDAV server, with what logs in there. */
export interface DavFolder {
  /** Ends in a slash. */
  readonly address: string;
  readonly username: string;
  readonly password: string | null;
}

/**
 * Publishes articles as folders on WebDAV servers, and reads back what is there. A folder is filled aside under a hidden name
 * and put in place by one MOVE that overwrites nothing; an upload that was broken off goes on with the photos that are missing.
 */
export class DavPublisher {
  readonly #agent: Agent;
  readonly #logins = new DavLogins();
  /** A window that was loaded anew begins again while main still works for the one before. */
  readonly #turns = new TurnsByName();

  constructor(private readonly photos: PhotoStore, userAgent: string, private readonly limits: HttpLimits = httpLimits) {
    this.#agent = new Agent({ connect: { timeout: limits.connectMs }, headersTimeout: limits.headersMs, bodyTimeout: limits.bodyMs });
    patchDavFetch(this.#agent, userAgent, limits);
  }

  /**
   * Gathers an article's files aside, where nobody sees them.
   * @throws DeskProblem with a code of `transportProblem`; `badPayload` for a name or path that leads anywhere else
   */
  async gather(target: DavFolder, name: string, files: readonly FolderFile[]): Promise<FolderAnswer> {
    const outgoing = await outgoingFiles(files, this.photos);
    const aside = asideName(name, outgoing);
    return this.#with(target, name, async (client, answer) => {
      await removeOtherAsides(client, name, aside);
      await fillAside(client, aside, outgoing);
      return answer(null);
    });
  }

  /**
   * Makes an article's folder appear with the files that were gathered; one that is there already stays as it is.
   * @throws DeskProblem like {@link gather}; `cut` when they are not all there
   */
  async place(target: DavFolder, name: string, files: readonly FolderFile[]): Promise<FolderAnswer> {
    const outgoing = await outgoingFiles(files, this.photos);
    return this.#with(target, name, async (client, answer) => {
      if (!(await listTree(client, name))) await placeAside(client, asideName(name, outgoing), name, outgoing);
      return answer(null);
    });
  }

  /**
   * What of these files is gathered aside although the article is in place: a request that was thought lost has come late.
   * @throws DeskProblem like {@link gather}
   */
  async findLeftovers(target: DavFolder, name: string, files: readonly FolderFile[]): Promise<FolderAnswer> {
    const aside = asideName(name, await outgoingFiles(files, this.photos));
    return this.#with(target, name, async (client, answer) => ({ ...answer(null), leftovers: (await client.exists(`/${aside}`)) ? ['gathered'] : [] }));
  }

  /** Removes what {@link findLeftovers} finds, and no more. @throws DeskProblem like {@link gather} */
  async removeLeftovers(target: DavFolder, name: string, files: readonly FolderFile[]): Promise<FolderAnswer> {
    const aside = asideName(name, await outgoingFiles(files, this.photos));
    return this.#with(target, name, async (client, answer) => {
      await removeAside(client, aside);
      return { ...answer(null), leftovers: [] };
    });
  }

  /** What an article's folder holds now. @throws DeskProblem like {@link gather} */
  read(target: DavFolder, name: string): Promise<FolderAnswer> {
    return this.#with(target, name, async (client, answer) => {
      const files = await listTree(client, name);
      if (files) return answer(await hashTree(client, name, files, this.limits));
      await expectFolder(client);
      return answer(null);
    });
  }

  /** Whether folders can be made there, by making one and taking it away. @throws DeskProblem like {@link gather} */
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
      return await this.#turns.take(`${address} ${name}`, () => this.#logins.work({ address, username, password }, (client) => work(client, answer)));
    } catch (error) {
      throw davProblem(error);
    }
  }
}

/** Asks for the target's own folder. */
async function expectFolder(client: WebDAVClient): Promise<void> {
  await client.customRequest('/', { method: 'PROPFIND', headers: { depth: '0' } });
}
