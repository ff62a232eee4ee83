import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from '../speech/problem.mjs';
import { say } from '../speech/say.mjs';

const SCREEN = '1600x1000x24';
const START_MS = 20_000;

// A shell stands between us and Xvfb: when we end, however that happens, its input closes and it stops just that Xvfb.
const KEEPER = 'Xvfb -displayfd 3 -screen 0 "$1" -nolisten tcp -auth "$2/authority" >"$2/log" 2>&1 & server=$!; exec 3>&-; '
  + 'read -r _; kill "$server" 2>/dev/null; wait "$server"; rm -rf "$2"';

/**
 * Whether windows can be shown on this computer as it is.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean}
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Does some work with a display: the person's own, or else a virtual one that lasts as long as the work.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment to start windows in
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work(process.env);
  const display = await startVirtualDisplay();
  say('virtual-display', { display: display.name, screen: SCREEN });
  try {
    return await work({ ...process.env, DISPLAY: display.name, XAUTHORITY: display.authority });
  } finally {
    await display.stop();
  }
}

async function startVirtualDisplay() {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-display-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityFor(randomBytes(16)), { mode: 0o600 });
  // In a session of its own: Ctrl-C must not take the display away before the window has closed.
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', SCREEN, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => {
    keeper.once('close', resolve);
    keeper.once('error', resolve);
  });
  keeper.stdin.on('error', () => {});
  const stop = async () => {
    keeper.stdin.end();
    await ended;
  };
  try {
    return { name: `:${await announcedNumber(keeper.stdio[3])}`, authority, stop };
  } catch (error) {
    await stop();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function announcedNumber(pipe) {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Problem('virtual-display-failed'));
    const timer = setTimeout(failed, START_MS);
    let text = '';
    pipe.setEncoding('utf8').on('data', (piece) => {
      text += piece;
      const number = /^\s*(\d+)\n/.exec(text);
      if (!number) return;
      clearTimeout(timer);
      resolve(number[1]);
    });
    pipe.once('close', () => {
      clearTimeout(timer);
      failed();
    });
  });
}

function counted(data) {
  return Buffer.concat([Buffer.from([data.length >> 8, data.length & 0xff]), data]);
}

/**
 * An X authority file with one cookie that is valid for any display.
 * @param {Buffer} cookie
 * @returns {Buffer}
 */
export function authorityFor(cookie) {
  const anyFamily = Buffer.from([0xff, 0xff]);
  const none = Buffer.alloc(0);
  return Buffer.concat([anyFamily, counted(none), counted(none), counted(Buffer.from('MIT-MAGIC-COOKIE-1')), counted(cookie)]);
}
