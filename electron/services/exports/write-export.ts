import { mkdir, realpath, rename } from 'node:fs/promises';
import path from 'node:path';
import type { ExportProblem } from '../../contract/errors';
import { syncFolder } from '../files/durable-write';
import { hashFile } from '../files/file-hash';
import { isInside } from '../files/path-inside';
import { checkedFiles, writeFiles, type ContentFile } from '../folder-target/folder-files';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import { exists, writeAside } from './write-aside';

/**
 * Writes an exported document where a person chose to have it, and the files that belong to it beside it. The document
 * comes last, so that it is never there without its photos.
 * @param document the path chosen for `files[0]`; the dialog has asked about overwriting it
 * @returns where the document is
 * @throws DeskProblem with a code of `exportProblems`, or `badPayload` for a path that leads elsewhere
 */
export async function writeExport(document: string, files: readonly ContentFile[], photos: PhotoStore): Promise<{ location: string }> {
  const [first, ...others] = checkedFiles(files);
  if (!first) throw new DeskProblem('badPayload', { detail: 'nothing to export' });
  const folder = path.dirname(document);
  await writeAside(document, async (aside) => {
    await mkdir(aside);
    await writeFiles(aside, [first, ...others], photos);
    const isExportedAgain = await exists(document);
    const moves = others.map(({ path: relative }) => ({ from: path.join(aside, relative), to: path.join(folder, relative) }));
    // Over somebody's own files only where a person has agreed to replace the document they belong to.
    if (!isExportedAgain) for (const move of moves) await refuseOverwriting(move);
    for (const { from, to } of moves) await moveInside(folder, from, to);
    await rename(path.join(aside, first.path), document);
  });
  return { location: document };
}

async function refuseOverwriting({ from, to }: { from: string; to: string }): Promise<void> {
  if (!(await exists(to)) || (await hashFile(to, 'sha256')) === (await hashFile(from, 'sha256'))) return;
  throw new DeskProblem<ExportProblem>('fileExists', { values: { name: path.basename(to) }, detail: to });
}

async function moveInside(folder: string, from: string, to: string): Promise<void> {
  const parent = path.dirname(to);
  await mkdir(parent, { recursive: true });
  // A link that lies there already could lead out of the folder that the person chose.
  if (!isInside(await realpath(folder), await realpath(parent))) {
    throw new DeskProblem<ExportProblem>('folderNotWritable', { detail: `leads out of the chosen folder: ${parent}` });
  }
  await rename(from, to);
  await syncFolder(parent);
}
