import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Hex digest of a file's bytes. @throws the file system's error */
export async function hashFile(file: string, algorithm: 'sha256' | 'md5'): Promise<string> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
