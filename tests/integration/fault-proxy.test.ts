import { createServer, request as askHttp, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EVERYDAY_FAULTS } from '../faults/chance';
import { nameOf, type Fault } from '../faults/fault';
import { openableGate } from '../faults/gate';
import { startProxy, type FaultProxy, type FaultProxyOptions } from '../faults/proxy';
import { seededRandom } from '../faults/random';

/** A server that remembers what it was asked to do, as an oracle of which requests did their work. */
async function startUpstream() {
  const seen: { method: string; url: string; host: string; body: string }[] = [];
  const begun: string[] = [];
  const server = createServer(async (request, response) => {
    begun.push(request.url ?? '');
    const body = await text(request).catch(() => undefined);
    if (body === undefined) return; // cut off in the middle: no work done
    seen.push({ method: request.method ?? '', url: request.url ?? '', host: request.headers.host ?? '', body });
    response.writeHead(201, { 'content-type': 'application/json', 'x-of-server': 'yes' });
    response.end(JSON.stringify({ done: seen.length, padding: 'x'.repeat(2000) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    seen,
    begun,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

type Upstream = Awaited<ReturnType<typeof startUpstream>>;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request on a connection of its own, with nothing retried, redirected or softened. */
function ask(url: string, options: { method?: string; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = askHttp(url, { method: options.method ?? 'GET', agent: false }, (answer) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }), reject);
    });
    asked.on('error', reject);
    asked.end(options.body);
  });
}

let upstream: Upstream;
const proxies: FaultProxy[] = [];
const proxy = async (options: Omit<FaultProxyOptions, 'upstream'> = {}): Promise<FaultProxy> => {
  const started = await startProxy({ upstream: upstream.url, ...options });
  proxies.push(started);
  return started;
};
/** A proxy at which the first POST meets the fault. */
const once = async (fault: Fault): Promise<FaultProxy> => {
  const one = await proxy();
  one.onRequest({ when: (request) => request.method === 'POST', fault, times: 1 });
  return one;
};
const everything = (): boolean => true;
const post = (url: string, body = 'x'.repeat(1000)): Promise<Answer> => ask(`${url}/posts`, { method: 'POST', body });

beforeEach(async () => {
  upstream = await startUpstream();
});
afterEach(async () => {
  await Promise.all(proxies.splice(0).map((one) => one.stop()));
  await upstream.stop();
});

describe('without a fault', () => {
  test('carries method, address, Host and body, and records the request', async () => {
    const { url, requests } = await proxy();
    const answer = await ask(`${url}/a/b?slug=K&slug=K-2`, { method: 'POST', body: 'Hội nghị giao ban' });
    expect(answer).toMatchObject({ status: 201, headers: { 'x-of-server': 'yes' } });
    expect(upstream.seen).toEqual([
      { method: 'POST', url: '/a/b?slug=K&slug=K-2', host: new URL(url).host, body: 'Hội nghị giao ban' },
    ]);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ number: 1, method: 'POST', path: '/a/b', status: 201, serverStatus: 201 });
    expect(requests[0]?.bytes).toBe(Buffer.byteLength('Hội nghị giao ban'));
    expect(requests[0]?.query.getAll('slug')).toEqual(['K', 'K-2']);
    expect(requests[0]?.fault).toBeUndefined();
  });

  test('answers 502 when there is no server', async () => {
    const { url, requests } = await proxy();
    await upstream.stop();
    expect(await ask(url)).toMatchObject({ status: 502 });
    expect(requests[0]?.error).toMatch(/ECONNREFUSED/);
  });

  test('takes no server beyond loopback', async () => {
    await expect(startProxy({ upstream: 'http://192.0.2.1' })).rejects.toThrow('loopback');
  });
});

