import type { Photo } from '../../../domain/article/photo';
import type { Publication } from '../../../domain/publishing/connector';
import { photoMetadataOf } from '../../../domain/publishing/photoMetadata';
import type { HttpRequest } from '../../../domain/publishing/transport';
import { mediaWords, titleOf } from './mapping';
import { draftSlugs, mediaFileName, photoSlug } from './names';
import { foundPostFields, mediaFields, postFields } from './resources';

/** Entries of a page of a listing: the most that WordPress gives. */
export const pageSize = 100;

/** Web servers refuse long addresses (8 KiB as a rule, less behind some proxies); longer words follow in a request of their own. */
const longestWords = 1500;

const api = 'wp-json/wp/v2';

function get(targetId: string, path: string, query: Record<string, string>): HttpRequest {
  return { kind: 'http', targetId, method: 'GET', path: `${api}/${path}`, query, headers: { accept: 'application/json' } };
}

function post(targetId: string, path: string, json: unknown, query: Record<string, string> = {}): HttpRequest {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return { kind: 'http', targetId, method: 'POST', path: `${api}/${path}`, query, headers, body: { kind: 'json', json } };
}

/** Who are we, and what may we do? */
export const account = (targetId: string): HttpRequest => get(targetId, 'users/me', { context: 'edit', _fields: 'id,name,capabilities' });

/**
 * Own posts of this key, in whatever state. With context=edit a wrong password gives 401; without it, an empty list that
 * reads like "not made yet".
 */
export const findPost = ({ targetId, key }: Publication): HttpRequest =>
  get(targetId, 'posts', {
    context: 'edit', status: 'any,trash', slug: draftSlugs(key).join(','), per_page: String(pageSize), _fields: foundPostFields,
  });

export const createDraft = (publication: Publication): HttpRequest =>
  post(
    publication.targetId, 'posts',
    { title: titleOf(publication), slug: publication.key, status: 'draft' },
    { context: 'edit', _fields: foundPostFields },
  );

export const readPost = ({ targetId }: Publication, id: number): HttpRequest =>
  get(targetId, `posts/${id}`, { context: 'edit', _fields: postFields });

export const updatePost = ({ targetId }: Publication, id: number, fields: Record<string, unknown>): HttpRequest =>
  post(targetId, `posts/${id}`, fields, { context: 'edit', _fields: postFields });

/** The photos that hang on the post, oldest first. */
export const listPhotos = ({ targetId }: Publication, id: number, page: number): HttpRequest =>
  get(targetId, 'media', {
    context: 'edit', parent: String(id), orderby: 'id', order: 'asc', per_page: String(pageSize), page: String(page), _fields: mediaFields,
  });

/** An upload attached to the draft, so that nobody sees it before the post is public. */
export function uploadPhoto(publication: Publication, postId: number, photo: Photo, index: number): HttpRequest {
  const words = mediaWords(photo);
  const fits = encodeURIComponent(Object.values(words).join('')).length <= longestWords;
  return {
    kind: 'http',
    targetId: publication.targetId,
    method: 'POST',
    path: `${api}/media`,
    query: {
      context: 'edit',
      _fields: mediaFields,
      slug: photoSlug(publication.key, index),
      post: String(postId),
      ...(fits ? words : { title: photoSlug(publication.key, index) }),
    },
    headers: {
      accept: 'application/json',
      'content-type': photo.type,
      'content-disposition': `attachment; filename="${mediaFileName(publication.content.headline, photo, index)}"`,
      // Main fills in the hex MD5 of the file, the form that WordPress wants; so a damaged upload is refused.
      'content-md5': 'auto',
    },
    body: { kind: 'photo', hash: photo.hash, metadata: photoMetadataOf(photo, publication.content) },
  };
}

/** Has the smaller sizes made that an interrupted upload still lacks. */
export const finishPhoto = ({ targetId }: Publication, media: number): HttpRequest =>
  post(targetId, `media/${media}/post-process`, { action: 'create-image-subsizes' }, { context: 'edit', _fields: mediaFields });

export const describePhoto = ({ targetId }: Publication, media: number, photo: Photo): HttpRequest =>
  post(targetId, `media/${media}`, mediaWords(photo), { context: 'edit', _fields: mediaFields });

export const findCategory = ({ targetId, content }: Publication): HttpRequest =>
  get(targetId, 'categories', { search: content.category.trim(), per_page: String(pageSize), _fields: 'id,name' });

export const findLeftovers = ({ targetId, key }: Publication): HttpRequest =>
  get(targetId, 'posts', {
    context: 'edit', status: 'draft', slug: draftSlugs(key).join(','), per_page: String(pageSize), _fields: foundPostFields,
  });

export const remove = ({ targetId }: Publication, kind: 'posts' | 'media', id: number): HttpRequest => ({
  kind: 'http', targetId, method: 'DELETE', path: `${api}/${kind}/${id}`, query: { force: 'true' }, headers: { accept: 'application/json' },
});
