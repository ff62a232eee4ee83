import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { UploadProgress } from '../../../../../electron/contract/transport';
import { importPhotos } from '../../../../../electron/services/photos/import-photos';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { HttpSender, httpLimits, type HttpLimits, type HttpRequest } from '../../../../../electron/services/transport/http-sender';
import { jpeg, segment } from '../../image-bytes';
import { tempFolder } from '../../temp-folder';
import { selfSigned } from './self-signed';

const photoBytes = jpeg({ width: 640, height: 480, before: Array.from({ length: 30 }, () => segment(0xed, Buffer.alloc(60_000, 7))) });

async function sender(limits: Partial<HttpLimits> = {}) {
  const uploads: UploadProgress[] = [];
  const folder = await tempFolder();
  const photos = new PhotoStore(path.join(folder, 'photos'));
  await writeFile(path.join(folder, 'a.jpg'), photoBytes);
  const { photos: imported } = await importPhotos(photos, [path.join(folder, 'a.jpg')]);
  const http = new HttpSender(photos, 'ToaSoan/test', { limits: { ...httpLimits, ...limits }, onUpload: (progress) => uploads.push(progress) });
  onTestFinished(() => http.close());
  return { http, uploads, hash: imported[0]?.hash ?? '' };
}

async function server(listener: RequestListener, secure = false) {
  const seen: IncomingMessage[] = [];
  const listen: RequestListener = (request, response) => {
    seen.push(request);
    listener(request, response);
  };
  const made = secure ? https.createServer(selfSigned, listen) : http.createServer(listen);
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    made.closeAllConnections();
    made.close();
  });
  const origin = `${secure ? 'https' : 'http'}://127.0.0.1:${(made.address() as AddressInfo).port}`;
  const site = { kind: 'site', address: `${origin}/tin/`, username: 'an', password: 'mật khẩu' } as const;
  return { seen, origin, site, close: () => new Promise((resolve) => made.close(resolve)) };
}

const get = (change: Partial<HttpRequest> = {}): HttpRequest => ({ kind: 'http', targetId: 'wp', method: 'GET', path: 'wp-json', ...change });

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const answering = (answer: (body: Buffer, response: ServerResponse) => void): RequestListener =>
  (request, response) => void bodyOf(request).then((body) => answer(body, response));

describe('a request', () => {
  test('logs in, and takes nothing from the renderer that is main’s', async () => {
    const { site, seen } = await server((_request, response) => response.end('{}'));
    const { http } = await sender();
    await http.send(site, get({
      query: { context: 'edit' },
      headers: { authorization: 'Basic eA==', cookie: 'a=b', host: 'evil.vn', 'content-length': '5', 'proxy-authorization': 'x', 'transfer-encoding': 'chunked', 'x-key': 'k' },
    }));
    expect(seen[0]?.url).toBe('/tin/wp-json?context=edit');
    const headers = seen[0]?.headers ?? {};
    expect(headers.authorization).toBe(`Basic ${Buffer.from('an:mật khẩu').toString('base64')}`);
    expect(headers).toMatchObject({ 'x-key': 'k', host: new URL(site.address).host, 'user-agent': 'ToaSoan/test' });
    for (const name of ['cookie', 'proxy-authorization', 'transfer-encoding', 'content-length']) expect(headers).not.toHaveProperty(name);
  });

  test('sends JSON, and gives back status, headers and text of whatever is answered', async () => {
    const { site } = await server(answering((body, response) => {
      response.writeHead(409, { 'X-Kind': 'Mâu thuẫn'.normalize('NFD').replace(/[^\x20-\x7e]/g, ''), 'set-cookie': 'session=1', 'retry-after': '5' });
      response.end(`got ${body}`);
    }));
    const { http } = await sender();
    const answer = await http.send(site, get({ method: 'POST', body: { kind: 'json', json: { title: 'Tin mới' } } }));
    expect(answer).toMatchObject({ kind: 'http', status: 409, body: 'got {"title":"Tin mới"}' });
    expect(answer.headers).toMatchObject({ 'x-kind': expect.any(String), 'retry-after': '5' });
    expect(answer.headers).not.toHaveProperty('set-cookie');
  });

  test('streams a photo with its length, type and checksum', async () => {
    let got: Buffer = Buffer.alloc(0);
    const { site, seen } = await server(answering((body, response) => {
      got = body;
      response.end('{}');
    }));
    const { http, hash, uploads } = await sender();
    await http.send(site, get({ method: 'POST', headers: { 'content-md5': 'auto', 'content-type': 'text/html' }, body: { kind: 'photo', hash } }));
    expect(got.equals(photoBytes)).toBe(true);
    // Chunks of 256 KiB, and the rest.
    expect(uploads.map(({ sent }) => sent)).toEqual([...Array.from({ length: Math.floor(photoBytes.length / 262_144) }, (_, index) => (index + 1) * 262_144), photoBytes.length]);
    expect(uploads.every((one) => one.hash === hash && one.targetId === get({}).targetId)).toBe(true);
    expect(seen[0]?.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(photoBytes.length),
      'content-md5': createHash('md5').update(photoBytes).digest('hex'),
    });
  });

  test('streams a photo with its words in it, and the checksum of just that', async () => {
    let got: Buffer = Buffer.alloc(0);
    const { site, seen } = await server(answering((body, response) => {
      got = body;
      response.end('{}');
    }));
    const { http, hash } = await sender();
    const body = { kind: 'photo' as const, hash, metadata: { caption: 'Bà Lò Thị Hạnh phát biểu' } };
    await http.send(site, get({ method: 'POST', headers: { 'content-md5': 'auto' }, body }));
    expect(got.toString('utf8')).toContain('Bà Lò Thị Hạnh phát biểu');
    expect(seen[0]?.headers).toMatchObject({ 'content-length': String(got.length), 'content-md5': createHash('md5').update(got).digest('hex') });
  });

  test('is not sent without the photo, or without a password', async () => {
    const { site, seen } = await server((_request, response) => response.end());
    const { http } = await sender();
    await expect(http.send(site, get({ method: 'POST', body: { kind: 'photo', hash: 'a'.repeat(64) } }))).rejects.toThrow('photoMissing');
    await expect(http.send({ ...site, password: null }, get())).rejects.toThrow('noCredentials');
    await expect(http.send(site, get({ path: '../admin' }))).rejects.toThrow('badPayload');
    expect(seen).toEqual([]);
  });
});

