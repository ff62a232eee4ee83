import type { HttpAnswer, HttpRequest, Transport, TransportRequest } from '../../../renderer/domain/publishing/transport';

export interface ModelPost {
  id: number;
  slug: string;
  status: string;
  title: string;
  content: string;
  excerpt: string;
  categories: number[];
  featured: number;
}

export interface ModelMedia {
  id: number;
  slug: string;
  hash: string;
  parent: number;
  caption: string;
  alt: string;
  file: string;
  missingSizes: string[];
}

/** What may happen to a request: `work` has the site do it and gives its answer. */
export type Mishap = (request: HttpRequest, work: () => HttpAnswer) => HttpAnswer | Promise<HttpAnswer>;

/** The part of WordPress's REST API that publishing uses, with the habits that were measured on a real one. */
export class WordPressModel implements Transport {
  posts: ModelPost[] = [];
  media: ModelMedia[] = [];
  categories = [
    { id: 1, name: 'Uncategorized' },
    { id: 4, name: 'Đảng - đoàn thể' },
    { id: 5, name: 'Văn hóa &amp; xã hội' },
  ];
  requests: HttpRequest[] = [];
  mishap: Mishap = (_request, work) => work();
  #lastId = 10;

  async send(request: TransportRequest): Promise<HttpAnswer> {
    if (request.kind !== 'http') throw new Error('not for a site');
    this.requests.push(request);
    return this.mishap(request, () => this.serve(request));
  }

