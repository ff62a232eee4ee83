import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { evaluateInSite } from './evaluate';
import { keepSite, serverLogs } from './keeper';
import { copyOfTemplate, type SiteRole, type SiteUser } from './template';

export type { SiteRole, SiteUser } from './template';

const INVENTORY = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'php/inventory.php'), 'utf8').replace(/^<\?php/, '');
const ANSWER_LIMIT_MS = 60_000;

/** A post as it lies in the database. */
export interface StoredPost {
  id: number;
  title: string;
  slug: string;
  /** publish, future, draft, pending, private, trash, auto-draft */
  status: string;
  content: string;
  excerpt: string;
  /** login name */
  author: string;
  /** ISO 8601 in UTC; null for a draft without a date of its own */
  dateGmt: string | null;
  modifiedGmt: string | null;
  categories: string[];
  tags: string[];
  featuredMedia: number;
}

/** A media item as it lies in the database and on the site's disk. */
export interface StoredMedia {
  id: number;
  title: string;
  slug: string;
  status: string;
  caption: string;
  description: string;
  altText: string;
  mimeType: string;
  /** the post that it is attached to, or 0 */
  parent: number;
  author: string;
  file: string | null;
  /** of the uploaded bytes; null when the file is not there */
  sha256: string | null;
  bytes: number | null;
}

/** A real WordPress on loopback, with the means to look into it without its REST API. */
export interface WordPressSite {
  url: string;
  /** holds everything that the site keeps; gone after stop */
  folder: string;
  adminUser: SiteUser;
  users: Record<SiteRole, SiteUser>;
  /** the Authorization header of a user */
  authorization(role: SiteRole): string;
  /** every post in any status, the bin included, lowest id first */
  posts(): Promise<StoredPost[]>;
  /** every media item, lowest id first */
  media(): Promise<StoredMedia[]>;
  /** runs a PHP function body inside the site, `$args` and `$wpdb` at hand, and answers what it returns */
  php<T = unknown>(code: string, args?: Record<string, unknown>): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Starts a WordPress of its own: fresh database, no posts, four users, three Vietnamese categories beside the default one.
 * Installs Debian's packages first if they are missing. Ends with this process at the latest.
 */
export async function startWordPress(): Promise<WordPressSite> {
  const { folder, users } = await copyOfTemplate();
  const kept = await keepSite(folder);
  try {
    await untilItAnswers(kept.url);
  } catch (error) {
    const logs = await serverLogs(folder);
    await kept.end('remove');
    throw new Error(`${(error as Error).message}\n${logs}`, { cause: error });
  }
  const place = { docroot: join(folder, 'docroot'), dbSocket: kept.dbSocket, host: new URL(kept.url).host };
  return {
    url: kept.url,
    folder,
    adminUser: users.admin,
    users,
    authorization: (role) => {
      const { name, applicationPassword } = users[role];
      return `Basic ${Buffer.from(`${name}:${applicationPassword}`).toString('base64')}`;
    },
    posts: () => evaluateInSite<StoredPost[]>(place, INVENTORY, { kind: 'post' }),
    media: () => evaluateInSite<StoredMedia[]>(place, INVENTORY, { kind: 'media' }),
    php: (code, args) => evaluateInSite(place, code, args),
    stop: () => kept.end('remove'),
  };
}

/** Until the database has opened its files, WordPress answers 500. */
async function untilItAnswers(url: string): Promise<void> {
  const giveUp = Date.now() + ANSWER_LIMIT_MS;
  for (;;) {
    const said = await fetch(`${url}/wp-json/`, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) }).then(
      async (response) => (response.ok ? undefined : `${response.status} ${(await response.text()).slice(0, 300)}`),
      (error: unknown) => String(error),
    );
    if (said === undefined) return;
    if (Date.now() > giveUp) throw new Error(`The test site does not answer at ${url}: ${said}`);
    await pause(50);
  }
}
