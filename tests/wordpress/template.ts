import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runPhp } from './evaluate';
import { keepSite } from './keeper';
import { withMachineLock } from './lock';
import { ensureWordPressPackages } from './packages';

const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGED_WORDPRESS = '/usr/share/wordpress';
const run = promisify(execFile);

/** The roles that WordPress knows and this harness prepares one user for. */
export type SiteRole = 'admin' | 'editor' | 'author' | 'contributor';

export interface SiteUser {
  id: number;
  /** login name */
  name: string;
  displayName: string;
  /** for the site's own login page; the REST API takes the application password only */
  password: string;
  applicationPassword: string;
}

export interface SiteCopy {
  folder: string;
  users: Record<SiteRole, SiteUser>;
}

/**
 * Answers a fresh, installed, unstarted site in a folder of its own. Installing takes seconds, so it is done once and kept as
 * a template; every site is a copy of it.
 */
export async function copyOfTemplate(): Promise<SiteCopy> {
  const versions = await ensureWordPressPackages();
  const root = join(tmpdir(), `toa-soan-wordpress-${process.getuid?.() ?? 0}`);
  await mkdir(root, { recursive: true, mode: 0o700 });
  return withMachineLock(`wordpress-template:${root}`, async () => {
    const name = `template-${await fingerprint(versions)}`;
    await clearLeftovers(root, name);
    const template = join(root, name);
    if (!existsSync(template)) await buildTemplate(root, template);
    return copy(root, template);
  });
}

/** Changes whenever the packages do or anything that goes into a template. */
async function fingerprint(versions: Record<string, string>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(versions).sort()));
  for (const name of ['keeper.sh', 'php/install.php', 'php/isolation.php', 'php/wp-config.php']) {
    hash.update(await readFile(join(HERE, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function buildTemplate(root: string, template: string): Promise<void> {
  const folder = newFolderName(root);
  const docroot = join(folder, 'docroot');
  await mkdir(join(folder, 'data'), { recursive: true, mode: 0o700 });
  await run('cp', ['-rL', PACKAGED_WORDPRESS, docroot]); // the package links out of its own tree
  await cp(join(HERE, 'php/wp-config.php'), join(docroot, 'wp-config.php'));
  await mkdir(join(docroot, 'wp-content/mu-plugins'), { recursive: true });
  await cp(join(HERE, 'php/isolation.php'), join(docroot, 'wp-content/mu-plugins/isolation.php'));
  await mkdir(join(docroot, 'wp-content/uploads'), { recursive: true });

  const site = await keepSite(folder);
  try {
    const output = await runPhp('install.php', { docroot, dbSocket: site.dbSocket, host: '127.0.0.1' });
    const users: unknown = JSON.parse(output.slice(output.lastIndexOf('\n')));
    await writeFile(join(folder, 'users.json'), JSON.stringify(users), { mode: 0o600 });
  } catch (error) {
    await site.end('remove');
    throw error;
  }
  await site.end('keep');
  await rename(folder, template); // whole or not at all: a build that was killed leaves no template
}

async function copy(root: string, template: string): Promise<SiteCopy> {
  const folder = newFolderName(root);
  await mkdir(folder, { mode: 0o700 });
  // Nothing writes into WordPress's own files, so the sites of a machine share them; only uploads are new files.
  await run('cp', ['-al', join(template, 'docroot'), join(folder, 'docroot')]);
  await run('cp', ['-a', join(template, 'data'), join(folder, 'data')]);
  const users = JSON.parse(await readFile(join(template, 'users.json'), 'utf8')) as Record<SiteRole, SiteUser>;
  return { folder, users };
}

/** Short, because a socket's path inside it may have 107 characters at most; with our process id, to tell leftovers from sites in use. */
function newFolderName(root: string): string {
  return join(root, `${process.pid}-${randomBytes(3).toString('hex')}`);
}

/** Templates of other versions, and folders of processes that were killed before a keeper looked after them. */
async function clearLeftovers(root: string, template: string): Promise<void> {
  for (const name of await readdir(root)) {
    const owner = /^(\d+)-[0-9a-f]{6}$/.exec(name)?.[1];
    const stale = owner ? !isRunning(Number(owner)) : name !== template;
    if (stale) await rm(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
