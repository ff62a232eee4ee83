import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { syncFolder } from '../files/durable-write';

// Part of a half-written folder's name: who may remove it. On a share, another computer's may still be in the making.
const COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const ABANDONED_MS = 24 * 60 * 60 * 1000;
const inTheMaking = new Set<string>();

/**
 * Makes a folder appear with new content at once: filled aside as `.<name>.<…>.part`, then put in place; an earlier one
 * steps aside as `.<name>.old` for that moment. A kill between any two steps leaves something that
 * {@link repairSwap} brings back to the old or the new state.
 * @param fill writes the content into the folder it is given
 * @throws whatever `fill` throws, and the file system's errors; the earlier folder is in place then
 */
export async function swapFolder(parent: string, name: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const part = `.${name}.${COMPUTER}-${randomBytes(6).toString('hex')}.part`;
  const aside = path.join(parent, part);
  inTheMaking.add(part);
  try {
    await fill(aside);
    await putInPlace(parent, name, aside);
  } finally {
    await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    inTheMaking.delete(part);
  }
}

async function putInPlace(parent: string, name: string, aside: string): Promise<void> {
  const place = path.join(parent, name);
  const old = oldOf(parent, name);
  if (await exists(place)) {
    await rename(place, old);
    try {
      await rename(aside, place);
    } catch (error) {
      await rename(old, place);
      throw error;
    }
  } else {
    await rename(aside, place);
  }
  await syncFolder(parent);
  await rm(old, { recursive: true, force: true });
}

/** Finishes or takes back what a killed run left of a swap, and removes its half-written folders. */
export async function repairSwap(parent: string, name: string): Promise<void> {
  const old = oldOf(parent, name);
  if (await exists(old)) {
    if (await exists(path.join(parent, name))) await rm(old, { recursive: true, force: true });
    else await rename(old, path.join(parent, name));
  }
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(`.${name}.`) || !/^[0-9a-f]{8}-[0-9a-f]{12}\.part$/.test(entry.slice(name.length + 2))) continue;
    if (await isAbandoned(parent, name, entry)) await rm(path.join(parent, entry), { recursive: true, force: true });
  }
}

async function isAbandoned(parent: string, name: string, part: string): Promise<boolean> {
  if (inTheMaking.has(part)) return false;
  if (part.startsWith(`.${name}.${COMPUTER}-`)) return true;
  const found = await lstat(path.join(parent, part)).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > ABANDONED_MS;
}

function oldOf(parent: string, name: string): string {
  return path.join(parent, `.${name}.old`);
}

async function exists(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => null)) !== null;
}
