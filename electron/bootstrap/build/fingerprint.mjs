import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Everything a build depends on. Contents, not times: a fresh checkout has new times and old contents. */
const SOURCES = ['electron', 'renderer', 'assets', 'package.json', 'package-lock.json', 'tsconfig.json'];
const RESULTS = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html', 'assets'];
const NOTE = '.built-from';

/**
 * One value that changes whenever a source of the program does.
 * @param {string} root
 * @returns {string}
 */
export function fingerprintOf(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(root, source)) {
      const contents = readFileSync(path.join(root, file));
      hash.update(`${file.split(path.sep).join('/')}\0${contents.length}\0`).update(contents);
    }
  }
  return hash.digest('hex');
}

/**
 * What the finished build in a folder was made from; undefined if a part of it is missing.
 * @param {string} folder
 * @returns {string | undefined}
 */
export function knownFingerprint(folder) {
  if (!RESULTS.every((result) => existsSync(path.join(folder, result)))) return undefined;
  try {
    return readFileSync(path.join(folder, NOTE), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} fingerprint
 */
export function rememberFingerprint(folder, fingerprint) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, NOTE), fingerprint);
}

/**
 * @param {string} folder
 */
export function forgetFingerprint(folder) {
  rmSync(path.join(folder, NOTE), { force: true });
}

function filesUnder(root, place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  const found = [];
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory()) visit(inside);
      else if (entry.isFile()) found.push(path.relative(root, inside));
    }
  };
  try {
    visit(full);
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    return [place];
  }
  return found.sort();
}