describe('a redirect', () => {
  test('to another host is not followed, and that host sees nothing', async () => {
    const other = await server((_request, response) => response.end('{}'));
    const { site } = await server((_request, response) => response.writeHead(307, { location: `${other.origin}/tin/wp-json` }).end());
    const { http } = await sender();
    await expect(http.send(site, get())).rejects.toMatchObject({ code: 'redirected', about: { values: { to: other.origin } } });
    expect(other.seen).toEqual([]);
  });

  test.each(['//evil.vn/a', 'https://evil.vn/', 'http://[', 'data:text/html,a'])('to %j is another host', async (location) => {
    const { site } = await server((_request, response) => response.writeHead(302, { location }).end());
    const { http } = await sender();
    await expect(http.send(site, get())).rejects.toThrow('redirected');
  });

  test('to the same host comes back as it is', async () => {
    const { site, seen } = await server((_request, response) => response.writeHead(301, { location: '/tin/wp-json/' }).end());
    const { http } = await sender();
    expect(await http.send(site, get())).toMatchObject({ status: 301, headers: { location: '/tin/wp-json/' } });
    expect(seen).toHaveLength(1);
  });
});

describe('no whole answer', () => {
  test('nobody listens', async () => {
    const { site, close } = await server(() => undefined);
    await close();
    const { http } = await sender();
    await expect(http.send(site, get())).rejects.toThrow('unreachable');
  });

  test.each<[string, RequestListener, Partial<HttpLimits>]>([
    ['timeout: never begins', () => undefined, { headersMs: 150 }],
    ['timeout: stops in the middle', (_request, response) => void response.writeHead(200, { 'content-length': '100' }).write('half'), { bodyMs: 150 }],
    ['cut: before the headers', (request) => request.socket.destroy(), {}],
    ['cut: a body shorter than promised', (_request, response) => void response.writeHead(200, { 'content-length': '100' }).write('half', () => response.socket?.end()), {}],
    ['cut: in the middle of chunks', (_request, response) => void response.writeHead(200).write('half', () => response.socket?.destroy()), {}],
    ['cut: in the middle of chunks, politely', (request) => void request.socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n'), {}],
    ['cut: in the headers', (request) => void request.socket.end('HTTP/1.1 200 OK\r\ncontent-'), {}],
    ['badAnswer: longer than allowed', (_request, response) => void response.end(Buffer.alloc(3_000)), { answerBytes: 2_000 }],
    ['badAnswer: no HTTP at all', (request) => void request.socket.end('SSH-2.0-OpenSSH\r\n'), {}],
  ])('%s', async (what, listener, limits) => {
    const { site } = await server(listener);
    const { http } = await sender(limits);
    await expect(http.send(site, get())).rejects.toThrow(what.split(':')[0]);
  });

  test('a body that trickles for ever is ended', async () => {
    const { site } = await server((_request, response) => {
      const dripping = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(dripping));
    });
    const { http } = await sender({ wholeBodyMs: 200 });
    await expect(http.send(site, get())).rejects.toThrow('timeout');
  });

  test('a body without end is not read for ever', async () => {
    const closed = new Promise<void>((resolve) => {
      void server((_request, response) => {
        response.on('close', resolve);
        const pour = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
          response.once('drain', pour);
        };
        pour();
      }).then(async ({ site }) => {
        const { http } = await sender();
        await expect(http.send(site, get())).rejects.toThrow('badAnswer');
      });
    });
    await closed;
  });

  test('an upload that is cut at half', async () => {
    const { site } = await server((request) => void request.once('data', () => request.socket.destroy()));
    const { http, hash } = await sender();
    await expect(http.send(site, get({ method: 'POST', body: { kind: 'photo', hash } }))).rejects.toThrow('cut');
  });

  test('a certificate that nobody vouches for gets no login', async () => {
    const { site, seen } = await server((_request, response) => response.end('{}'), true);
    const { http } = await sender();
    await expect(http.send(site, get())).rejects.toThrow('certificate');
    expect(seen).toEqual([]);
  });

  test('an https address with plain http behind it', async () => {
    const { site } = await server((_request, response) => response.end('{}'));
    const { http } = await sender();
    await expect(http.send({ ...site, address: site.address.replace('http:', 'https:') }, get())).rejects.toThrow('certificate');
  });

  test('says nothing of the password', async () => {
    const { site } = await server((request) => request.socket.destroy());
    const { http } = await sender();
    const error: unknown = await http.send(site, get()).catch((failed: unknown) => failed);
    expect(JSON.stringify(error) + String(error)).not.toMatch(/Basic|mật|YW46/);
  });
});

test('an upload goes through after the server has closed an idle connection', async () => {
  const { site } = await server(answering((body, response) => response.writeHead(200, { connection: 'close' }).end(String(body.length))));
  const { http, hash } = await sender();
  for (let count = 0; count < 5; count += 1) {
    expect(await http.send(site, get({ method: 'POST', body: { kind: 'photo', hash } }))).toMatchObject({ status: 200, body: String(photoBytes.length) });
  }
});
