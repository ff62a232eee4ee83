import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { onLeaving } from './leaving.mjs';

/**
 * Gives some work a folder of its own for half-finished things, and removes it whatever happens. Call it under a lock:
 * what it finds from earlier runs is then left over from a run that was killed, and is removed first.
 * @template T
 * @param {string} parent
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withScratchFolder(parent, work) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name.startsWith('.unfinished-')) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
  const folder = path.join(parent, `.unfinished-${process.pid}`);
  mkdirSync(folder);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const forget = onLeaving(remove);
  try {
    return await work(folder);
  } finally {
    remove();
    forget();
  }
}
