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
import { asideName, fillAside, outgoingFiles, placeAside, removeAside, removeOtherAsides, type TellSent } from './dav-aside';
import { patchDavFetch } from './dav-fetch';
import { DavLogins } from './dav-login';
import { davProblem } from './dav-problem';
import { repairReplacement, replacedName, replaceFolder, versionOf, withdrawFolder } from './dav-swap';
import { hashTree, listTree, type RemoteFile } from './dav-tree';

/** A folder on a WebDAV server, with what logs in there. */
export interface DavFolder {
  /** Ends in a slash. */
  readonly address: string;
  readonly username: string;
  readonly password: string | null;
}

type Sums = Readonly<Record<string, string>>;
type Answering = (files: FolderAnswer['files'], place?: string) => FolderAnswer;

/**
 * Publishes articles as folders on WebDAV servers, and reads back what is there. A folder is filled aside under a hidden name
 * and put in place by a MOVE that overwrites nothing; an upload that was broken off goes on with the photos that are missing.
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
   * @param tell how much of each photo is over there
   * @throws DeskProblem with a code of `transportProblem`; `badPayload` for a name or path that leads anywhere else
   */
  async gather(target: DavFolder, name: string, files: readonly FolderFile[], tell: TellSent = () => undefined): Promise<FolderAnswer> {
    const outgoing = await outgoingFiles(files, this.photos);
    const aside = asideName(name, outgoing);
    return this.#with(target, name, async (client, answer) => {
      await removeOtherAsides(client, name, aside);
      await fillAside(client, aside, outgoing, tell);
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
   * Puts the files that were gathered in the place of an article's earlier ones, if those are as they were looked at.
   * @param before `version` as {@link read} gave it, and the sums of the earlier files
   * @throws DeskProblem like {@link gather}; `cut` when anything is not as it was, `refused` when the folder is not the program's own
   */
  async replace(target: DavFolder, name: string, files: readonly FolderFile[], before: { readonly version: string; readonly was: Sums }): Promise<FolderAnswer> {
    const outgoing = await outgoingFiles(files, this.photos);
    const swap = { name, aside: asideName(name, outgoing), replaced: replacedName(name, before.was), version: before.version };
    return this.#with(target, name, async (client, answer) => {
      await replaceFolder(client, swap, outgoing);
      return answer(null);
    });
  }

  /**
   * What is still hidden although an article's folder is in place: of these files what a request has made that was thought lost
   * and came late, and what they have replaced.
   * @throws DeskProblem like {@link gather}
   */
  async findLeftovers(target: DavFolder, name: string, files: readonly FolderFile[], was?: Sums): Promise<FolderAnswer> {
    const hidden = await this.#hidden(name, files, was);
    return this.#with(target, name, async (client, answer) => {
      const found = await Promise.all(hidden.map(async ([kind, folder]) => ((await client.exists(`/${folder}`)) ? [kind] : [])));
      return { ...answer(null), leftovers: found.flat() };
    });
  }

  /** Removes what {@link findLeftovers} finds, and no more. @throws DeskProblem like {@link gather} */
  async removeLeftovers(target: DavFolder, name: string, files: readonly FolderFile[], was?: Sums): Promise<FolderAnswer> {
    const hidden = await this.#hidden(name, files, was);
    return this.#with(target, name, async (client, answer) => {
      // Without the article itself, what was replaced may be all that is left of it.
      const isThere = await client.exists(`/${name}`);
      for (const [kind, folder] of hidden) if (isThere || kind === 'gathered') await removeAside(client, folder);
      return { ...answer(null), leftovers: [] };
    });
  }

  /**
   * What an article's folder holds now.
   * @param text path of a file whose text is wanted, too
   * @param was sums of the files that were there last: where a replacement of them broke off, they are put back first
   * @throws DeskProblem like {@link gather}
   */
  read(target: DavFolder, name: string, { text, was }: { readonly text?: string; readonly was?: Sums } = {}): Promise<FolderAnswer> {
    return this.#with(target, name, async (client, answer) => {
      const files = (await listTree(client, name)) ?? (was && (await this.#putBack(client, name, was)));
      if (!files) {
        await expectFolder(client);
        return answer(null);
      }
      return { ...(await this.#hashed(client, name, files, answer, text)), version: versionOf(files) };
    });
  }

  /**
   * Moves an article's folder to the withdrawn ones beside it, as it is; done before, it stays as it is there.
   * @returns what is there of it then, `files` null where there never was such a folder
   * @throws DeskProblem like {@link gather}; `refused` when the folder is not the program's own
   */
  putAside(target: DavFolder, name: string): Promise<FolderAnswer> {
    return this.#with(target, name, async (client, answer) => {
      const there = await listTree(client, name);
      if (!there) await expectFolder(client);
      const place = await withdrawFolder(client, name, there);
      const kept = await listTree(client, place);
      return kept ? this.#hashed(client, place, kept, answer) : answer(null);
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

  async #hidden(name: string, files: readonly FolderFile[], was?: Sums): Promise<(readonly ['gathered' | 'replaced', string])[]> {
    const gathered = asideName(name, await outgoingFiles(files, this.photos));
    return [['gathered', gathered], ...(was ? [['replaced', replacedName(name, was)] as const] : [])];
  }

  async #putBack(client: WebDAVClient, name: string, was: Sums): Promise<RemoteFile[] | null> {
    await repairReplacement(client, name, replacedName(name, was));
    return listTree(client, name);
  }

  async #hashed(client: WebDAVClient, place: string, files: readonly RemoteFile[], answer: Answering, textPath?: string): Promise<FolderAnswer> {
    const hashed = await hashTree(client, place, files, { wholeBodyMs: this.limits.wholeBodyMs, ...(textPath !== undefined && { textPath }) });
    return { ...answer(hashed.files, place), ...(hashed.text !== undefined && { text: hashed.text }) };
  }

  async #with(
    { address, username, password }: DavFolder, name: string, work: (client: WebDAVClient, answer: Answering) => Promise<FolderAnswer>,
  ): Promise<FolderAnswer> {
    if (password === null) throw new DeskProblem<TransportProblem>('noCredentials');
    if (!isSafeSegment(name)) throw new DeskProblem('badPayload', { detail: `not a name for a published folder: ${name}` });
    const answer: Answering = (files, place = name) => ({ kind: 'folder', location: new URL(`${place}/`, address).href, files });
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
