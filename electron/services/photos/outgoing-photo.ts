import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { PhotoMetadata } from '../../contract/photo-metadata';
import type { TransportProblem } from '../../contract/transport';
import { DeskProblem } from '../problem';
import type { PhotoType } from './image-kind';
import { rewritePng, rewriteWebp } from './metadata/rewrite-chunks';
import { rewriteJpeg, type Piece } from './metadata/rewrite-jpeg';
import type { StoredPhoto } from './photo-store';
import { readAt } from './read-at';

const CHUNK_BYTES = 256 * 1024;

/** A photo as it leaves the desk. */
export interface OutgoingPhoto {
  readonly bytes: number;
  /** The bytes from the first on, each time anew. Fails with `photoMissing` when the stored file has become shorter. */
  stream(): Readable;
  /** Hex digest of those bytes. */
  digest(algorithm: 'sha256' | 'md5'): Promise<string>;
}

/**
 * A stored photo with its words written into it and, unless they were asked for, without its coordinates.
 * The same photo and words always give the same bytes.
 * @throws the file system's error
 */
export async function outgoingPhoto({ file, bytes, type }: StoredPhoto, metadata: PhotoMetadata | undefined): Promise<OutgoingPhoto> {
  const pieces = (metadata ? await rewritten(file, type, metadata) : null) ?? [{ from: 0, to: bytes }];
  return {
    bytes: pieces.reduce((sum, piece) => sum + lengthOf(piece), 0),
    stream: () => Readable.from(chunksOf(file, pieces), { objectMode: false }),
    async digest(algorithm) {
      const hash = createHash(algorithm);
      for await (const chunk of chunksOf(file, pieces)) hash.update(chunk);
      return hash.digest('hex');
    },
  };
}

const rewriters = { 'image/jpeg': rewriteJpeg, 'image/png': rewritePng, 'image/webp': rewriteWebp } as const;

async function rewritten(file: string, type: PhotoType, metadata: PhotoMetadata): Promise<Piece[] | null> {
  const handle = await open(file, 'r');
  try {
    return await rewriters[type](handle, metadata);
  } finally {
    await handle.close();
  }
}

async function* chunksOf(file: string, pieces: readonly Piece[]): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r');
  try {
    for (const piece of pieces) {
      if (Buffer.isBuffer(piece)) {
        yield piece;
        continue;
      }
      for (let position = piece.from; position < piece.to;) {
        const length = Math.min(CHUNK_BYTES, piece.to - position);
        const chunk = await readAt(handle, position, length);
        if (chunk.length === 0) throw new DeskProblem<TransportProblem>('photoMissing', { detail: 'the stored photo is shorter than it was' });
        yield chunk;
        position += chunk.length;
      }
    }
  } finally {
    await handle.close();
  }
}

function lengthOf(piece: Piece): number {
  return Buffer.isBuffer(piece) ? piece.length : piece.to - piece.from;
}
