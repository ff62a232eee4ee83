import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { onLeaving } from './leaving.mjs';

const POLL_MS = 200;
const HEARTBEAT_MS = 5_000;
const SILENT_MS = 60_000;
const HALF_WRITTEN_MS = 5_000;

/**
 * Does some work while no other process does work under the same lock. A lock whose owner is dead is taken over.
 * @template T
 * @param {string} file the lock file
 * @param {() => Promise<T>} work
 * @param {{ onWait?: (holder: { pid?: number }) => void }} [options] `onWait` is called once, if there is a wait at all
 * @returns {Promise<T>}
 */
export async function withLock(file, work, { onWait } = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const token = randomUUID();
  let told = false;
  while (!create(file, token)) {
    if (isAbandoned(file)) {
      takeAway(file);
      continue;
    }
    if (!told) onWait?.(holderOf(file) ?? {});
    told = true;
    await pause(POLL_MS);
  }
  const release = () => {
    clearInterval(heartbeat);
    if (holderOf(file)?.token === token) rmSync(file, { force: true });
  };
  const forget = onLeaving(release);
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    release();
    forget();
  }
}

function create(file, token) {
  const owner = { pid: process.pid, born: birthOf(process.pid), host: hostname(), token };
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAbandoned(file) {
  const age = ageOf(file);
  if (age === undefined) return false;
  const holder = holderOf(file);
  // Empty for the moment between creating and writing; for longer only if its owner died right then.
  if (!holder) return age > HALF_WRITTEN_MS;
  // A cache folder on a network drive or in two containers: process numbers mean nothing there, the heartbeat does.
  if (holder.host !== hostname()) return age > SILENT_MS;
  return !isAlive(holder);
}

function isAlive({ pid, born }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  // The number may belong to a younger process by now.
  return born === birthOf(pid);
}

function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

// Only one process at a time may remove an abandoned lock: a slower one would remove the lock of the faster one.
function takeAway(file) {
  const guard = `${file}.takeover`;
  try {
    writeFileSync(guard, '', { flag: 'wx' });
  } catch {
    if ((ageOf(guard) ?? 0) > HALF_WRITTEN_MS) rmSync(guard, { force: true });
    return;
  }
  try {
    if (isAbandoned(file)) rmSync(file, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}

function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Gone: released in the meantime.
  }
}
