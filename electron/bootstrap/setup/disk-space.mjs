import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../speech/problem.mjs';
import { megabytes } from '../speech/progress.mjs';

/**
 * Refuses to begin what would fill the disk half-way.
 * @param {string} folder where the work will write; it may not exist yet
 * @param {number} neededBytes
 * @param {(folder: string) => { bavail: number | bigint, bsize: number | bigint }} [ask] how to learn what is free
 */
export function requireDiskSpace(folder, neededBytes, ask = statfsSync) {
  const place = nearestExisting(folder);
  let stats;
  try {
    stats = ask(place);
  } catch {
    return; // Some network drives do not tell; the work itself will.
  }
  const free = Number(stats.bavail) * Number(stats.bsize);
  if (free >= neededBytes) return;
  throw new Problem('no-disk-space', { path: place, needed: megabytes(neededBytes), free: megabytes(free) });
}

function nearestExisting(folder) {
  let place = path.resolve(folder);
  while (!existsSync(place) && path.dirname(place) !== place) place = path.dirname(place);
  return place;
}