describe('the network', () => {
  test('cut: connections are refused and open ones break; restore: the same address answers again', async () => {
    const one = await proxy();
    const hold = one.holdAnswer(everything);
    const inFlight = post(one.url);
    await hold.reached;
    await Promise.all([one.cut(), expect(inFlight).rejects.toMatchObject({ code: 'ECONNRESET' })]);
    await expect(post(one.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await one.restore();
    expect(await post(one.url)).toMatchObject({ status: 201 });
    expect(upstream.seen).toHaveLength(2);
    expect(one.requests).toHaveLength(2);
  });

  test('cut and restore may be said twice', async () => {
    const one = await proxy();
    await one.cut();
    await one.cut();
    await one.restore();
    await one.restore();
    expect(await ask(one.url)).toMatchObject({ status: 201 });
  });
});

describe('faults', () => {
  test('drop-request: the server hears nothing, the next request is well', async () => {
    const one = await once({ kind: 'drop-request' });
    await expect(post(one.url)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(upstream.begun).toEqual([]);
    expect(await post(one.url)).toMatchObject({ status: 201 });
    expect(one.requests.map((request) => request.fault)).toEqual(['drop-request', undefined]);
  });

  test('cut-request: the server begins and never gets the whole', async () => {
    const one = await once({ kind: 'cut-request' });
    await expect(post(one.url, 'x'.repeat(3_000_000))).rejects.toThrow(/ECONNRESET|EPIPE|socket hang up/);
    await one.settled();
    await vi.waitFor(() => expect(upstream.begun).toEqual(['/posts']));
    expect(upstream.seen).toEqual([]);
    expect(one.requests[0]?.bytes).toBe(1_500_000);
  });

  test('lose-answer: the work is done and nobody hears of it', async () => {
    const one = await once({ kind: 'lose-answer' });
    await expect(post(one.url)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(upstream.seen).toHaveLength(1);
    expect(one.requests[0]).toMatchObject({ serverStatus: 201, fault: 'lose-answer' });
    expect(one.requests[0]?.status).toBeUndefined();
  });

  test('cut-answer: a 201 whose body ends half-way', async () => {
    const one = await once({ kind: 'cut-answer' });
    let arrived = '';
    const broken = new Promise<{ status: number; error: Error }>((resolve) => {
      askHttp(`${one.url}/posts`, { method: 'POST', agent: false }, (answer) => {
        answer.on('data', (chunk: Buffer) => (arrived += chunk.toString()));
        answer.on('error', (error) => resolve({ status: answer.statusCode ?? 0, error }));
      }).end('x');
    });
    expect(await broken).toMatchObject({ status: 201, error: { code: 'ECONNRESET' } });
    expect(arrived.length).toBeGreaterThan(900);
    expect(arrived.length).toBeLessThan(1100);
    expect(upstream.seen).toHaveLength(1);
  });

  test.each(['request', 'answer'] as const)('delay: the %s waits', async (where) => {
    const one = await once({ kind: 'delay', ms: 300, where });
    const begun = performance.now();
    const answered = post(one.url);
    if (where === 'answer') {
      const held = await one.waitForRequest((request) => request.serverStatus === 201);
      expect(held.status).toBeUndefined();
    }
    expect(await answered).toMatchObject({ status: 201 });
    expect(performance.now() - begun).toBeGreaterThan(290);
  });

  test('repeat-late: the same request once more, when the program believes all is over', async () => {
    const later = openableGate();
    const one = await once({ kind: 'repeat-late', until: later.opened });
    expect(await ask(`${one.url}/posts?a=1`, { method: 'POST', body: 'bản tin' })).toMatchObject({ status: 201 });
    expect(upstream.seen).toHaveLength(1);
    later.open();
    await one.settled();
    expect(upstream.seen).toHaveLength(2);
    expect(upstream.seen[1]).toEqual(upstream.seen[0]);
    expect(one.requests[1]).toMatchObject({ repeatOf: 1, serverStatus: 201, bytes: Buffer.byteLength('bản tin') });
  });

  test.each([400, 401, 403, 404, 409, 413, 429, 500, 502, 503, 504])('status %i in the name of the server', async (status) => {
    const one = await once({ kind: 'status', status });
    const answer = await post(one.url);
    expect(answer.status).toBe(status);
    expect(upstream.begun).toEqual([]);
    if (answer.headers['content-type']?.startsWith('application/json')) {
      expect(JSON.parse(answer.body)).toMatchObject({ data: { status } });
    } else {
      expect(answer.body).toMatch(/^<html>/);
    }
  });

  test('status after the work, with headers and a body of the own', async () => {
    const fault: Fault = {
      kind: 'status',
      status: 500,
      headers: { 'x-wp-upload-attachment-id': '7' },
      body: 'oh',
      afterWork: true,
    };
    const one = await once(fault);
    expect(await post(one.url)).toMatchObject({ status: 500, headers: { 'x-wp-upload-attachment-id': '7' }, body: 'oh' });
    expect(upstream.seen).toHaveLength(1);
    expect(one.requests[0]).toMatchObject({ status: 500, serverStatus: 201, fault: 'status-500-after-work' });
  });

  test('Retry-After in both forms', async () => {
    const at = new Date(Date.now() + 90_000);
    const one = await once({ kind: 'status', status: 429, retryAfter: 90 });
    expect((await post(one.url)).headers['retry-after']).toBe('90');
    one.onRequest({ when: everything, fault: { kind: 'status', status: 503, retryAfter: at } });
    const said = (await post(one.url)).headers['retry-after'] ?? '';
    expect(said).toMatch(/ GMT$/);
    expect(Date.parse(said)).toBe(Math.floor(at.getTime() / 1000) * 1000);
  });

  test('html: 200, and a page instead of JSON', async () => {
    const one = await once({ kind: 'html' });
    const answer = await post(one.url);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(answer.body).toContain('Đăng nhập mạng');
    expect(upstream.begun).toEqual([]);
  });

  test('redirect: to another host', async () => {
    const one = await once({ kind: 'redirect', location: 'http://localhost:9/elsewhere', status: 307 });
    expect(await post(one.url)).toMatchObject({ status: 307, headers: { location: 'http://localhost:9/elsewhere' } });
    expect(upstream.begun).toEqual([]);
  });
});

describe('holds', () => {
  test('holdAnswer: the work is done, the program waits until it is released', async () => {
    const one = await proxy();
    const hold = one.holdAnswer((request) => request.path === '/posts');
    let answered = false;
    const answer = post(one.url).finally(() => (answered = true));
    expect(await hold.reached).toMatchObject({ path: '/posts', serverStatus: 201 });
    expect(upstream.seen).toHaveLength(1);
    expect(answered).toBe(false);
    hold.release();
    expect(await answer).toMatchObject({ status: 201 });
    expect(await post(one.url)).toMatchObject({ status: 201 }); // only the next one was to be held
  });

  test('holdRequest: a program that dies while it is held has asked for nothing', async () => {
    const one = await proxy();
    const hold = one.holdRequest(everything);
    const program = askHttp(`${one.url}/posts`, { method: 'POST', agent: false });
    program.on('error', () => undefined);
    program.end('x');
    await hold.reached;
    program.destroy();
    await one.settled();
    hold.release();
    expect(upstream.begun).toEqual([]);
  });

  test('a program that dies while its answer is held leaves its work done', async () => {
    const one = await proxy();
    const hold = one.holdAnswer(everything);
    const program = askHttp(`${one.url}/posts`, { method: 'POST', agent: false });
    program.on('error', () => undefined);
    program.end('x');
    await hold.reached;
    program.destroy();
    await one.settled();
    expect(upstream.seen).toHaveLength(1);
  });

  test('waitForRequest names what it saw when nothing fits', async () => {
    const one = await proxy();
    await post(one.url);
    const waited = one.waitForRequest((request) => request.path === '/never', { limitMs: 20 });
    await expect(waited).rejects.toThrow(/No such request within 20 ms[^]*#1 POST \/posts -> 201/);
  });

  test('stop ends held requests', async () => {
    const one = await proxy();
    const hold = one.holdAnswer(everything);
    const answer = post(one.url);
    await hold.reached;
    await Promise.all([one.stop(), expect(answer).rejects.toThrow()]);
  });
});

describe('by chance', () => {
  test('the same seed gives the same faults, another seed others', async () => {
    const said = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    const faults = EVERYDAY_FAULTS.filter((fault) => fault.kind === 'status' || fault.kind === 'lose-answer');
    const run = async (seed: number): Promise<(string | undefined)[]> => {
      const one = await proxy({ random: { seed, rate: 0.5, faults } });
      for (let sent = 0; sent < 40; sent++) await post(one.url).catch(() => undefined);
      return one.requests.map((request) => request.fault);
    };
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    const met = first.filter(Boolean).length;
    expect(met).toBeGreaterThan(10);
    expect(met).toBeLessThan(30);
    expect(said).toHaveBeenCalledWith('fault proxy: seed 7, 50 % faults');
    said.mockRestore();
  });

  test('every everyday fault can be met and survived', async () => {
    const one = await proxy();
    for (const fault of EVERYDAY_FAULTS) {
      one.onRequest({ when: everything, fault, times: 1 });
      await post(one.url).catch(() => undefined);
    }
    await one.settled();
    const met = one.requests.filter((request) => request.repeatOf === undefined).map((request) => request.fault);
    expect(met).toEqual(EVERYDAY_FAULTS.map(nameOf));
    expect(await post(one.url)).toMatchObject({ status: 201 });
  });

  test('the numbers do not depend on the machine', () => {
    const random = seededRandom(1);
    expect([random(), random(), random()].map((number) => number.toFixed(6))).toEqual(['0.627074', '0.002736', '0.527447']);
  });
});
