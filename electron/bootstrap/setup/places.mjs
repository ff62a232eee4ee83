import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/**
 * The folder for what can be fetched again: the runtime, locks, notes about unreachable servers.
 * @param {Record<string, string | undefined>} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  return path.join(cacheHome(env, platform), 'toa-soan');
}

/**
 * A short name that stands for a folder, for the files about it in the cache.
 * @param {string} folder
 * @returns {string}
 */
export function shortNameOf(folder) {
  return createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 12);
}

function cacheHome(env, platform) {
  // The XDG rules say a relative path there is to be ignored.
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME;
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  if (platform === 'win32' && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  return path.join(homedir(), '.cache');
}
