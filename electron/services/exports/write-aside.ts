import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ExportProblem } from '../../contract/errors';
import { syncFolder } from '../files/durable-write';
import { isDiskFull, isMissing, isNotWritable } from '../files/error-code';
import { DeskProblem } from '../problem';

/**
 * Makes a document so that it is there as a whole or not at all.
 * @param write gets a path beside the document at which nothing is; renames what it made there. Whatever is left is removed
 * @throws DeskProblem with a code of `exportProblems`
 */
export async function writeAside(document: string, write: (aside: string) => Promise<void>): Promise<void> {
  const folder = path.dirname(document);
  const aside = path.join(folder, `.toa-soan-${randomBytes(6).toString('hex')}.part`);
  try {
    await write(aside);
    await syncFolder(folder);
  } catch (error) {
    throw await exportProblem(error, { aside, document });
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
  }
}

export async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}

/** The file system's error as one of an export, where a person can do something about it. */
async function exportProblem(error: unknown, { aside, document }: { aside: string; document: string }): Promise<unknown> {
  if (error instanceof DeskProblem) return error;
  const detail = String((error as Error).message);
  if (isDiskFull(error)) return new DeskProblem<ExportProblem>('diskFull', { detail });
  // The folder took what was written aside, so it is the document that cannot be replaced.
  if (isNotWritable(error) && (await exists(aside)) && (await exists(document))) {
    return new DeskProblem<ExportProblem>('fileInUse', { values: { name: path.basename(document) }, detail });
  }
  if (isNotWritable(error) || isMissing(error)) return new DeskProblem<ExportProblem>('folderNotWritable', { detail });
  return error;
}
