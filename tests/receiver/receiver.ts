import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Held {
  photos: Map<string, Stored>;
  /** Photos of a correction, until the article that names them comes. */
  readonly waiting: Map<string, Stored>;
  /** Every time that bytes were stored under a name: more than one would be a photo sent twice. */
  readonly stored: string[];
  document: Sent | null;
  isWithdrawn: boolean;
}

type Stored = { readonly sha256: string; readonly bytes: number };

interface Sent {
  readonly key: string;
  readonly contentHash: string;
  readonly photos: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly article: Record<string, unknown> & { readonly headline: string; readonly associations: Record<string, { description_text: string }> };
}

export interface Receiver {
  readonly url: string;
  readonly articles: ReadonlyMap<string, Held>;
  /** How often an article was published: more often than there are keys would be a double. */
  readonly published: readonly string[];
  readonly requests: readonly string[];
  /** Changes an article that is online, as an editor there would. */
  edit(key: string, change: (sent: Sent) => Sent): void;
  /** Removes an article for good. */
  remove(key: string): void;
  stop(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const listed = (photos: ReadonlyMap<string, Stored>) => [...photos].map(([name, photo]) => ({ name, ...photo }));

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message);
  }
}

/** The reference receiver of docs/http-target.openapi.yaml, in memory, on loopback. `change` alters an article after it came, as an editor there would. */
export async function startReceiver({ token = 'token', change = (sent) => sent }: { token?: string; change?: (sent: Sent) => Sent } = {}): Promise<Receiver> {
  const articles = new Map<string, Held>();
  const published: string[] = [];
  const requests: string[] = [];

  const removed = new Set<string>();

  const shown = (key: string, held: Held) => ({
    key,
    state: held.isWithdrawn ? 'withdrawn' : held.document ? 'published' : 'receiving',
    url: held.document ? `${url}/read/${key}` : '',
    article: held.document?.article ?? null,
    photos: listed(held.photos),
    waiting: listed(held.waiting),
  });
  /** Another one for every version that was ever shown. */
  const versionOf = (held: Held): string => `"${sha256(Buffer.from(JSON.stringify([held.document, listed(held.photos), held.isWithdrawn]))).slice(0, 16)}"`;

  function requireVersion(held: Held, ifMatch: string | undefined): void {
    if (ifMatch === undefined) throw new Refusal(409, 'key_reused', 'Another article has this key.');
    if (ifMatch !== versionOf(held)) throw new Refusal(412, 'changed', 'The article was changed meanwhile.');
  }

  function putPhoto(held: Held, name: string, body: Buffer, digest: string | undefined): void {
    const sum = sha256(body);
    if (digest !== `sha-256=:${Buffer.from(sum, 'hex').toString('base64')}:`) throw new Refusal(422, 'digest_mismatch', 'The photo was damaged on the way.');
    if (held.photos.get(name)?.sha256 === sum || held.waiting.get(name)?.sha256 === sum) return;
    (held.document ? held.waiting : held.photos).set(name, { sha256: sum, bytes: body.length });
    held.stored.push(name);
  }

  function putArticle(key: string, held: Held, body: Buffer, ifMatch: string | undefined): void {
    const sent = parsed(body);
    if (sent.key !== key) throw new Refusal(400, 'bad_article', 'Another key in the document than in the address.');
    if (held.document) {
      // The same once more is what a lost answer leads to, and no condition.
      if (held.document.contentHash === sent.contentHash && ifMatch === undefined) return;
      requireVersion(held, ifMatch);
    }
    const found = sent.photos.map(({ name, sha256: sum }) => [name, [held.waiting.get(name), held.photos.get(name)].find((one) => one?.sha256 === sum)] as const);
    if (found.some(([, photo]) => !photo)) throw new Refusal(409, 'photos_missing', 'Not all photos are here.');
    held.photos = new Map(found.flatMap(([name, photo]) => (photo ? [[name, photo]] : [])));
    held.waiting.clear();
    held.document = change(sent);
    held.isWithdrawn = false;
    published.push(key);
  }

  async function serve(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    requests.push(`${request.method} ${request.url}`);
    if (request.headers.authorization !== `Bearer ${token}`) throw new Refusal(401, 'bad_token', 'The token is not valid.');
    if (request.url === '/status') return { status: 200, body: { protocol: 'toa-soan/http-target', version: 1 } };
    const [, key, withdrawal, name] = /^\/articles\/([0-9a-f]{16})(?:\/(withdrawal)|\/photos\/([\w-]+\.(?:jpg|png|webp)))?$/.exec(request.url ?? '') ?? [];
    if (!key) throw new Refusal(404, 'no_such_address', 'There is nothing here.');
    if (removed.has(key)) throw new Refusal(410, 'gone', 'The article was removed here.');
    const known = articles.get(key);
    const ifMatch = request.headers['if-match'];
    if (request.method === 'GET' && !name && !withdrawal) {
      if (!known) throw new Refusal(404, 'unknown_article', 'No such article.');
      return { status: 200, body: shown(key, known), headers: { etag: versionOf(known) } };
    }
    if (request.method !== 'PUT') throw new Refusal(405, 'bad_method', 'Only GET and PUT.');
    if (!/^[0-9a-f]{16}$/.test(String(request.headers['idempotency-key']))) throw new Refusal(400, 'bad_key', 'Idempotency-Key is missing.');
    if (!known && (withdrawal || request.headers['idempotency-key'] !== key)) throw new Refusal(404, 'unknown_article', 'No such article.');
    const held = known ?? { photos: new Map(), waiting: new Map(), stored: [], document: null, isWithdrawn: false };
    if (withdrawal) {
      if (!held.isWithdrawn) requireVersion(held, ifMatch);
      held.isWithdrawn = true;
    } else if (name) putPhoto(held, name, body, request.headers['content-digest'] as string | undefined);
    else putArticle(key, held, body, ifMatch);
    articles.set(key, held);
    return { status: 200, body: shown(key, held) };
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    serve(request)
      .catch((error: unknown): Answer | null => {
        if (error instanceof Refusal) return { status: error.status, body: { code: error.code, message: error.message }, headers: {} };
        // A body that was cut half-way: nobody is left to answer.
        response.destroy();
        return null;
      })
      .then((answer) => answer && response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers }).end(JSON.stringify(answer.body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url, articles, published, requests,
    edit: (key, alter) => {
      const held = articles.get(key);
      if (!held?.document) throw new RangeError(`no article ${key} is online`);
      held.document = alter(held.document);
    },
    remove: (key) => void (articles.delete(key) && removed.add(key)),
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function parsed(body: Buffer): Sent {
  try {
    const sent = JSON.parse(body.toString('utf8')) as Sent;
    const isWhole = typeof sent.contentHash === 'string' && Array.isArray(sent.photos) && typeof sent.article?.headline === 'string' && sent.article.headline !== '';
    if (isWhole) return sent;
  } catch {
    // Said below.
  }
  throw new Refusal(400, 'bad_article', 'The document is not what the contract describes.');
}
