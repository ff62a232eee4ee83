import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Held {
  readonly photos: Map<string, { sha256: string; bytes: number }>;
  /** Every time that bytes were stored under a name: more than one would be a photo sent twice. */
  readonly stored: string[];
  document: Sent | null;
}

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
  stop(): Promise<void>;
}

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

  const shown = (key: string, held: Held) => ({
    key,
    state: held.document ? 'published' : 'receiving',
    url: held.document ? `${url}/read/${key}` : '',
    article: held.document?.article ?? null,
    photos: [...held.photos].map(([name, photo]) => ({ name, ...photo })),
  });

  function putPhoto(held: Held, name: string, body: Buffer, digest: string | undefined): void {
    const sum = sha256(body);
    if (digest !== `sha-256=:${Buffer.from(sum, 'hex').toString('base64')}:`) throw new Refusal(422, 'digest_mismatch', 'The photo was damaged on the way.');
    if (held.photos.get(name)?.sha256 === sum) return;
    if (held.document) throw new Refusal(409, 'already_published', 'The article is online.');
    held.photos.set(name, { sha256: sum, bytes: body.length });
    held.stored.push(name);
  }

  function putArticle(key: string, held: Held, body: Buffer): void {
    const sent = parsed(body);
    if (sent.key !== key) throw new Refusal(400, 'bad_article', 'Another key in the document than in the address.');
    if (held.document) {
      if (held.document.contentHash === sent.contentHash) return;
      throw new Refusal(409, 'key_reused', 'Another article has this key.');
    }
    if (sent.photos.some(({ name, sha256: sum }) => held.photos.get(name)?.sha256 !== sum)) throw new Refusal(409, 'photos_missing', 'Not all photos are here.');
    held.document = change(sent);
    published.push(key);
  }

  async function serve(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    requests.push(`${request.method} ${request.url}`);
    if (request.headers.authorization !== `Bearer ${token}`) throw new Refusal(401, 'bad_token', 'The token is not valid.');
    if (request.url === '/status') return { status: 200, body: { protocol: 'toa-soan/http-target', version: 1 } };
    const [, key, name] = /^\/articles\/([0-9a-f]{16})(?:\/photos\/([\w-]+\.(?:jpg|png|webp)))?$/.exec(request.url ?? '') ?? [];
    if (!key) throw new Refusal(404, 'no_such_address', 'There is nothing here.');
    const known = articles.get(key);
    if (request.method === 'GET' && !name) {
      if (!known) throw new Refusal(404, 'unknown_article', 'No such article.');
      return { status: 200, body: shown(key, known) };
    }
    if (request.method !== 'PUT') throw new Refusal(405, 'bad_method', 'Only GET and PUT.');
    if (request.headers['idempotency-key'] !== key) throw new Refusal(400, 'bad_key', 'Idempotency-Key must be the key of the address.');
    const held = known ?? { photos: new Map(), stored: [], document: null };
    if (name) putPhoto(held, name, body, request.headers['content-digest'] as string | undefined);
    else putArticle(key, held, body);
    articles.set(key, held);
    return { status: 200, body: shown(key, held) };
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    serve(request)
      .catch((error: unknown) => {
        if (error instanceof Refusal) return { status: error.status, body: { code: error.code, message: error.message } };
        // A body that was cut half-way: nobody is left to answer.
        response.destroy();
        return null;
      })
      .then((answer) => answer && response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer.body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url, articles, published, requests,
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
