import type { FileHandle } from 'node:fs/promises';
import type { PhotoType } from './image-kind';
import { readJpegHead } from './jpeg-head';
import { readAt } from './read-at';

const CHUNK_BYTES = 1024 * 1024;
const TAIL_BYTES = 4096;
const MAX_PNG_CHUNKS = 200_000;
const END_OF_JPEG = Buffer.from('ffd9', 'hex');
const IS_ANIMATED = 0x02;

/**
 * What is wrong with a photo beyond its header, without decoding it: cut short by a broken copy, or a moving picture.
 * @returns null when nothing is
 * @throws the file system's error
 */
export async function unsoundness(file: FileHandle, type: PhotoType, size: number): Promise<'cutShort' | 'animated' | null> {
  if (type === 'image/jpeg') return (await hasJpegEnd(file, size)) ? null : 'cutShort';
  return type === 'image/png' ? unsoundPng(file, size) : unsoundWebp(file, size);
}

/**
 * Cameras write more behind the end of the picture (a film, a second picture), so the end mark may lie anywhere behind
 * the frame header; within the picture's own data the two bytes cannot stand. Before it is the thumbnail, with an end
 * of its own.
 */
async function hasJpegEnd(file: FileHandle, size: number): Promise<boolean> {
  const head = await readJpegHead(file);
  if (!head) return false;
  const tailAt = Math.max(head.frameAt, size - TAIL_BYTES);
  if ((await readAt(file, tailAt, size - tailAt)).includes(END_OF_JPEG)) return true;
  for (let position = head.frameAt; position < size; position += CHUNK_BYTES) {
    // One byte more: the mark may lie across the border.
    if ((await readAt(file, position, CHUNK_BYTES + 1)).includes(END_OF_JPEG)) return true;
  }
  return false;
}

async function unsoundPng(file: FileHandle, size: number): Promise<'cutShort' | 'animated' | null> {
  let position = 8;
  for (let count = 0; count < MAX_PNG_CHUNKS && position + 12 <= size; count += 1) {
    const header = await readAt(file, position, 8);
    const name = header.toString('latin1', 4, 8);
    if (name === 'acTL') return 'animated';
    position += 12 + header.readUInt32BE(0);
    if (name === 'IEND') return position <= size ? null : 'cutShort';
  }
  return 'cutShort';
}

async function unsoundWebp(file: FileHandle, size: number): Promise<'cutShort' | 'animated' | null> {
  const head = await readAt(file, 0, 21);
  if (head.length < 21 || head.readUInt32LE(4) + 8 > size) return 'cutShort';
  return head.toString('latin1', 12, 16) === 'VP8X' && (head[20]! & IS_ANIMATED) !== 0 ? 'animated' : null;
}