  /** Has the site do what a request asks. */
  serve(request: HttpRequest): HttpAnswer {
    const [kind = '', id = '', action = ''] = request.path.replace(/^wp-json\/wp\/v2\//, '').split('/');
    const route = `${request.method} ${kind}${id ? '/id' : ''}${action ? `/${action}` : ''}`;
    const query = request.query ?? {};
    const json = request.body?.kind === 'json' ? (request.body.json as Record<string, never>) : {};
    const post = this.posts.find((candidate) => candidate.id === Number(id));
    const media = this.media.find((candidate) => candidate.id === Number(id));
    switch (route) {
      case 'GET posts':
        return ok(this.posts.filter((candidate) => this.#listed(candidate, query)).map(shownPost));
      case 'POST posts':
        return ok(shownPost(this.#write({ id: this.#newId(), slug: '', status: 'draft', title: '', content: '', excerpt: '', categories: [1], featured: 0 }, json)), 201);
      case 'GET posts/id':
        return post ? ok(shownPost(post)) : wrong(404, 'rest_post_invalid_id', 'Invalid post ID.');
      case 'POST posts/id':
        return post ? ok(shownPost(this.#write(post, json))) : wrong(404, 'rest_post_invalid_id', 'Invalid post ID.');
      case 'GET media':
        return ok(this.#page(this.media.filter(({ parent }) => parent === Number(query['parent'])), query).map(shownMedia));
      case 'POST media':
        return ok(shownMedia(this.#upload(request, query)), 201);
      case 'POST media/id':
        if (!media) return wrong(404, 'rest_post_invalid_id', 'Invalid post ID.');
        Object.assign(media, { caption: json['caption'] ?? media.caption, alt: json['alt_text'] ?? media.alt });
        return ok(shownMedia(media));
      case 'POST media/id/post-process':
        if (!media) return wrong(404, 'rest_post_invalid_id', 'Invalid post ID.');
        media.missingSizes = [];
        return ok(shownMedia(media));
      case 'GET categories':
        return ok(this.categories.filter(({ name }) => name.toLowerCase().includes((query['search'] ?? '').toLowerCase())));
      case 'GET users/id':
        return ok({ id: 2, name: 'Phóng viên', capabilities: { publish_posts: true, upload_files: true } });
      case 'DELETE posts/id':
        if (!post) return wrong(404, 'rest_post_invalid_id', 'Invalid post ID.');
        this.posts = this.posts.filter((other) => other !== post);
        return ok({ deleted: true, previous: shownPost(post) });
      case 'DELETE media/id':
        if (!media) return wrong(404, 'rest_post_invalid_id', 'Invalid post ID.');
        this.media = this.media.filter((other) => other !== media);
        return ok({ deleted: true, previous: shownMedia(media) });
      default:
        return wrong(404, 'rest_no_route', 'No route was found matching the URL and request method.');
    }
  }

  published(): ModelPost[] {
    return this.posts.filter(({ status }) => status === 'publish');
  }

  #newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #listed(post: ModelPost, query: Readonly<Record<string, string>>): boolean {
    const statuses = (query['status'] ?? 'publish').split(',');
    const slugs = query['slug']?.split(',');
    const fits = statuses.includes(post.status) || (statuses.includes('any') && post.status !== 'trash');
    return fits && (!slugs || slugs.includes(post.slug));
  }

  #page<Entry>(entries: readonly Entry[], query: Readonly<Record<string, string>>): Entry[] {
    const size = Number(query['per_page'] ?? 10);
    const start = (Number(query['page'] ?? 1) - 1) * size;
    return entries.slice(start, start + size);
  }

  #freeSlug(wanted: string, own: number): string {
    const taken = [...this.posts, ...this.media].filter(({ id }) => id !== own).map(({ slug }) => slug);
    if (!taken.includes(wanted)) return wanted;
    for (let number = 2; ; number += 1) if (!taken.includes(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }

  #write(post: ModelPost, json: Readonly<Record<string, never>>): ModelPost {
    if (!this.posts.includes(post)) this.posts.push(post);
    if (json['slug'] !== undefined) post.slug = this.#freeSlug(json['slug'], post.id);
    for (const field of ['status', 'title', 'content', 'excerpt', 'categories'] as const) {
      if (json[field] !== undefined) post[field] = json[field];
    }
    post.featured = json['featured_media'] ?? post.featured;
    return post;
  }

  #upload(request: HttpRequest, query: Readonly<Record<string, string>>): ModelMedia {
    const id = this.#newId();
    const file = /filename="([\x20-\x7e]+)"$/.exec(request.headers?.['content-disposition'] ?? '')?.[1];
    if (!file || request.body?.kind !== 'photo') throw new Error('no proper upload');
    const media: ModelMedia = {
      id,
      slug: this.#freeSlug(query['slug'] ?? file, id),
      hash: request.body.hash,
      parent: Number(query['post'] ?? 0),
      caption: query['caption'] ?? 'EXIF says something',
      alt: query['alt_text'] ?? '',
      file: `${id}-${file}`,
      missingSizes: [],
    };
    this.media.push(media);
    return media;
  }
}

export const ok = (json: unknown, status = 200): HttpAnswer => answerOf(status, JSON.stringify(json), { 'content-type': 'application/json' });
export const wrong = (status: number, code: string, message: string, headers: Record<string, string> = {}): HttpAnswer =>
  answerOf(status, JSON.stringify({ code, message, data: { status } }), { 'content-type': 'application/json', ...headers });
export const answerOf = (status: number, body: string, headers: Record<string, string> = {}): HttpAnswer => ({ kind: 'http', status, headers, body });

const shownPost = (post: ModelPost) => ({
  id: post.id,
  slug: post.status === 'trash' ? `${post.slug}` : post.slug,
  status: post.status,
  link: `https://site.test/${post.slug}/`,
  title: { raw: post.title },
  content: { raw: post.content },
  excerpt: { raw: post.excerpt },
  categories: post.categories,
  featured_media: post.featured,
});

const shownMedia = (media: ModelMedia) => ({
  id: media.id,
  slug: media.slug,
  source_url: `https://site.test/uploads/${media.file}`,
  caption: { raw: media.caption },
  alt_text: media.alt,
  missing_image_sizes: media.missingSizes,
});
