import { runProgram } from '../setup/run-program.mjs';
import { withLock } from '../setup/lock.mjs';
import { cacheFolder } from '../setup/places.mjs';
import path from 'node:path';
import { Problem } from '../speech/problem.mjs';
import { showProgress } from '../speech/progress.mjs';
import { inWords, say } from '../speech/say.mjs';
import { aptNames, installCommand, packageManager } from './packages.mjs';
import { isOnPath } from './on-path.mjs';

/**
 * Makes sure that everything this Electron needs from a Linux system is there: installs it where we may, else says how.
 * @param {string} executable Electron's executable
 * @param {{ virtualDisplay: boolean }} needs whether a virtual display has to be started
 * @returns {Promise<void>}
 */
export async function requireSystemLibraries(executable, { virtualDisplay }) {
  if (process.platform !== 'linux') return;
  const missing = () => missingParts(executable, virtualDisplay);
  if ((await missing()).length === 0) return;
  const manager = packageManager();
  if (manager === 'apt' && process.getuid?.() === 0) {
    await withLock(path.join(cacheFolder(), 'system-libraries.lock'), async () => {
      // Another start may have installed them while this one waited.
      if ((await missing()).length > 0) await installWithApt();
    });
  }
  const left = await missing();
  if (left.length === 0) return;
  const command = await installCommand(manager);
  const details = { missing: left.join(', '), command: command ?? '' };
  throw new Problem(command ? 'libraries-missing' : 'libraries-missing-unknown-system', details);
}

/**
 * The names in ldd's answer that the system could not find.
 * @param {string} lddOutput
 * @returns {string[]}
 */
export function notFoundIn(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

async function missingParts(executable, virtualDisplay) {
  const { stdout } = await runProgram('ldd', [executable]).catch(() => ({ stdout: '' }));
  const display = virtualDisplay && !isOnPath('Xvfb') ? ['Xvfb'] : [];
  return [...notFoundIn(stdout), ...display];
}

async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say('updating-package-list');
  // A list that cannot be refreshed may still be good enough; the installation itself tells.
  await runProgram('apt-get', ['update', '-qq'], { env });
  const names = await aptNames();
  const bar = showProgress({ label: inWords('installing-libraries'), total: 100 });
  const result = await runProgram(
    'apt-get',
    ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', '-o', 'APT::Status-Fd=2', ...names],
    {
      env,
      onLine(line) {
        const step = /^pmstatus:[^:]*:([\d.]+):/.exec(line);
        if (step) bar.update(Number(step[1]));
      },
    },
  );
  if (result.code === 0) {
    bar.finish();
    return;
  }
  const reason = result.stderr.split('\n').filter((line) => /^[EW]: /.test(line)).slice(0, 3).join(' · ');
  throw new Problem('apt-failed', { reason: reason || String(result.code), packages: names.join(' ') });
}
