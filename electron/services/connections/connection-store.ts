import type { Connection, ConnectionInfo, ConnectionProblem } from '../../contract/connections';
import { JsonFile } from '../files/json-file';
import type { Log } from '../log/log-file';
import { DeskProblem } from '../problem';
import { isWritableFolder, type ChosenFolders } from './chosen-folders';
import { connectionRecords, type ConnectionRecord, type ConnectionRecords, type SiteRecord } from './connection-record';
import type { Passwords } from './passwords';
import { isLoopback, siteAddress } from './site-address';

/** Same id as `defaultTargetId` of the publishing domain, which electron may not import. */
export const DEFAULT_TARGET_ID = 'default-folder';

/** Where a target is, with what is needed to get in; for the transport only. */
export type ResolvedConnection =
  | { readonly kind: 'folder'; readonly folder: string; readonly isDefault: boolean }
  | { readonly kind: 'site'; readonly address: string; readonly username: string; readonly password: string | null }
  | { readonly kind: 'webdav'; readonly address: string; readonly username: string; readonly password: string | null }
  /** Logs in with a bearer token in place of name and password. */
  | { readonly kind: 'receiver'; readonly address: string; readonly password: string | null };

/** Where the desk's targets really are. The default target is always there. */
export class ConnectionStore {
  #changing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly json: JsonFile<ConnectionRecords>,
    private records: readonly ConnectionRecord[],
    private readonly parts: { passwords: Passwords; chosenFolders: ChosenFolders; defaultFolder: string },
  ) {}

  /** @param file the connections' json file; a broken one is set aside */
  static async open(
    file: string,
    log: Log,
    parts: { passwords: Passwords; chosenFolders: ChosenFolders; defaultFolder: string },
  ): Promise<ConnectionStore> {
    const json = new JsonFile<ConnectionRecords>(file, connectionRecords, { version: 1, connections: [] }, log);
    return new ConnectionStore(json, (await json.read()).connections, parts);
  }

  list(): ConnectionInfo[] {
    const known = this.records.map((record) => this.#info(record));
    if (known.some((info) => info.targetId === DEFAULT_TARGET_ID)) return known;
    return [{ targetId: DEFAULT_TARGET_ID, kind: 'folder', location: this.parts.defaultFolder }, ...known];
  }

  /**
   * Makes or changes a connection.
   * @throws DeskProblem with a code of `connectionProblem`; the file system's error when it could not be kept
   */
  async save(wanted: Connection): Promise<ConnectionInfo> {
    const record = wanted.kind === 'folder' ? await this.#folder(wanted) : this.#site(wanted);
    await this.#inTurn(() => this.#replace(wanted.targetId, record));
    return this.#info(record);
  }

  /** Forgets a connection and its password; the default target goes back to its own folder. */
  async forget(targetId: string): Promise<void> {
    this.parts.passwords.forget(targetId);
    await this.#inTurn(() => this.#replace(targetId, null));
  }

  /** @returns null when there is no such connection */
  resolve(targetId: string): ResolvedConnection | null {
    const record = this.records.find((known) => known.targetId === targetId);
    if (record?.kind === 'folder') return { kind: 'folder', folder: record.folder, isDefault: false };
    if (record) {
      const { address } = record;
      const password = this.#password(record)?.password ?? null;
      if (record.kind === 'http') return { kind: 'receiver', address, password };
      return { kind: record.kind === 'webdav' ? 'webdav' : 'site', address, username: record.username, password };
    }
    return targetId === DEFAULT_TARGET_ID ? { kind: 'folder', folder: this.parts.defaultFolder, isDefault: true } : null;
  }

  async #folder(wanted: Extract<Connection, { kind: 'folder' }>): Promise<ConnectionRecord> {
    const folder = this.parts.chosenFolders.find(wanted.chosenFolder);
    if (folder === undefined) throw new DeskProblem<ConnectionProblem>('folderNotChosen');
    if (!(await isWritableFolder(folder))) throw new DeskProblem<ConnectionProblem>('folderNotWritable');
    return { kind: 'folder', targetId: wanted.targetId, folder };
  }

  #site({ password, ...wanted }: Extract<Connection, { kind: 'wordpress' | 'http' | 'webdav' }>): SiteRecord {
    const { targetId } = wanted;
    const record: SiteRecord = { ...wanted, address: siteAddress(wanted.address, wanted.allowInsecure) };
    if (password !== undefined) return { ...record, sealed: this.parts.passwords.keep(loginOf(record), password) };
    // Carried on only if it still is for the same origin and user: `find` refuses it otherwise.
    const before = this.records.find((known) => known.targetId === targetId);
    const sealed = before && before.kind !== 'folder' ? before.sealed : undefined;
    const isStillGood = this.parts.passwords.find(loginOf(record), sealed) !== null;
    return isStillGood ? { ...record, sealed } : record;
  }

  #inTurn(change: () => Promise<void>): Promise<void> {
    const changed = this.#changing.then(change, change);
    this.#changing = changed;
    return changed;
  }

  async #replace(targetId: string, record: ConnectionRecord | null): Promise<void> {
    const others = this.records.filter((known) => known.targetId !== targetId);
    const next = record ? [...others, record] : others;
    await this.json.write({ version: 1, connections: next });
    this.records = next;
  }

  #info(record: ConnectionRecord): ConnectionInfo {
    const { targetId } = record;
    if (record.kind === 'folder') return { targetId, kind: 'folder', location: record.folder };
    const url = new URL(record.address);
    return {
      targetId,
      kind: record.kind,
      location: record.address,
      ...(record.kind !== 'http' && { username: record.username }),
      password: this.#password(record)?.keptIn ?? 'none',
      insecure: url.protocol === 'http:' && !isLoopback(url),
    };
  }

  #password(record: SiteRecord) {
    return this.parts.passwords.find(loginOf(record), record.sealed);
  }
}

// A token has no name beside it; users always have one, so the two are never taken for each other.
function loginOf(record: SiteRecord) {
  const { targetId, address } = record;
  return { targetId, origin: new URL(address).origin, username: record.kind === 'http' ? '' : record.username };
}
