import { describe, expect, test } from 'vitest';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import type { HttpAnswer } from '../../../../renderer/domain/publishing/transport';
import { readAnswer } from '../../../../renderer/publish/connectors/wordpress/answers';
import { foundPosts } from '../../../../renderer/publish/connectors/wordpress/resources';
import { connectors, startedQueue } from '../desk';
import { MemoryOutbox } from '../memoryOutbox';
import { contentOf, photoOf, queuedItem } from '../sample';
import { VirtualTime } from '../virtualTime';
import { answerOf, ok, WordPressModel, wrong } from '../wordpressModel';

const site = { id: 'site', kind: 'wordpress' as const, name: 'Trang', paused: null };

async function desk(content: ArticleContent = contentOf(1)) {
  const item = await queuedItem(1, 'site', content);
  const [model, time, store] = [new WordPressModel(), new VirtualTime(), new MemoryOutbox([site], [item])];
  const run = async () => {
    const started = startedQueue({ store, transport: model, time });
    await time.settle();
    return started;
  };
  return { item, model, time, store, run };
}

describe('what an answer means', () => {
  const table: [HttpAnswer, unknown][] = [
    [answerOf(200, '<!doctype html><title>Chào</title>'), { kind: 'retry', problem: { code: 'badAnswer' } }],
    [answerOf(200, '[{"id":1'), { kind: 'retry', problem: { code: 'badAnswer' } }],
    [answerOf(200, '{"a":1}'), { kind: 'retry', problem: { code: 'badAnswer' } }],
    [answerOf(204, ''), { kind: 'retry', problem: { code: 'badAnswer' } }],
    [answerOf(302, '', { location: '/x' }), { kind: 'retry', problem: { code: 'redirected' } }],
    [wrong(400, 'rest_invalid_param', 'Invalid parameter(s): slug'), { kind: 'stop', problem: { code: 'refused', values: { status: '400', message: 'Invalid parameter(s): slug' } } }],
    [wrong(401, 'rest_not_logged_in', ''), { kind: 'stop', problem: { code: 'badCredentials' }, pausesTarget: true }],
    [wrong(403, 'rest_cannot_publish', ''), { kind: 'stop', problem: { code: 'noRight' }, pausesTarget: true }],
    [wrong(404, 'rest_no_route', ''), { kind: 'stop', problem: { code: 'notWordPress' }, pausesTarget: true }],
    [answerOf(404, '<html>Not found'), { kind: 'stop', problem: { code: 'notWordPress' }, pausesTarget: true }],
    [wrong(404, 'rest_post_invalid_id', ''), { kind: 'stop', problem: { code: 'remoteGone' }, pausesTarget: false }],
    [wrong(410, 'rest_already_trashed', ''), { kind: 'stop', problem: { code: 'remoteGone' }, pausesTarget: false }],
    [answerOf(408, ''), { kind: 'retry', problem: { code: 'timeout' } }],
    [wrong(409, 'rest_conflict', 'Conflict'), { kind: 'stop', problem: { code: 'refused' } }],
    [wrong(412, 'rest_upload_hash_mismatch', ''), { kind: 'retry', problem: { code: 'cut' } }],
    [answerOf(413, '<html>'), { kind: 'stop', problem: { code: 'tooLarge' }, pausesTarget: false }],
    [answerOf(429, '', { 'retry-after': '30' }), { kind: 'retry', problem: { code: 'tooManyRequests' }, afterSeconds: 30 }],
    [answerOf(429, ''), { kind: 'retry', problem: { code: 'tooManyRequests' } }],
    [answerOf(500, '<html>critical error'), { kind: 'retry', problem: { code: 'serverError' } }],
    [wrong(500, 'rest_upload_unknown_error', 'Sorry, you are not allowed to upload this file type.'), { kind: 'stop', problem: { code: 'refused', values: { message: 'Sorry, you are not allowed to upload this file type.' } } }],
    [answerOf(502, ''), { kind: 'retry', problem: { code: 'serverError' } }],
    [answerOf(503, '', { 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT', date: 'Wed, 21 Oct 2026 07:28:00 GMT' }), { kind: 'retry', problem: { code: 'serverError' }, afterSeconds: 30 }],
    [answerOf(511, '<html>login'), { kind: 'retry', problem: { code: 'captivePortal' } }],
  ];
  test.each(table.map(([answer, verdict]) => [`${answer.status} ${answer.body.slice(0, 40)}`, answer, verdict] as const))('%s', (_name, answer, verdict) => {
    expect(readAnswer(answer, foundPosts)).toMatchObject({ kind: 'error', verdict });
  });

  test('a list in JSON is a list, with a byte order mark too', () => {
    expect(readAnswer(answerOf(200, '\ufeff[]'), foundPosts)).toEqual({ kind: 'resource', resource: [] });
  });
});

describe('test connection', () => {
  const { plan, read } = connectors.wordpress.test;
  test('asks who we are and what we may do', () => {
    expect(plan('site')).toMatchObject([{ method: 'GET', path: 'wp-json/wp/v2/users/me', query: { context: 'edit' } }]);
    expect(read([ok({ capabilities: { publish_posts: true, upload_files: true } })])).toBeNull();
  });
  test.each([
    [ok({ capabilities: { publish_posts: false, upload_files: true } }), 'noRight'],
    [wrong(401, 'rest_not_logged_in', ''), 'badCredentials'],
    [wrong(403, 'rest_forbidden', ''), 'noRight'],
    [answerOf(200, '<html>Trang chủ'), 'notWordPress'],
    [answerOf(404, '<html>'), 'notWordPress'],
    [wrong(404, 'rest_no_route', ''), 'notWordPress'],
    [answerOf(503, ''), 'serverError'],
  ] as const)('%o gives %s', (answer, code) => {
    expect(read([answer])?.code).toBe(code);
  });
});

describe('what somebody else did on the site', () => {
  test('a post in the bin is never made again in silence', async () => {
    const { item, model, store, run } = await desk();
    model.posts.push({ id: 3, slug: `${item.key}__trashed`, status: 'trash', title: '', content: '', excerpt: '', categories: [], featured: 0 });
    await run();
    expect(store.one('item-1')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteGone' } });
    expect(model.posts).toHaveLength(1);
  });

  test.each(['removed', 'trashed'])('a draft that is %s before the update stops the item', async (fate) => {
    const { model, store, run } = await desk();
    model.mishap = (request, work) => {
      if (request.path.endsWith('/categories')) {
        if (fate === 'removed') model.posts = [];
        else model.posts[0]!.status = 'trash';
      }
      return work();
    };
    await run();
    expect(store.one('item-1')).toMatchObject({ state: 'needsPerson', problem: { code: 'remoteGone' } });
    expect(model.published()).toEqual([]);
  });

  test('an edit made after a publication whose answer was lost is reported, not overwritten', async () => {
    const { model, time, store, run } = await desk();
    let edited = false;
    model.mishap = (request, work) => {
      const answer = work();
      if (request.method !== 'POST' || !/posts\/\d+$/.test(request.path) || edited) return answer;
      edited = true;
      model.posts[0]!.content = '<p>Biên tập trên trang</p>';
      return answerOf(504, '');
    };
    await run();
    await time.until(() => store.one('item-1').state !== 'retrying');
    expect(store.one('item-1')).toMatchObject({ state: 'publishedDiffers', receipt: { differences: ['text', 'photoMissing'] } });
    expect(model.posts[0]?.content).toBe('<p>Biên tập trên trang</p>');
  });

  test('a post that the site holds back for later is told, and not called published', async () => {
    const { model, store, run } = await desk();
    model.mishap = (request, work) => {
      const answer = work();
      if (request.method === 'POST' && /posts\/\d+$/.test(request.path)) model.posts[0]!.status = 'future';
      return answer;
    };
    await run();
    expect(store.one('item-1')).toMatchObject({ state: 'publishedDiffers', receipt: { differences: ['notYetShown'] } });
  });

  test('differences of every kind are named', async () => {
    const { model, store, run } = await desk();
    model.mishap = (request, work) => {
      const answer = work();
      if (request.method === 'POST' && /posts\/\d+$/.test(request.path)) {
        Object.assign(model.posts[0]!, { title: 'Khác', status: 'private', categories: [1] });
        model.media[0]!.caption = 'Khác';
        model.media = model.media.slice(0, 1);
      }
      return answer;
    };
    await run();
    expect(store.one('item-1').receipt?.differences).toEqual(['headline', 'status', 'category', 'captionDiffers', 'photoMissing']);
  });
});

describe('photos', () => {
  test('an upload over which the site died is finished, not sent again', async () => {
    const { model, store, run } = await desk();
    let died = false;
    model.mishap = (request, work) => {
      const answer = work();
      if (request.body?.kind !== 'photo' || died) return answer;
      died = true;
      const { id } = JSON.parse(answer.body) as { id: number };
      return wrong(500, '', '', { 'x-wp-upload-attachment-id': String(id) });
    };
    await run();
    expect(store.one('item-1').state).toBe('published');
    expect(model.requests.filter(({ body }) => body?.kind === 'photo')).toHaveLength(2);
    expect(model.requests.find(({ path }) => path.endsWith('/post-process'))?.body).toEqual({ kind: 'json', json: { action: 'create-image-subsizes' } });
  });

  test('a site that can never make the smaller sizes gets the photo all the same', async () => {
    const { model, time, store, run } = await desk();
    model.mishap = (request, work) => {
      if (request.path.endsWith('/post-process')) return answerOf(500, '<html>memory exhausted');
      const answer = work();
      if (request.body?.kind !== 'photo') return answer;
      const media = model.media.at(-1)!;
      media.missingSizes = ['large'];
      return wrong(500, '', '', { 'x-wp-upload-attachment-id': String(media.id) });
    };
    await run();
    await time.until(() => store.one('item-1').state === 'published', 3600_000);
    expect(model.media).toHaveLength(2);
  });

  test('captions too long for an address, and those that the site filled from EXIF, are set afterwards', async () => {
    const long = { ...photoOf(1), caption: 'Đại biểu các ban, ngành, đoàn thể '.repeat(20) };
    const { model, store, run } = await desk(contentOf(1, [long]));
    await run();
    expect(store.one('item-1').state).toBe('published');
    const upload = model.requests.find(({ body }) => body?.kind === 'photo');
    expect(upload?.query?.['caption']).toBeUndefined();
    expect(model.media[0]?.caption).toContain('đoàn thể. Ảnh: Mai Lan');
  });

  test('file names are ASCII, the checksum is asked for, the words go into the file, and the alternative text falls back on the caption', async () => {
    const { model, run } = await desk();
    await run();
    const upload = model.requests.find(({ body }) => body?.kind === 'photo');
    expect(upload?.headers).toMatchObject({
      'content-md5': 'auto',
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="phuong-hoa-son-giao-ban-cong-tac-thang-1-nhiem-vu-trong-tam-1.jpg"',
    });
    expect(upload?.body).toMatchObject({ metadata: { caption: 'Đại biểu dự hội nghị, ảnh thứ 1', credit: 'Mai Lan', alt: '' } });
    expect(model.media[0]).toMatchObject({ alt: 'Đại biểu dự hội nghị, ảnh thứ 1' });
  });

  test('more photos than a page of the library holds are all found again', async () => {
    const photos = Array.from({ length: 130 }, (_, index) => photoOf(index + 1));
    const { model, time, store, run } = await desk(contentOf(1, photos));
    let lost = false;
    model.mishap = (request, work) => {
      const answer = work();
      if (lost || !request.query?.['slug']?.endsWith('-m120')) return answer;
      lost = true;
      return answerOf(504, '');
    };
    await run();
    await time.until(() => store.one('item-1').state === 'published');
    expect(model.media).toHaveLength(130);
  });

  test('an article without photos needs none of those requests', async () => {
    const { model, store, run } = await desk(contentOf(1, []));
    await run();
    expect(store.one('item-1').state).toBe('published');
    expect(model.requests.some(({ path }) => path.includes('media'))).toBe(false);
    expect(model.posts[0]?.featured).toBe(0);
  });
});

describe('categories', () => {
  test('are found by name, however the site spells it in HTML', async () => {
    const { model, run } = await desk({ ...contentOf(1), category: 'văn hóa  & xã hội' });
    model.mishap = (request, work) => (request.path.endsWith('/categories') ? ok(model.categories) : work());
    await run();
    expect(model.posts[0]?.categories).toEqual([5]);
  });

  test('one that the site does not have leaves its default, and the timeline tells', async () => {
    const { model, store, run } = await desk({ ...contentOf(1), category: 'Quốc phòng' });
    await run();
    expect(model.posts[0]?.categories).toEqual([1]);
    expect(store.one('item-1').state).toBe('published');
    expect(store.one('item-1').timeline).toContainEqual(expect.objectContaining({ step: 'categoryUnknown', values: { category: 'Quốc phòng' } }));
  });

  test('none is asked for when the article has none', async () => {
    const { model, run } = await desk({ ...contentOf(1), category: ' ' });
    await run();
    expect(model.requests.some(({ path }) => path.endsWith('/categories'))).toBe(false);
  });
});

describe('the sweep', () => {
  test('removes doubles of this key and nothing else, and trouble over it does not hold up the article', async () => {
    const { item, model, store, run } = await desk();
    model.mishap = (request, work) => {
      const answer = work();
      if (request.method === 'POST' && (request.body?.kind === 'photo' || request.path.endsWith('/posts'))) model.serve(request);
      return answer;
    };
    model.posts.push({ id: 1, slug: 'ban-nhap-khac', status: 'draft', title: 'Khác', content: '', excerpt: '', categories: [], featured: 0 });
    await run();
    expect(store.one('item-1').state).toBe('published');
    expect(model.posts.map(({ slug }) => slug)).toEqual(['ban-nhap-khac', 'phuong-hoa-son-giao-ban-cong-tac-thang-1-nhiem-vu-trong-tam']);
    expect(model.media.map(({ slug }) => slug)).toEqual([`${item.key}-m1`, `${item.key}-m2`]);
  });

  test('a draft that may not be removed stays', async () => {
    const { model, store, run } = await desk();
    model.mishap = (request, work) => {
      if (request.method === 'DELETE') return wrong(403, 'rest_cannot_delete', '');
      const answer = work();
      if (request.method === 'POST' && request.path.endsWith('/posts')) model.serve(request);
      return answer;
    };
    await run();
    expect(store.one('item-1').state).toBe('published');
    expect(model.posts).toHaveLength(2);
  });
});
