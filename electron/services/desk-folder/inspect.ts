import { access, constants, open, readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, isDiskFull, isMissing } from '../files/error-code';
import { isWritableFolder } from '../connections/chosen-folders';
import { FORMAT, MAGIC } from '../journal/entry-format';
import { readMarker, type DeskMarker } from './marker';
import { deskPlaces, type DeskPlaces } from './places';

/** What lies at a place where a desk may be. */
export type FoundDesk =
  | { readonly kind: 'sound'; readonly marker: DeskMarker; readonly isMarkerWhole: boolean }
  | { readonly kind: 'newer'; readonly writtenBy: string; readonly canReadJournals: boolean }
  /** `nothing`: no folder, or none with a desk's marker or journals in it. */
  | { readonly kind: 'nothing' | 'damaged' | 'noAccess' };

/** Looks at a folder without changing anything. Never throws. */
export async function inspectDesk(root: string): Promise<FoundDesk> {
  const places = deskPlaces(root);
  try {
    if (!(await stat(root)).isDirectory()) return { kind: 'nothing' };
    await readdir(root);
    const found = await readMarker(places.marker);
    if (found.kind === 'sound') return { ...found, isMarkerWhole: true };
    const journal = await firstJournal(places);
    const canReadJournals = journal !== null && (await isReadable(journal));
    if (found.kind === 'newer') return { ...found, canReadJournals };
    const copy = await readMarker(places.markerCopy);
    if (copy.kind === 'sound') return { ...copy, isMarkerWhole: false };
    if (copy.kind === 'newer') return { ...copy, canReadJournals };
    return { kind: found.kind === 'broken' || copy.kind === 'broken' || journal !== null ? 'damaged' : 'nothing' };
  } catch (error) {
    if (isMissing(error) || errorCode(error) === 'ENOTDIR') return { kind: 'nothing' };
    return { kind: 'noAccess' };
  }
}

/** Whether a desk folder takes anything; a full disk does, as soon as there is room. */
export async function isWritable(root: string): Promise<boolean> {
  try {
    await access(root, constants.W_OK);
  } catch (error) {
    return isDiskFull(error);
  }
  return (await isWritableFolder(root)) || (await isFull(root));
}

async function isFull(root: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(root);
  return bavail * bsize < 1024 * 1024;
}

async function firstJournal({ journal }: DeskPlaces): Promise<string | null> {
  const shelves = await readdir(journal, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const shelf of shelves.filter((entry) => entry.isDirectory())) {
    const name = (await readdir(path.join(journal, shelf.name))).find((each) => each.endsWith('.journal'));
    if (name !== undefined) return path.join(journal, shelf.name, name);
  }
  return null;
}

/** Whether a journal is of a format that this program reads; all of a desk are of one. */
async function isReadable(journal: string): Promise<boolean> {
  const handle = await open(journal, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(MAGIC.length + 2), 0, MAGIC.length + 2, 0);
    return buffer.subarray(0, MAGIC.length).equals(MAGIC) && buffer.readUInt16LE(MAGIC.length) <= FORMAT;
  } finally {
    await handle.close();
  }
}
