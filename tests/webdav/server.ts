import { createHash } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensurePackages } from '../debian/packages';

const MODULES = '/usr/lib/apache2/modules';

/** A real WebDAV server on loopback: Debian's Apache with mod_dav, and nothing else in it. */
export interface DavServer {
  /** Of the folder that articles go to; ends in a slash. */
  readonly url: string;
  readonly user: { readonly name: string; readonly password: string };
  /** That folder on this computer. */
  readonly folder: string;
  /** Names in that folder, hidden ones included. */
  names(): Promise<string[]>;
  stop(): Promise<void>;
}

interface Options {
  readonly auth?: 'Basic' | 'Digest';
}

/** Starts it; installs Debian's package first if it is missing. Ends with this process at the latest. */
export async function startDavServer({ auth = 'Basic' }: Options = {}): Promise<DavServer> {
  await ensurePackages('The WebDAV tests', ['apache2-bin']);
  const root = await mkdtemp(path.join(tmpdir(), 'toa-soan-webdav-'));
  const folder = path.join(root, 'docroot', 'tin');
  await mkdir(folder, { recursive: true });
  // Apache gives up its rights where it is started as root.
  for (const place of [root, path.join(root, 'docroot'), folder]) await chmod(place, 0o777);
  const user = { name: 'bientap', password: 'mật khẩu thử' };
  const port = await freePort();
  await writeFile(path.join(root, 'users'), credentials(auth, user));
  await writeFile(path.join(root, 'apache.conf'), configuration(root, port, auth));
  const server = spawn('/usr/sbin/apache2', ['-D', 'FOREGROUND', '-f', path.join(root, 'apache.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  process.once('exit', () => server.kill('SIGTERM'));
  const url = `http://127.0.0.1:${port}/tin/`;
  await untilItAnswers(url, server, () => said);
  return {
    url, user, folder,
    names: () => readdir(folder),
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      if (server.exitCode === null) await ended;
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** The files of a published folder with their sums, as they lie on the server's disk. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('.DAV'));
  return new Map(await Promise.all(files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [path.relative(folder, file), createHash('sha256').update(await readFile(file)).digest('hex')] as const;
  })));
}

function credentials(auth: 'Basic' | 'Digest', { name, password }: DavServer['user']): string {
  if (auth === 'Basic') return `${name}:{SHA}${createHash('sha1').update(password).digest('base64')}\n`;
  return `${name}:tin:${createHash('md5').update(`${name}:tin:${password}`).digest('hex')}\n`;
}

const configuration = (root: string, port: number, auth: 'Basic' | 'Digest'): string => `
ServerRoot "${root}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${root}/apache.pid"
ErrorLog "${root}/error.log"
User ${process.getuid?.() === 0 ? 'www-data' : `#${process.getuid?.()}`}
Group ${process.getgid?.() === 0 ? 'www-data' : `#${process.getgid?.()}`}
${['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'auth_digest', 'mime', 'dav', 'dav_fs'].map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
DocumentRoot "${root}/docroot"
DavLockDB "${root}/docroot/locks"
<Directory "${root}/docroot">
  Dav On
  AuthType ${auth}
  AuthName "tin"
  Auth${auth}Provider file
  AuthUserFile "${root}/users"
  Require valid-user
</Directory>
<Directory "${root}/docroot/tin/chi-doc">
  <LimitExcept GET HEAD OPTIONS PROPFIND>
    Require all denied
  </LimitExcept>
</Directory>
`;

async function untilItAnswers(url: string, server: ChildProcess, said: () => string): Promise<void> {
  const giveUp = Date.now() + 20_000;
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    if (server.exitCode !== null || Date.now() > giveUp) throw new Error(`Apache did not start:\n${said()}`);
    await pause(20);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
