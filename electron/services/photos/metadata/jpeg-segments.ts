import type { FileHandle } from 'node:fs/promises';
import { readAt } from '../read-at';

const MAX_SEGMENTS = 2_000;
const CHUNK_BYTES = 256 * 1024;

/** A marker segment of a JPEG by its place in the file; `to` is where the next one begins. */
export interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

export interface JpegParts {
  /** What stands before the picture's scans, in order: metadata, tables and the frame header. */
  readonly segments: readonly Segment[];
  /** Where the scans begin, or what cannot be understood. */
  readonly rest: number;
}

/**
 * Walks through a JPEG from segment to segment, up to its scans.
 * @returns null for a file that does not begin as a JPEG
 * @throws the file system's error
 */
export async function findParts(file: FileHandle): Promise<JpegParts | null> {
  const start = await readAt(file, 0, 2);
  if (start.toString('hex') !== 'ffd8') return null;
  const { size } = await file.stat();
  const segments: Segment[] = [];
  let position = 2;
  while (segments.length < MAX_SEGMENTS) {
    const header = await readAt(file, position, 4);
    const marker = header[1] as number;
    if (header.length < 4 || header[0] !== 0xff || isBare(marker) || marker === 0xda) break;
    if (marker === 0xff) {
      position += 1; // fill byte
      continue;
    }
    const length = header.readUInt16BE(2);
    if (length < 2 || position + 2 + length > size) break;
    segments.push({ marker, from: position, to: position + 2 + length });
    position += 2 + length;
  }
  return { segments, rest: position };
}

/** A segment's content, without marker and length. */
export async function contentOf(file: FileHandle, { from, to }: Segment): Promise<Buffer> {
  return readAt(file, from + 4, to - from - 4);
}

// Markers without a length: start, end, restarts, and the one for arithmetic coding's own use.
function isBare(marker: number): boolean {
  return marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
}

/**
 * Where the picture ends, behind its end marker; the file's end when there is none. Holds no more than a piece of the file.
 * @throws the file system's error
 */
export async function endOfPicture(file: FileHandle, { rest }: JpegParts): Promise<number> {
  const { size } = await file.stat();
  let position = rest;
  while (position < size) {
    const chunk = await readAt(file, position, CHUNK_BYTES);
    if (chunk.length < 2) break;
    const found = scan(chunk);
    if (found.isEnd) return position + found.at + 2;
    position += found.at;
  }
  return size;
}

/** Looks for the end marker; `at` is otherwise where to read on. Tables between scans are leapt over: they may hold anything. */
function scan(chunk: Buffer): { isEnd: boolean; at: number } {
  let at = 0;
  for (;;) {
    at = chunk.indexOf(0xff, at);
    if (at < 0) return { isEnd: false, at: chunk.length };
    const marker = chunk[at + 1];
    if (marker === undefined) return { isEnd: false, at: Math.max(at, 1) };
    if (marker === 0xd9) return { isEnd: true, at };
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (at + 4 > chunk.length) return { isEnd: false, at: Math.max(at, 1) };
    else at += 2 + Math.max(2, chunk.readUInt16BE(at + 2));
    if (at >= chunk.length) return { isEnd: false, at };
  }
}
