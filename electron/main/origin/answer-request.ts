import { readFile } from 'node:fs/promises';
import { contentsPath } from '../../contract/exports';
import { hasOrigin } from '../../ipc/trusted-sender';
import { realPathInside } from '../../services/files/path-inside';
import { derivedSize, parseEditKey, type Derivable, type DerivedSize } from '../../contract/derived';
import type { DerivedPhotos } from '../../services/photos/derived-photos';
import type { PhotoStore } from '../../services/photos/photo-store';
import { contentTypeOf } from './content-types';
import { fileStream } from './file-stream';
import { ORIGIN } from './origin';
import { securityHeaders } from './security-headers';

const PHOTO = /^\/photos\/([0-9a-f]{64})$/;
const FOR_EVER = 'private, max-age=31536000, immutable';

export interface OriginParts {
  /** Folder of the built renderer. */
  readonly pages: string;
  /** What the desk that is open has of photos, or null when none is. */
  readonly desk: () => { readonly photos: PhotoStore; readonly derived: DerivedPhotos } | null;
  /** Takes what an export is to hold and says what it is called; null when it is too large. */
  readonly takeContent: (body: AsyncIterable<Uint8Array>) => Promise<string | null>;
}

/** Answers what a page of the desk's origin asks for: the program's own files, the desk's photos by hash; takes contents of exports. */
export async function answerRequest(request: Pick<Request, 'url' | 'method' | 'body'>, { pages, desk, takeContent }: OriginParts): Promise<Response> {
  if (!hasOrigin(request.url, ORIGIN)) return plain(403);
  if (request.method === 'POST' && request.body && new URL(request.url).pathname === contentsPath) {
    const token = await takeContent(request.body as unknown as AsyncIterable<Uint8Array>);
    return token === null ? plain(413) : new Response(token, { headers: securityHeaders('text/plain; charset=utf-8') });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
  const { pathname, searchParams } = new URL(request.url);
  const hash = PHOTO.exec(pathname)?.[1];
  return hash ? answerPhoto(desk(), hash, searchParams) : answerPage(pages, pathname);
}

async function answerPhoto(desk: ReturnType<OriginParts['desk']>, hash: string, search: URLSearchParams): Promise<Response> {
  const wanted = wantedSize(search);
  const photo = wanted && (await desk?.photos.find(hash));
  if (!desk || !photo) return plain(404);
  if (wanted.size === null) return answerFile(photo, FOR_EVER);
  const derived = await desk.derived.read({ hash, edit: wanted.edit }, wanted.size);
  // The next one to ask may find the size that was wanted.
  return derived ? answerFile(derived, FOR_EVER) : answerFile(photo, 'no-store');
}

async function answerFile({ file, bytes, type }: { file: string; bytes: number; type: string }, caching: string): Promise<Response> {
  return new Response(await fileStream(file), { headers: { ...securityHeaders(type), 'content-length': String(bytes), 'cache-control': caching } });
}

/** @returns size null for the original; null for an address that this program does not make */
function wantedSize(search: URLSearchParams): { size: DerivedSize | null; edit: Derivable['edit'] } | null {
  const { size, edit, ...more } = Object.fromEntries(search);
  if (Object.keys(more).length > 0 || search.size > 2) return null;
  if (size === undefined) return edit === undefined ? { size: null, edit: null } : null;
  const known = derivedSize.safeParse(size);
  const parsed = edit === undefined ? null : parseEditKey(edit);
  if (!known.success || (edit !== undefined && parsed === null)) return null;
  return { size: known.data, edit: parsed };
}

async function answerPage(pages: string, pathname: string): Promise<Response> {
  const relative = decoded(pathname === '/' ? '/index.html' : pathname);
  const file = relative === null ? null : await realPathInside(pages, relative);
  if (file === null) return plain(404);
  try {
    const headers = { ...securityHeaders(contentTypeOf(file)), 'cache-control': 'no-cache' };
    return new Response(new Uint8Array(await readFile(file)), { headers });
  } catch {
    return plain(404);
  }
}

function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return /[\\\0]/.test(path) || path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}

function plain(status: number): Response {
  return new Response(null, { status, headers: securityHeaders('text/plain; charset=utf-8') });
}
