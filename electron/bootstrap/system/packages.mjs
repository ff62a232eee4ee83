import { runProgram } from '../setup/run-program.mjs';
import { isOnPath } from './on-path.mjs';

/** What a bare system lacks to run Electron with a virtual display, in each package manager's own names. */
const PACKAGES = {
  apt: ['xvfb', 'libnss3', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libatk-bridge2.0-0', 'libxss1', 'libxtst6'],
  dnf: ['xorg-x11-server-Xvfb', 'nss', 'gtk3', 'mesa-libgbm', 'alsa-lib', 'at-spi2-atk', 'libXScrnSaver', 'libXtst'],
  pacman: ['xorg-server-xvfb', 'nss', 'gtk3', 'mesa', 'alsa-lib', 'at-spi2-core', 'libxss', 'libxtst'],
};

const COMMANDS = {
  apt: (names) => `sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`,
  dnf: (names) => `sudo dnf install ${names.join(' ')}`,
  pacman: (names) => `sudo pacman -S ${names.join(' ')}`,
};

/**
 * The package manager of this system, of those whose package names we know.
 * @returns {'apt' | 'dnf' | 'pacman' | undefined}
 */
export function packageManager() {
  if (isOnPath('apt-get')) return 'apt';
  if (isOnPath('dnf')) return 'dnf';
  return isOnPath('pacman') ? 'pacman' : undefined;
}

/**
 * The line a person can paste to install what is missing.
 * @param {ReturnType<typeof packageManager>} manager
 * @returns {Promise<string | undefined>}
 */
export async function installCommand(manager) {
  if (!manager) return undefined;
  return COMMANDS[manager](manager === 'apt' ? await aptNames() : PACKAGES[manager]);
}

/**
 * The apt packages by the names this release knows them by: newer ones renamed some to `…t64`.
 * @param {(names: string[]) => Promise<string>} [askPolicy] what `apt-cache policy` says about them
 * @returns {Promise<string[]>}
 */
export async function aptNames(askPolicy = policyOf) {
  const said = await askPolicy(PACKAGES.apt.flatMap((name) => [name, `${name}t64`]));
  const available = new Set([...said.matchAll(/^(\S+):\n(?:.*\n)?\s+Candidate: (?!\(none\))/gm)].map((match) => match[1]));
  return PACKAGES.apt.map((name) => (!available.has(name) && available.has(`${name}t64`) ? `${name}t64` : name));
}

async function policyOf(names) {
  const { stdout } = await runProgram('apt-cache', ['policy', ...names], { env: { ...process.env, LC_ALL: 'C' } }).catch(() => ({ stdout: '' }));
  return stdout;
}
