import type { FileHandle } from 'node:fs/promises';

/** Reads so many bytes of a file, or as many as there are. @throws the file system's error */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
