import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const START_LIMIT_MS = 60_000;

/** The running database and web server of one site folder. */
export interface KeptSite {
  url: string;
  dbSocket: string;
  /** Ends both servers and removes the folder, or leaves the folder there with a cleanly closed database. */
  end(folder: 'remove' | 'keep'): Promise<void>;
}

/**
 * Starts the servers of a prepared site folder and answers as soon as the web server has its port; the database may still be
 * opening its files. The servers end with this process, however it ends (see keeper.sh).
 */
export async function keepSite(folder: string): Promise<KeptSite> {
  const keeper = spawn('/bin/sh', [join(HERE, 'keeper.sh'), folder, join(HERE, 'php', 'router.php')], {
    detached: true, // Ctrl+C reaches the test runner only; the keeper then sees its input end and clears up
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = once(keeper, 'exit');
  keeper.stdin.on('error', () => undefined); // the keeper may be gone already
  keeper.unref(); // a forgotten site must not keep the test runner from ending

  const end = async (fate: 'remove' | 'keep'): Promise<void> => {
    keeper.ref();
    keeper.stdin.end(fate === 'keep' ? 'keep\n' : '');
    if (keeper.exitCode === null && keeper.signalCode === null) await ended;
  };

  const giveUp = Date.now() + START_LIMIT_MS;
  for (;;) {
    const log = await readLog(folder, 'web.log');
    const url = /Development Server \((http:\/\/127\.0\.0\.1:\d+)\) started/.exec(log)?.[1];
    if (url) return { url, dbSocket: join(folder, 'db.sock'), end };
    if (keeper.exitCode !== null || Date.now() > giveUp) {
      await end('remove');
      throw new Error(`PHP's web server did not start:\n${log}`);
    }
    await pause(20);
  }
}

/** The end of what the site's servers wrote, for a message that explains why a site does not answer. */
export async function serverLogs(folder: string): Promise<string> {
  const logs = await Promise.all(['db.log', 'web.log'].map(async (name) => `--- ${name}\n${await readLog(folder, name)}`));
  return logs.map((log) => log.split('\n').slice(-20).join('\n')).join('\n');
}

async function readLog(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8').catch(() => '');
}
