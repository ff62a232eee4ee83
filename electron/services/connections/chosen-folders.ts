import { randomUUID } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Folders that a person chose in main's dialog. The renderer gets a token for each, so that it can never name a folder
 * of its own making.
 */
export class ChosenFolders {
  readonly #byToken = new Map<string, string>();

  /** @returns the folder's token, good until the program ends */
  add(folder: string): string {
    const token = randomUUID();
    this.#byToken.set(token, folder);
    return token;
  }

  find(token: string): string | undefined {
    return this.#byToken.get(token);
  }
}

/** Whether a file can really be made in a folder; permissions alone do not tell on shares and read-only disks. */
export async function isWritableFolder(folder: string): Promise<boolean> {
  const probe = path.join(folder, `.toa-soan-${randomUUID()}.probe`);
  try {
    if (!(await stat(folder)).isDirectory()) return false;
    await (await open(probe, 'wx')).close();
    return true;
  } catch {
    return false;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
