import { request as askHttp, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { Transform, type Readable } from 'node:stream';

/** The server's whole answer. */
export interface ServerAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export interface ForwardedRequest {
  method: string;
  /** path and query as they came */
  url: string;
  /** name, value, name, value, … as they came */
  rawHeaders: string[];
  body: Readable;
  /** breaks the connection to the server after so many bytes of the body */
  cutAfterBytes?: number;
  /** breaks the connection to the server when it fires */
  gone: AbortSignal;
  onBytes(count: number): void;
}

/** These speak about one connection, not about the message, so they do not travel on (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
]);

/**
 * Sends a request on to the server and reads its whole answer. The Host goes through unchanged, so that a server which makes
 * links out of it makes links to the proxy.
 */
export function forward(upstream: URL, forwarded: ForwardedRequest): Promise<ServerAnswer> {
  return new Promise((resolve, reject) => {
    const asked = askHttp({
      host: upstream.hostname,
      port: upstream.port,
      method: forwarded.method,
      path: forwarded.url,
      headers: [...travelling(forwarded.rawHeaders), ...emptiness(forwarded)],
      setHost: false,
      agent: false, // a connection a request: an idle one that the server closes would be a fault that nobody ordered
      signal: forwarded.gone,
    });
    asked.on('error', (error) => {
      forwarded.body.unpipe();
      forwarded.body.resume();
      reject(error);
    });
    asked.on('response', (answer) => {
      collect(answer).then((body) => resolve({ status: answer.statusCode ?? 502, headers: answerHeaders(answer), body }), reject);
    });

    let count = 0;
    const counter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        const room = forwarded.cutAfterBytes === undefined ? chunk.length : forwarded.cutAfterBytes - count;
        const passed = chunk.subarray(0, Math.max(0, room));
        count += passed.length;
        forwarded.onBytes(passed.length);
        if (passed.length < chunk.length || count === forwarded.cutAfterBytes) {
          // Only after what we let through is on its way.
          asked.write(passed, () => asked.destroy(new Error('cut half-way through the request')));
          return;
        }
        done(null, passed);
      },
    });
    forwarded.body.pipe(counter).pipe(asked);
  });
}

/** Node would send a chunked body with methods like MKCOL that came without one, and servers refuse that. */
function emptiness({ method, rawHeaders }: ForwardedRequest): string[] {
  const isFramed = rawHeaders.some((name, at) => at % 2 === 0 && /^(?:content-length|transfer-encoding)$/i.test(name));
  return isFramed || method === 'GET' || method === 'HEAD' ? [] : ['content-length', '0'];
}

export async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function travelling(rawHeaders: string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name, value] = [rawHeaders[at] as string, rawHeaders[at + 1] as string];
    if (!HOP_BY_HOP.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}

function answerHeaders(answer: IncomingMessage): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    if (!HOP_BY_HOP.has(name) && values) headers[name] = values.length === 1 ? values[0] : values;
  }
  return headers;
}
