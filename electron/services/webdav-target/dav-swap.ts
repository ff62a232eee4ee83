import { createHash } from 'node:crypto';
import type { WebDAVClient } from 'webdav';
import type { TransportProblem } from '../../contract/transport';
import { MANIFEST_NAME, WITHDRAWN_NAME } from '../folder-target/folder-names';
import { DeskProblem } from '../problem';
import { expectWhole, hiddenName, makeFolder, removeAside, removeHidden, type OutgoingFile } from './dav-aside';
import { statusOf } from './dav-problem';
import { listTree, type RemoteFile } from './dav-tree';

/** The names under which a correction works on the server. */
export interface Swap {
  readonly name: string;
  /** Where the new files were gathered. */
  readonly aside: string;
  /** Where the replaced ones wait for the second look. */
  readonly replaced: string;
  /** Of what is to be replaced, see {@link versionOf}. */
  readonly version: string;
}

/**
 * Name of the hidden folder in which what a correction replaces waits. It says what is in it, so that whoever comes after a kill
 * knows it again.
 * @param was sums of those files by path
 */
export const replacedName = (name: string, was: Readonly<Record<string, string>>): string => hiddenName(name, Object.entries(was), 'old');

/** A mark of what is in a folder: another one as soon as anything in it is another. */
export function versionOf(files: readonly RemoteFile[]): string {
  const lines = files.map(({ path, bytes, mark }) => JSON.stringify([path, bytes, mark])).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * Puts the gathered files in the place of the ones that were looked at. WebDAV has no exchange, so the old ones step aside first;
 * no MOVE overwrites anything. The old ones stay until the second look, so a MOVE that a network repeats finds its goal taken.
 * @throws DeskProblem `cut` when what is there is no longer what was looked at, or the gathered files are not whole
 */
export async function replaceFolder(client: WebDAVClient, { name, aside, replaced, version }: Swap, files: readonly OutgoingFile[]): Promise<void> {
  await expectWhole(client, aside, files);
  const there = await listTree(client, name);
  if (!there || versionOf(there) !== version) throw changed(name);
  expectOwn(there, name);
  try {
    await move(client, name, replaced).catch(async (error: unknown) => {
      if (statusOf(error) !== 412) throw error;
      // Left by an earlier try of the same: what is there holds as much.
      await removeAside(client, replaced);
      await move(client, name, replaced);
    });
    // Also in the moment between the look and the move somebody may have changed it.
    if (outlineOf(await listTree(client, replaced)) !== outlineOf(there)) throw changed(name);
    await move(client, aside, name);
  } catch (error) {
    // At once, or readers find nothing until the next try; where the new ones are in place after all, it is refused.
    await move(client, replaced, name).catch(() => undefined);
    throw error;
  }
}

/** Puts back what a replacement has moved aside that was broken off before the new files were in place. */
export async function repairReplacement(client: WebDAVClient, name: string, replaced: string): Promise<void> {
  if (await client.exists(`/${replaced}`)) await move(client, replaced, name);
}

/**
 * Moves a folder to the withdrawn ones, as it is; done before, it stays as it is there.
 * @param there what is in it, null where it is not there (any more)
 * @returns its path then
 */
export async function withdrawFolder(client: WebDAVClient, name: string, there: readonly RemoteFile[] | null): Promise<string> {
  if (!there) return `${WITHDRAWN_NAME}/${name}`;
  expectOwn(there, name);
  // Or a late request could bring an older version back under the name that gets free.
  await removeHidden(client, name);
  await makeFolder(client, WITHDRAWN_NAME);
  const goal = await freeName(client, `${WITHDRAWN_NAME}/${name}`);
  await move(client, name, goal);
  return goal;
}

async function freeName(client: WebDAVClient, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!(await client.exists(`/${name}`))) return name;
  }
}

const move = (client: WebDAVClient, from: string, to: string): Promise<void> => client.moveFile(`/${from}`, `/${to}`, { overwrite: false });

/** What a move keeps on every server. */
const outlineOf = (files: readonly RemoteFile[] | null): string | null =>
  files && files.map(({ path, bytes }) => JSON.stringify([path, bytes])).toSorted().join('\n');

/** A folder of that name may be somebody else's. */
function expectOwn(files: readonly RemoteFile[], name: string): void {
  if (files.some(({ path }) => path === MANIFEST_NAME)) return;
  throw new DeskProblem<TransportProblem>('refused', { values: { location: name }, detail: `something that this program did not publish is in the way: ${name}` });
}

const changed = (name: string): DeskProblem => new DeskProblem<TransportProblem>('cut', { detail: `${name} is no longer what was looked at` });
