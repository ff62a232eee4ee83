import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { cacheFolder, projectRoot } from '../setup/places.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { say } from '../speech/say.mjs';

const PROBE_MS = 5_000;
const INSTALL_MS = 15 * 60_000;
const INSTALL_BEHIND_PROXY_MS = 3 * 60_000;
const REMEMBER_MS = 6 * 60 * 60_000;

/**
 * The executable of the official Electron if it is there already.
 * @param {string} [packageFolder]
 * @returns {string | undefined}
 */
export function installedOfficialElectron(packageFolder = path.join(projectRoot, 'node_modules', 'electron')) {
  try {
    const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
    const unpacked = readFileSync(path.join(packageFolder, 'dist', 'version'), 'utf8').trim().replace(/^v/, '');
    const executable = path.join(packageFolder, 'dist', readFileSync(path.join(packageFolder, 'path.txt'), 'utf8'));
    return unpacked === version && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Downloads the official Electron, if its server can be reached.
 * @param {{ evenIfItFailedLately: boolean }} options on a computer where nothing else can run, every start tries again
 * @returns {Promise<string | undefined>}
 */
export async function downloadOfficialElectron({ evenIfItFailedLately }) {
  const folder = path.join(projectRoot, 'node_modules', 'electron');
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const note = path.join(cacheFolder(), `electron-${about.version}-unreachable`);
  if (!evenIfItFailedLately && isRecent(note)) return undefined;
  return withLock(path.join(cacheFolder(), 'official-electron.lock'), async () => {
    const meanwhile = installedOfficialElectron(folder);
    if (meanwhile || (!evenIfItFailedLately && isRecent(note))) return meanwhile;
    say('trying-official', { version: about.version });
    if ((hasProxy() || (await answers(assetAddress(about)))) && (await install(folder))) {
      rmSync(note, { force: true });
      return installedOfficialElectron(folder);
    }
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, 'The official Electron could not be downloaded. Delete this file to have it tried again now.\n');
    return undefined;
  });
}

function isRecent(note) {
  try {
    return Date.now() - statSync(note).mtimeMs < REMEMBER_MS;
  } catch {
    return false;
  }
}

function hasProxy() {
  const { env } = process;
  return Boolean(env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy || env.npm_config_proxy);
}

// The very file, not just the server: some networks let the web site through and not the downloads.
function assetAddress({ version, repository }) {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror;
  const base = mirror || `${repository.url ?? repository}/releases/download/`;
  return `${base}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

async function answers(address) {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return response.ok;
  } catch {
    return false;
  }
}

async function install(folder) {
  const result = await runProgram(process.execPath, ['--experimental-require-module', path.join(folder, 'install.js')], {
    cwd: projectRoot,
    // Given whatever it is set to; without it the package's downloader ignores proxies.
    env: { ...process.env, ELECTRON_GET_USE_PROXY: '1' },
    timeoutMs: hasProxy() ? INSTALL_BEHIND_PROXY_MS : INSTALL_MS,
  });
  return result.code === 0;
}
