import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { madeUpAnswer, reachesServer, type Fault, type MadeUpAnswer } from './fault';
import { collect, forward, type ServerAnswer } from './forward';
import type { RecordedRequest, RequestLog } from './record';

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  record: RecordedRequest;
  fault: Fault | undefined;
  upstream: URL;
  log: RequestLog;
  /** fires when the proxy stops */
  stopped: AbortSignal;
  /** work that goes on after the answer (a late repeat) */
  later(work: Promise<void>): void;
}

/** Carries one request to the server and its answer back, with its fault if it has one. Never rejects. */
export async function carry(exchange: Exchange): Promise<void> {
  const { record, log, response } = exchange;
  try {
    await carryWithFault(exchange);
  } catch (error) {
    record.error = (error as Error).message;
    if (response.writable && !response.headersSent) {
      await answer(exchange, { status: 502, headers: { 'content-type': 'text/plain' }, body: `Bad gateway: ${record.error}` });
    } else {
      response.destroy();
    }
  } finally {
    record.endedAt = Date.now();
    log.changed(record);
  }
}

async function carryWithFault(exchange: Exchange): Promise<void> {
  const { request, record, fault, log } = exchange;
  const madeUp = fault && madeUpAnswer(fault);

  if (fault?.kind === 'drop-request') return hangUp(exchange);
  if (!reachesServer(fault) && madeUp) {
    record.bytes = (await collect(request)).length;
    return answer(exchange, madeUp);
  }
  if ((await waiting(exchange, 'request')) === 'gone') return;
  const cutAfterBytes = fault?.kind === 'cut-request' ? half(request) : undefined;
  if (cutAfterBytes === 0) return hangUp(exchange);

  const copy = fault?.kind === 'repeat-late' ? copyOf(request) : undefined;
  let served: ServerAnswer;
  try {
    served = await forward(exchange.upstream, {
      method: record.method,
      url: request.url ?? '/',
      rawHeaders: request.rawHeaders,
      body: request.pipe(new PassThrough()),
      gone: AbortSignal.any([goneBeforeTheWholeRequest(request), exchange.stopped]),
      onBytes: (count) => (record.bytes += count),
      ...(cutAfterBytes === undefined ? {} : { cutAfterBytes }),
    });
  } catch (error) {
    if (cutAfterBytes !== undefined) return hangUp(exchange);
    throw error;
  }
  record.serverStatus = served.status;
  log.changed(record);

  if ((await waiting(exchange, 'answer')) === 'gone') return;
  if (fault?.kind === 'lose-answer') return hangUp(exchange);
  if (fault?.kind === 'cut-answer') return answerHalf(exchange, served);
  await answer(exchange, madeUp ?? served);
  if (fault?.kind === 'repeat-late' && copy) exchange.later(repeatLate(exchange, fault, await copy));
}

/** Waits if the fault says so at this place; "gone" when the program hung up meanwhile, or the proxy stopped. */
async function waiting({ fault, response, stopped }: Exchange, where: 'request' | 'answer'): Promise<'on' | 'gone'> {
  if (fault?.kind !== 'hold' && fault?.kind !== 'delay') return 'on';
  if ((fault.where ?? 'request') !== where) return 'on';
  const gone = new Promise<'gone'>((resolve) => {
    if (response.destroyed) resolve('gone');
    response.once('close', () => resolve('gone'));
  });
  const over = (fault.kind === 'hold' ? fault.until : pause(fault.ms)).then(() => 'on' as const);
  return unlessStopped(stopped, Promise.race([over, gone]));
}

/** The work's result, or "gone" as soon as the proxy stops. It listens no longer than that: a proxy sees thousands of requests. */
async function unlessStopped<T>(stopped: AbortSignal, work: Promise<T>): Promise<T | 'gone'> {
  const listening = new AbortController();
  const stop = new Promise<'gone'>((resolve) => {
    if (stopped.aborted) resolve('gone');
    stopped.addEventListener('abort', () => resolve('gone'), { once: true, signal: listening.signal });
  });
  try {
    return await Promise.race([work, stop]);
  } finally {
    listening.abort();
  }
}

function answer({ response, record, log }: Exchange, given: ServerAnswer | MadeUpAnswer): Promise<void> {
  if (response.destroyed) return Promise.resolve();
  const body = typeof given.body === 'string' ? Buffer.from(given.body) : given.body;
  const headers: OutgoingHttpHeaders = { ...given.headers };
  if (record.method !== 'HEAD' && given.status !== 204 && given.status !== 304) headers['content-length'] = body.length;
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.once('finish', () => {
      record.status = given.status;
      record.answerBytes = body.length;
      log.changed(record);
      resolve();
    });
    response.writeHead(given.status, headers);
    response.end(body);
  });
}

function answerHalf(exchange: Exchange, served: ServerAnswer): Promise<void> {
  const { response, record } = exchange;
  const part = served.body.subarray(0, Math.floor(served.body.length / 2));
  if (part.length === 0 || response.destroyed) return hangUp(exchange);
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.writeHead(served.status, { ...served.headers, 'content-length': served.body.length });
    response.write(part, () => {
      record.status = served.status;
      record.answerBytes = part.length;
      response.socket?.end(); // not a reset, which may make the program's system forget what has arrived already
      response.destroy();
    });
  });
}

async function hangUp({ response }: Exchange): Promise<void> {
  response.socket?.resetAndDestroy();
}

/** Half of the body's announced length; a body of unknown length is cut after its first byte. */
function half(request: IncomingMessage): number {
  if (request.headers['transfer-encoding']) return 1;
  return Math.floor(Number(request.headers['content-length'] ?? 0) / 2);
}

/** A program that hangs up in mid-upload has not sent its request; one that hangs up later has, and the server does the work. */
function goneBeforeTheWholeRequest(request: IncomingMessage): AbortSignal {
  const gone = new AbortController();
  request.once('close', () => {
    if (!request.complete) gone.abort();
  });
  return gone.signal;
}

function copyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('close', () => resolve(Buffer.concat(chunks)));
    request.once('end', () => resolve(Buffer.concat(chunks)));
  });
}

async function repeatLate(exchange: Exchange, fault: Fault & { kind: 'repeat-late' }, body: Buffer): Promise<void> {
  const { request, log, stopped, upstream } = exchange;
  if ((await unlessStopped(stopped, fault.until ?? pause(fault.afterMs ?? 0))) === 'gone') return;
  const record = log.add({
    method: exchange.record.method,
    url: request.url ?? '/',
    headers: request.headers,
    repeatOf: exchange.record.number,
  });
  log.changed(record);
  try {
    const served = await forward(upstream, {
      method: record.method,
      url: request.url ?? '/',
      rawHeaders: request.rawHeaders,
      body: Readable.from(body.length > 0 ? [body] : []),
      gone: stopped,
      onBytes: (count) => (record.bytes += count),
    });
    record.serverStatus = served.status;
  } catch (error) {
    record.error = (error as Error).message;
  }
  record.endedAt = Date.now();
  log.changed(record);
}
