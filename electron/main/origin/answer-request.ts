import { readFile } from 'node:fs/promises';
import { hasOrigin } from '../../ipc/trusted-sender';
import { realPathInside } from '../../services/files/path-inside';
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
  /** The photos of the desk that is open, or null when none is. */
  readonly photos: () => PhotoStore | null;
}

/** Answers what a page of the desk's origin asks for: the program's own files, and the desk's photos by hash. */
export async function answerRequest(request: Pick<Request, 'url' | 'method'>, { pages, photos }: OriginParts): Promise<Response> {
  if (!hasOrigin(request.url, ORIGIN)) return plain(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
  const { pathname } = new URL(request.url);
  const hash = PHOTO.exec(pathname)?.[1];
  return hash ? answerPhoto(photos(), hash) : answerPage(pages, pathname);
}

async function answerPhoto(photos: PhotoStore | null, hash: string): Promise<Response> {
  const photo = await photos?.find(hash);
  if (!photo) return plain(404);
  const headers = { ...securityHeaders(photo.type), 'content-length': String(photo.bytes), 'cache-control': FOR_EVER };
  return new Response(await fileStream(photo.file), { headers });
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
