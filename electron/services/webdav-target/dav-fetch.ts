import { Readable } from 'node:stream';
import { request, type Agent, type Dispatcher } from 'undici';
import { getPatcher } from 'webdav';
import type { TransportProblem } from '../../contract/transport';
import { DeskProblem } from '../problem';
import type { HttpLimits } from '../transport/http-sender';
import { readLimitedBody } from '../transport/limited-body';
import { networkProblem } from '../transport/network-problem';
import { preferredChallenge, schemeOf } from './dav-challenge';

interface Wanted {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | Readable;
}

/**
 * Has the WebDAV library send over the program's own agent instead of its fetch: with the program's limits, following no
 * redirect (a password must not travel on, and the library takes every status below 400 for success), and with failures of
 * the line as problems.
 */
export function patchDavFetch(agent: Agent, userAgent: string, limits: HttpLimits): void {
  getPatcher().patch('fetch', async (...asked: unknown[]) => {
    const [url, { method, headers, body }] = asked as [string, Wanted];
    try {
      const answer = await request(url, {
        dispatcher: agent, method: method as Dispatcher.HttpMethod, body: body ?? null,
        headers: { ...headers, 'accept-encoding': 'identity', 'user-agent': userAgent },
      });
      const isDigest = /^digest /i.test(headers['Authorization'] ?? '');
      return await understood(answer, { method, isDigest, limits });
    } catch (error) {
      throw networkProblem(error) ?? error;
    } finally {
      if (body instanceof Readable) body.destroy();
    }
  });
}

async function understood(
  { statusCode: status, headers, body }: Dispatcher.ResponseData, { method, isDigest, limits }: { method: string; isDigest: boolean; limits: HttpLimits },
): Promise<Response> {
  const type = String(headers['content-type'] ?? '');
  // The library takes a refused digest for an answer.
  const challenge = preferredChallenge(headers['www-authenticate']);
  const refusedDigest = status === 401 && isDigest && !/\bstale="?true/i.test(challenge ?? '');
  const refused = refusedDigest ? 'badCredentials' : status < 400 && refusal(method, status, type);
  if (refused) {
    body.once('error', () => undefined).destroy();
    throw new DeskProblem<TransportProblem>(refused, { detail: `${status} ${type}` });
  }
  const kept = new Headers(Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as [string, string]] : [])));
  // The library reads the first challenge only, and several parameters as if they were of one.
  if (challenge) kept.set('www-authenticate', challenge);
  else kept.delete('www-authenticate');
  // Files are as long as they are, and read piece by piece; everything else is short, and must not stay half read.
  if (method === 'GET' && status === 200) return new Response(Readable.toWeb(body) as ReadableStream, { status, headers: kept });
  const text = await readLimitedBody(body, { maxBytes: limits.answerBytes, maxMs: limits.wholeBodyMs });
  // RFC 4918, 9.6.1 and 9.9.4: not everything in a folder could be moved or removed. The library takes that for success, too.
  const failed = status === 207 && method !== 'PROPFIND' ? /HTTP\/[\d.]+ [45]\d\d/.exec(text) : null;
  if (failed) throw new DeskProblem<TransportProblem>(/HTTP\/[\d.]+ 42[34]/.test(text) ? 'remoteLocked' : 'refused', { detail: `${method}: ${failed[0]}` });
  const response = new Response(status === 204 || status === 304 ? null : text, { status, headers: kept });
  // A library that was told to use a digest takes it for an answer when a server now asks for something else.
  if (status === 401 && !(challenge && schemeOf(challenge) === 'digest')) throw Object.assign(new Error('login refused'), { status, response });
  return response;
}

/** Answers that look like success and are none. */
function refusal(method: string, status: number, type: string): TransportProblem | null {
  if (status >= 300) return 'redirected';
  if (method !== 'PROPFIND' || status === 207) return null;
  return type.includes('html') ? 'captivePortal' : 'badAnswer';
}
