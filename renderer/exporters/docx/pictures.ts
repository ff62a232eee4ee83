import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { ExportedPicture } from '../exporter';

const folder = 'word/media/';

/**
 * What stands for a picture while a document is made. The library would sum and deflate the picture itself, and a compressed
 * picture only costs time there: more than all the rest of the document.
 */
export const standIn = (hash: string): Uint8Array => strToU8(hash);

/**
 * A packed document with its pictures in place of what stands for them, as they are.
 * @param pictures by their hashes
 */
export function withPictures(document: Uint8Array, pictures: ReadonlyMap<string, ExportedPicture>): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(document))) {
    const picture = path.startsWith(folder) ? pictures.get(strFromU8(bytes)) : undefined;
    parts[path] = picture ? [picture.bytes, { level: 0 }] : bytes;
  }
  return zipSync(parts);
}
