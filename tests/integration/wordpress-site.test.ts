import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { get } from 'node:http';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startProxy } from '../faults/proxy';
import { exporters } from '../../renderer/exporters/registry';
import { goldenReport } from '../unit/exporters/goldenReport';
import { options } from '../unit/exporters/options';
import { importWxr } from '../wordpress/import-wxr';
import { withMachineLock } from '../wordpress/lock';
import { restCall } from '../wordpress/rest-call';
import { startWordPress, type SiteRole, type WordPressSite } from '../wordpress/site';

const hash = (algorithm: string, bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex');

/** A PNG of one colour, written by hand so that the test needs no picture file. */
function png(width: number, height: number, [red, green, blue]: [number, number, number]): Uint8Array<ArrayBuffer> {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([red, green, blue]))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

let site: WordPressSite;
beforeAll(async () => {
  site = await startWordPress();
}, 300_000);
afterAll(() => site?.stop());

interface RestPost {
  id: number;
  status: string;
  slug: string;
  link: string;
  content: { raw: string };
  modified_gmt: string;
}

async function rest<T>(
  base: string,
  role: SiteRole,
  method: string,
  route: string,
  body?: object,
): Promise<{ status: number; data: T }> {
  const response = await fetch(`${base}/wp-json${route}`, {
    method,
    headers: { authorization: site.authorization(role), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, data: (await response.json()) as T };
}

function upload(
  base: string,
  bytes: Uint8Array<ArrayBuffer>,
  query: Record<string, string>,
  type: 'png' | 'jpg' = 'png',
): Promise<Response> {
  return fetch(`${base}/wp-json/wp/v2/media?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    headers: {
      authorization: site.authorization('author'),
      'content-type': type === 'png' ? 'image/png' : 'image/jpeg',
      'content-disposition': `attachment; filename="giao-ban-1.${type}"`,
      'content-md5': hash('md5', bytes),
    },
    body: bytes,
  });
}

describe('a site of our own', () => {
  test('answers under both forms of address, begins empty, and has the desk categories', async () => {
    for (const address of ['/wp-json/', '/?rest_route=/']) {
      const index = (await (await fetch(site.url + address)).json()) as { url: string; namespaces: string[] };
      expect(index.namespaces).toContain('wp/v2');
      expect(index.url).toBe(site.url);
    }
    expect(await site.posts()).toEqual([]);
    expect(await site.media()).toEqual([]);
    const { data } = await rest<{ name: string }[]>(site.url, 'author', 'GET', '/wp/v2/categories');
    const names = data.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Tin tức - Sự kiện nổi bật', 'Đảng - đoàn thể', 'Chính trị']));
  });

  test('has the four roles, and they can do what WordPress lets them', async () => {
    for (const role of ['admin', 'editor', 'author', 'contributor'] as const) {
      const me = await rest<{ id: number; slug: string }>(site.url, role, 'GET', '/wp/v2/users/me?context=edit');
      expect(me).toMatchObject({ status: 200, data: { id: site.users[role].id, slug: site.users[role].name } });
    }
    const refused = await rest<{ code: string }>(site.url, 'contributor', 'POST', '/wp/v2/posts', {
      title: 'x',
      status: 'publish',
    });
    expect(refused).toMatchObject({ status: 403, data: { code: 'rest_cannot_publish' } });
  });

  test('keeps to itself: no XML-RPC, no cron by visitors, no other Host, nothing that goes out', async () => {
    expect((await fetch(`${site.url}/xmlrpc.php`, { method: 'POST' })).status).toBe(403);
    expect((await fetch(`${site.url}/wp-cron.php`)).status).toBe(403);
    const otherHost = await new Promise<number | undefined>((resolve, reject) => {
      get(`${site.url}/wp-json/`, { headers: { host: 'example.test' }, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).on('error', reject);
    });
    expect(otherHost).toBe(421);
    const outside = await site.php<string>(
      '$r = wp_remote_get("http://192.0.2.1/"); return is_wp_error($r) ? $r->get_error_code() : "went out";',
    );
    expect(outside).toBe('http_request_not_executed');
  });

  test('an author makes a draft, attaches a photo, publishes, reads back; the oracle sees the same', async () => {
    const draft = await rest<RestPost>(site.url, 'author', 'POST', '/wp/v2/posts', {
      title: 'Hội nghị giao ban chuyên đề',
      slug: 'k7f3',
      status: 'draft',
      content: '<p>Sáng 12/3, Đảng ủy phường tổ chức hội nghị.</p>',
    });
    expect(draft).toMatchObject({ status: 201, data: { status: 'draft', slug: 'k7f3' } });

    const bytes = png(320, 200, [180, 40, 40]);
    const query = {
      slug: 'k7f3-m1',
      post: String(draft.data.id),
      caption: 'Quang cảnh hội nghị',
      alt_text: 'Hội trường',
      title: 'Ảnh 1',
    };
    const uploaded = await upload(site.url, bytes, query);
    expect(uploaded.status).toBe(201);
    const photo = (await uploaded.json()) as { id: number; source_url: string };

    const published = await rest<RestPost>(site.url, 'author', 'POST', `/wp/v2/posts/${draft.data.id}`, {
      status: 'publish',
      slug: 'hoi-nghi-giao-ban-chuyen-de',
      featured_media: photo.id,
    });
    expect(published).toMatchObject({ status: 200, data: { status: 'publish' } });
    const back = await rest<RestPost>(site.url, 'author', 'GET', `/wp/v2/posts/${draft.data.id}?context=edit`);
    expect(back.data.content.raw).toBe('<p>Sáng 12/3, Đảng ủy phường tổ chức hội nghị.</p>');
    const page = await fetch(back.data.link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Đảng ủy phường tổ chức hội nghị');
    expect(hash('sha256', new Uint8Array(await (await fetch(photo.source_url)).arrayBuffer()))).toBe(hash('sha256', bytes));

    expect(await site.posts()).toMatchObject([
      {
        id: draft.data.id,
        title: 'Hội nghị giao ban chuyên đề',
        slug: 'hoi-nghi-giao-ban-chuyen-de',
        status: 'publish',
        content: '<p>Sáng 12/3, Đảng ủy phường tổ chức hội nghị.</p>',
        author: 'author',
        featuredMedia: photo.id,
        categories: ['Uncategorized'],
      },
    ]);
    expect(await site.media()).toMatchObject([
      {
        id: photo.id,
        slug: 'k7f3-m1',
        status: 'inherit',
        caption: 'Quang cảnh hội nghị',
        altText: 'Hội trường',
        parent: draft.data.id,
        sha256: hash('sha256', bytes),
        bytes: bytes.length,
      },
    ]);
  });

  test('takes a WXR file of ours as its importer reads one, and keeps the text from an author unchanged', async () => {
    const { files } = await exporters.find(({ id }) => id === 'wxr')!.export(goldenReport, options);
    const { text } = files[0] as { text: string };
    const took = await importWxr(site, text);
    expect(took.stored).toBe(took.sent);
    expect(took.stored).toContain('<figcaption>');
    expect(took).toMatchObject({ version: '1.2', title: 'Xã Mây Hạ bàn cách giữ &lt;rừng&gt; &amp; "đầu nguồn"', status: 'draft', slug: 'xa-may-ha-ban-cach-giu-rung-dau-nguon', date: '2026-02-06 03:00:00', category: goldenReport.category });
  });

  test('the oracle sees drafts and the bin, and the uploaded bytes behind a scaled photo', async () => {
    const draft = await rest<RestPost>(site.url, 'author', 'POST', '/wp/v2/posts', {
      title: 'Nháp',
      slug: 'k-bin',
      status: 'draft',
    });
    await rest(site.url, 'author', 'DELETE', `/wp/v2/posts/${draft.data.id}`);
    // Above 2560 px WordPress shows a copy of a JPEG; it leaves a PNG as it is.
    const jpeg = await site.php<string>(
      'ob_start(); imagejpeg(imagecreatetruecolor(2700, 20)); return base64_encode(ob_get_clean());',
    );
    const bytes = new Uint8Array(Buffer.from(jpeg, 'base64'));
    const uploaded = await upload(site.url, bytes, { slug: 'k-wide' }, 'jpg');
    expect(((await uploaded.json()) as { source_url: string }).source_url).toContain('-scaled.jpg');
    const [posts, media] = await Promise.all([site.posts(), site.media()]);
    expect(posts.find(({ id }) => id === draft.data.id)).toMatchObject({ status: 'trash', slug: 'k-bin__trashed' });
    expect(media.find(({ slug }) => slug === 'k-wide')).toMatchObject({ sha256: hash('sha256', bytes), parent: 0 });
  });
});

describe('behind a fault proxy', () => {
  test('the site makes links to the proxy, so that a program meets the faults everywhere', async () => {
    const proxy = await startProxy({ upstream: site.url });
    try {
      const made = await rest<RestPost>(proxy.url, 'author', 'POST', '/wp/v2/posts', { title: 'Qua proxy', status: 'publish' });
      expect(made.data.link).toBe(`${proxy.url}/qua-proxy/`);
      expect((await fetch(made.data.link)).status).toBe(200);
      const uploaded = await upload(proxy.url, png(10, 10, [0, 0, 0]), { slug: 'k-proxy' });
      expect(((await uploaded.json()) as { source_url: string }).source_url).toMatch(new RegExp(`^${proxy.url}/`));
      expect(proxy.requests.filter(restCall('POST', '/wp/v2/media'))).toHaveLength(1);
    } finally {
      await proxy.stop();
    }
  });

  test('a lost answer to "make a draft" leaves a draft: a blind retry doubles it, a look-up finds it', async () => {
    const proxy = await startProxy({ upstream: site.url });
    try {
      const draft = { title: 'Mất câu trả lời', slug: 'k-lost', status: 'draft' };
      proxy.onRequest({ when: restCall('POST', '/wp/v2/posts'), fault: { kind: 'lose-answer' }, times: 1 });
      await expect(rest(proxy.url, 'author', 'POST', '/wp/v2/posts', draft)).rejects.toThrow('fetch failed');
      const lookUp = '/wp/v2/posts?context=edit&status=any,trash&slug=k-lost,k-lost-2';
      const found = await rest<RestPost[]>(proxy.url, 'author', 'GET', lookUp);
      expect(found.data).toHaveLength(1);
      await rest(proxy.url, 'author', 'POST', '/wp/v2/posts', draft);
      const slugs = (await site.posts()).map(({ slug }) => slug).filter((slug) => slug.startsWith('k-lost'));
      expect(slugs).toEqual(['k-lost', 'k-lost-2']);
    } finally {
      await proxy.stop();
    }
  });

  test('an upload cut half-way leaves nothing in the library', async () => {
    const proxy = await startProxy({ upstream: site.url });
    try {
      proxy.onRequest({ when: restCall('POST', '/wp/v2/media'), fault: { kind: 'cut-request' }, times: 1 });
      await expect(upload(proxy.url, png(300, 300, [9, 9, 9]), { slug: 'k-half' })).rejects.toThrow('fetch failed');
      await proxy.settled();
      expect((await site.media()).filter(({ slug }) => slug.startsWith('k-half'))).toEqual([]);
    } finally {
      await proxy.stop();
    }
  });

  test('under faults by chance the proxy knows exactly which requests did their work', async () => {
    const proxy = await startProxy({ upstream: site.url, random: { seed: 5, rate: 0.6 } });
    try {
      const before = [(await site.posts()).length, (await site.media()).length];
      const photo = png(40, 40, [1, 2, 3]);
      const send = (number: number): Promise<unknown> =>
        number % 2 === 0
          ? rest(proxy.url, 'author', 'POST', '/wp/v2/posts', { title: 'Lỗi ngẫu nhiên', status: 'draft' })
          : upload(proxy.url, photo, { slug: `k-chance-${number}` }).then((response) => response.text());
      for (let number = 0; number < 24; number += 2) await Promise.allSettled([send(number), send(number + 1)]);
      await proxy.settled();
      const worked = ['/wp/v2/posts', '/wp/v2/media'].map(
        (route) => proxy.requests.filter((request) => restCall('POST', route)(request) && request.serverStatus === 201).length,
      );
      const after = [(await site.posts()).length, (await site.media()).length];
      expect(
        after.map((count, kind) => count - (before[kind] ?? 0)),
        proxy.describe(),
      ).toEqual(worked);
      expect(worked.every((count) => count > 3)).toBe(true);
    } finally {
      await proxy.stop();
    }
  });
});

test('two sites at once do not see each other, and stop leaves nothing behind', async () => {
  const [one, two] = await Promise.all([startWordPress(), startWordPress()]);
  try {
    expect(one.url).not.toBe(two.url);
    await rest(one.url, 'author', 'POST', '/wp/v2/posts', { title: 'Chỉ ở đây', status: 'draft' });
    expect(await one.posts()).toHaveLength(1);
    expect(await two.posts()).toEqual([]);
  } finally {
    await Promise.all([one.stop(), two.stop()]);
  }
  await expect(fetch(one.url)).rejects.toThrow();
  expect(existsSync(one.folder)).toBe(false);
  expect(existsSync(two.folder)).toBe(false);
});

test('a site whose program is killed is ended and removed all the same', async () => {
  const program = spawn(process.execPath, ['tests/wordpress/serve.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let folder = '';
  let url = '';
  try {
    url = await new Promise<string>((resolve, reject) => {
      program.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /Site address\s+(\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      });
      program.once('exit', (code) => reject(new Error(`serve.mjs ended with ${code}: ${said}`)));
    });
    expect((await fetch(`${url}/wp-json/`)).status).toBe(200);
    const folders = (await readdir(dirname(site.folder))).filter((name) => name.startsWith(`${program.pid}-`));
    expect(folders).toHaveLength(1);
    folder = join(dirname(site.folder), folders[0] ?? '');
  } finally {
    program.kill('SIGKILL');
  }
  await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 10_000 });
  await expect(fetch(url)).rejects.toThrow();
});

test('the machine lock lets one in at a time, and the next one when the work fails', async () => {
  let inside = 0;
  const visit = (fails: boolean) =>
    withMachineLock('lock-test', async () => {
      expect(++inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside--;
      if (fails) throw new Error('work failed');
    });
  const visits = await Promise.allSettled(Array.from({ length: 8 }, (_, number) => visit(number % 3 === 0)));
  expect(visits.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(3);
});
