import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const BLOCK = 512;

/**
 * Takes one file out of a gzipped tar archive. Enough of tar for npm packages, whose names are short and files plain.
 * @param {string} tarball
 * @param {string} name the file's path inside the archive
 * @param {string} target where to write it
 * @returns {Promise<void>}
 */
export async function extractFromTarball(tarball, name, target) {
  let found = false;
  await pipeline(
    createReadStream(tarball),
    createGunzip(),
    async function* onlyThatFile(source) {
      for await (const piece of contentsOf(source, name)) {
        found = true;
        yield piece;
      }
    },
    createWriteStream(target),
  );
  if (!found) throw new Error(`${name} is not in the package`);
}

async function* contentsOf(source, name) {
  let header = Buffer.alloc(0);
  let left = 0;
  let padding = 0;
  let wanted = false;
  for await (const chunk of source) {
    let at = 0;
    while (at < chunk.length) {
      if (left > 0) {
        const piece = chunk.subarray(at, at + left);
        if (wanted) yield piece;
        left -= piece.length;
        at += piece.length;
      } else if (padding > 0) {
        const skipped = Math.min(padding, chunk.length - at);
        padding -= skipped;
        at += skipped;
      } else {
        const piece = chunk.subarray(at, at + BLOCK - header.length);
        header = Buffer.concat([header, piece]);
        at += piece.length;
        if (header.length < BLOCK) continue;
        left = parseInt(header.toString('latin1', 124, 136), 8) || 0;
        padding = (BLOCK - (left % BLOCK)) % BLOCK;
        wanted = nameIn(header) === name;
        header = Buffer.alloc(0);
      }
    }
  }
}

function nameIn(header) {
  const text = (from, to) => header.toString('utf8', from, to).split('\0')[0];
  const prefix = header.toString('latin1', 257, 262) === 'ustar' ? text(345, 500) : '';
  return prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
}
