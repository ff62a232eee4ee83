import { Agent, request, type Dispatcher } from 'undici';
import type { z } from 'zod';
import type { transportAnswer, transportRequest, TransportProblem, UploadProgress } from '../../contract/transport';
import type { ResolvedConnection } from '../connections/connection-store';
import { outgoingPhoto } from '../photos/outgoing-photo';
import type { PhotoStore, StoredPhoto } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import { countedStream } from './counted-stream';
import { readLimitedBody } from './limited-body';
import { networkProblem } from './network-problem';
import { AUTO_MD5, basicAuthorization, bearerAuthorization, renderersHeaders } from './request-headers';
import { targetUrl } from './target-url';

export type HttpRequest = Extract<z.output<typeof transportRequest>, { kind: 'http' }>;
export type HttpAnswer = Extract<z.output<typeof transportAnswer>, { kind: 'http' }>;
type Site = Extract<ResolvedConnection, { kind: 'site' | 'receiver' }>;

export interface HttpLimits {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly bodyMs: number;
  /** From the headers to the end of the answer, however steadily it trickles. */
  readonly wholeBodyMs: number;
  readonly answerBytes: number;
}

export const httpLimits: HttpLimits = {
  connectMs: 10_000,
  headersMs: 60_000,
  bodyMs: 60_000,
  wholeBodyMs: 300_000,
  answerBytes: 4 * 1024 * 1024,
};

/** Sends requests to sites: adds the login, streams photos, follows no redirect. */
export class HttpSender {
  readonly #agent: Agent;
  readonly #limits: HttpLimits;
  readonly #onUpload: (progress: UploadProgress) => void;

  constructor(
    private readonly photos: PhotoStore,
    private readonly userAgent: string,
    { limits = httpLimits, onUpload = () => undefined }: { readonly limits?: HttpLimits; readonly onUpload?: (progress: UploadProgress) => void } = {},
  ) {
    this.#limits = limits;
    this.#onUpload = onUpload;
    this.#agent = new Agent({
      connect: { timeout: limits.connectMs },
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.bodyMs,
    });
  }

  /**
   * @returns whatever the site answered, also with an error status
   * @throws DeskProblem with a code of `transportProblem` when no whole answer came back
   */
  async send(site: Site, asked: HttpRequest): Promise<HttpAnswer> {
    if (site.password === null) throw new DeskProblem<TransportProblem>('noCredentials');
    const url = targetUrl(site.address, asked.path, asked.query);
    const headers = {
      accept: 'application/json',
      ...renderersHeaders(asked.headers),
      'accept-encoding': 'identity',
      'user-agent': this.userAgent,
      authorization: site.kind === 'receiver' ? bearerAuthorization(site.password) : basicAuthorization(site.username, site.password),
    };
    const body = await this.#body(asked, headers);
    try {
      const answer = await request(url, { dispatcher: this.#agent, method: asked.method, headers, body });
      return await this.#read(url, answer);
    } catch (error) {
      throw networkProblem(error) ?? error;
    } finally {
      if (body && typeof body !== 'string') body.destroy();
    }
  }

  /** Ends all connections; requests under way fail as cut. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #body(asked: HttpRequest, headers: Record<string, string>) {
    if (asked.body?.kind === 'photo') {
      const photo = await this.#photo(asked.body.hash);
      const outgoing = await outgoingPhoto(photo, asked.body.metadata);
      headers['content-type'] = photo.type;
      headers['content-length'] = String(outgoing.bytes);
      if (headers['content-md5'] === AUTO_MD5) headers['content-md5'] = await outgoing.digest('md5');
      const { targetId, body: { hash } } = asked as HttpRequest & { body: { hash: string } };
      return countedStream(outgoing.stream(), (sent) => this.#onUpload({ targetId, hash, sent }));
    }
    if (headers['content-md5'] === AUTO_MD5) delete headers['content-md5'];
    if (!asked.body) return undefined;
    headers['content-type'] = 'application/json; charset=utf-8';
    return JSON.stringify(asked.body.json) ?? 'null';
  }

  async #photo(hash: string): Promise<StoredPhoto> {
    const photo = await this.photos.find(hash);
    if (!photo) throw new DeskProblem<TransportProblem>('photoMissing', { values: { hash } });
    return photo;
  }

  async #read(url: URL, { statusCode: status, headers: raw, body }: Dispatcher.ResponseData): Promise<HttpAnswer> {
    const headers = readableHeaders(raw);
    const elsewhere = status >= 300 && status < 400 ? otherOrigin(url, headers['location']) : null;
    if (elsewhere !== null) {
      body.once('error', () => undefined).destroy();
      throw new DeskProblem<TransportProblem>('redirected', { values: { to: elsewhere }, detail: `${status} to ${elsewhere}` });
    }
    const text = await readLimitedBody(body, { maxBytes: this.#limits.answerBytes, maxMs: this.#limits.wholeBodyMs });
    return { kind: 'http', status, headers, body: text };
  }
}

function readableHeaders(raw: Dispatcher.ResponseData['headers']): Record<string, string> {
  const named = Object.entries(raw).flatMap(([name, value]) =>
    value === undefined || name.toLowerCase() === 'set-cookie' ? [] : [[name.toLowerCase(), String(Array.isArray(value) ? value.join(', ') : value)]]);
  return Object.fromEntries(named) as Record<string, string>;
}

function otherOrigin(url: URL, location: string | undefined): string | null {
  if (location === undefined) return null;
  if (!URL.canParse(location, url)) return '?';
  const { origin, protocol } = new URL(location, url);
  return origin === url.origin ? null : origin === 'null' ? protocol : origin;
}
