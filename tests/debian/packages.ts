import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { withMachineLock } from '../wordpress/lock';

const INSTALL = ['install', '--yes', '--quiet', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
const POLICY = '/usr/sbin/policy-rc.d';

/** Package name -> installed version. */
export type InstalledPackages = Record<string, string>;

/**
 * Makes sure that Debian's packages of these names are on this machine and answers their versions. Installs what is missing
 * where that is possible (root on Debian or Ubuntu), and otherwise throws a sentence that says what to type.
 * @param tests which tests need them, as the beginning of a sentence: "The WordPress tests"
 */
export async function ensurePackages(tests: string, packages: readonly string[]): Promise<InstalledPackages> {
  const missing = (versions: InstalledPackages) => packages.filter((name) => !(name in versions));
  const before = await installed(tests, packages);
  if (missing(before).length === 0) return before;
  return withMachineLock('packages', async () => {
    const lacking = missing(await installed(tests, packages)); // another process may have installed them while we waited
    if (lacking.length > 0) await install(tests, lacking);
    const after = await installed(tests, packages);
    const still = missing(after);
    if (still.length > 0) throw new Error(`${tests} still lack ${still.join(', ')} after apt-get ended without an error.`);
    return after;
  });
}

async function installed(tests: string, packages: readonly string[]): Promise<InstalledPackages> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) {
    throw new Error(`${tests} run on Debian 12, whose packages they use. Run them there, or in a Debian 12 container.`);
  }
  // dpkg-query ends with 1 when it does not know one of the names; it still lists the others.
  const { output } = await run('dpkg-query', ['--show', '--showformat=${db:Status-Status} ${Package} ${Version}\n', ...packages]);
  const versions: InstalledPackages = {};
  for (const line of output.split('\n')) {
    const [status, name, version] = line.split(' ');
    if (status === 'installed' && name && version) versions[name] = version;
  }
  return versions;
}

async function install(tests: string, names: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0) {
    throw new Error(
      `${tests} need Debian packages that are missing. Install them with: ` +
        `sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`,
    );
  }
  await withoutStartingServices(async () => {
    await aptGet(['update', '--quiet']);
    await aptGet([...INSTALL, ...names]);
  });
}

/** Debian starts a service as soon as its package is installed, unless this file forbids it (invoke-rc.d, exit code 101). */
async function withoutStartingServices(work: () => Promise<void>): Promise<void> {
  if (existsSync(POLICY)) return work(); // containers have one that forbids it, and an administrator's own is not ours to change
  await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
  try {
    await work();
  } finally {
    await rm(POLICY, { force: true });
  }
}

/** apt-get waits for dpkg's lock by itself, but not for the lock of its package lists: another installation may hold that one. */
async function aptGet(args: string[]): Promise<void> {
  const giveUp = Date.now() + 300_000;
  for (;;) {
    const { code, output } = await run('apt-get', args);
    if (code === 0) return;
    if (!/could not get lock|unable to lock/i.test(output) || Date.now() > giveUp) {
      throw new Error(`apt-get ${args.join(' ')} ended with ${code}:\n${output.split('\n').slice(-15).join('\n')}`);
    }
    await pause(1000);
  }
}

function run(command: string, args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
