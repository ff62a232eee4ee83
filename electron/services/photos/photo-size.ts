import type { FileHandle } from 'node:fs/promises';
import { imageSize } from 'image-size';
import type { PhotoType } from './image-kind';
import { readJpegHead } from './jpeg-head';

const HEAD_BYTES = 64;

export interface PhotoSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height of a photo as it is shown, the camera's orientation taken into account.
 * @returns null when the file's header makes no sense
 * @throws the file system's error
 */
export async function readPhotoSize(file: FileHandle, type: PhotoType): Promise<PhotoSize | null> {
  if (type === 'image/jpeg') {
    const head = await readJpegHead(file);
    // A broken Exif block is no reason to refuse a photo that shows well without it.
    return head && (measure(head.withExif) ?? measure(head.frame));
  }
  const head = Buffer.alloc(HEAD_BYTES);
  await file.read(head, 0, HEAD_BYTES, 0);
  return measure(head);
}

function measure(head: Buffer): PhotoSize | null {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    if (!(width > 0 && height > 0)) return null;
    return orientation >= 5 && orientation <= 8 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}
