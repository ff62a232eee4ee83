import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../speech/problem.mjs';
import { showProgress } from '../speech/progress.mjs';
import { inWords, say } from '../speech/say.mjs';
import { requireDiskSpace } from './disk-space.mjs';
import { withLock } from './lock.mjs';
import { npmProblem, runNpm } from './npm.mjs';
import { cacheFolder, projectRoot, shortNameOf } from './places.mjs';

const NEEDED_BYTES = 1_200_000_000;

/**
 * Installs the npm dependencies unless exactly those of package-lock.json are there.
 * @returns {Promise<void>}
 */
export async function ensureDependencies() {
  if (areCurrent(projectRoot)) return;
  // Beside the project it would show up in git, inside node_modules npm would delete it.
  const lock = path.join(cacheFolder(), `dependencies-${shortNameOf(projectRoot)}.lock`);
  await withLock(lock, install, { onWait: ({ pid }) => say('waiting-for-dependencies', { pid: pid ?? '?' }) });
}

/**
 * Whether node_modules holds what package-lock.json asks for.
 * @param {string} root
 * @returns {boolean}
 */
export function areCurrent(root) {
  const wanted = read(path.join(root, 'package-lock.json'));
  if (wanted === undefined) throw new Problem('lockfile-missing', { path: path.join(root, 'package-lock.json') });
  if (read(stampIn(root)) === hashOf(wanted)) return true;
  // Somebody ran npm install themselves: npm's own record of what it put there tells the same.
  if (!isInstalled(root, wanted)) return false;
  writeFileSync(stampIn(root), hashOf(wanted));
  return true;
}

/**
 * Compares a lockfile with npm's record of an installed tree. Packages for other platforms may be absent.
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} wanted
 * @param {{ packages: Record<string, { version?: string, integrity?: string }> }} installed
 * @returns {boolean}
 */
export function isSameTree(wanted, installed) {
  const surplus = Object.keys(installed.packages).some((place) => !wanted.packages[place]);
  return !surplus && Object.entries(wanted.packages).every(([place, entry]) => {
    if (place === '') return true;
    const there = installed.packages[place];
    return there ? there.version === entry.version && there.integrity === entry.integrity : entry.optional === true;
  });
}

async function install() {
  if (areCurrent(projectRoot)) return; // Another start did it while this one waited.
  requireDiskSpace(projectRoot, NEEDED_BYTES);
  const lockfile = readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8');
  const total = Object.keys(JSON.parse(lockfile).packages).length - 1;
  const bar = showProgress({ label: inWords('installing-dependencies'), total, describe: (done) => `${done}/${total}` });
  let fetched = 0;
  const result = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=http', '--progress=false'], {
    onLine(line) {
      if (/^npm http (?:fetch GET 200|cache) .*\.tgz/.test(line)) bar.update(Math.min((fetched += 1), total - 1));
    },
  });
  // The npm that Node 20 brings can lose its network half-way and still report success.
  if (result.code !== 0 || !isInstalled(projectRoot, lockfile)) throw npmProblem(result, 'dependencies-failed');
  bar.finish();
  writeFileSync(stampIn(projectRoot), hashOf(lockfile));
}

function isInstalled(root, lockfile) {
  const installed = read(path.join(root, 'node_modules', '.package-lock.json'));
  return installed !== undefined && isSameTree(JSON.parse(lockfile), JSON.parse(installed));
}

function stampIn(root) {
  return path.join(root, 'node_modules', '.toa-soan-stamp');
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
