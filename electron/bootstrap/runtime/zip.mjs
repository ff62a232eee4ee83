import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LOCAL_HEADER_SIZE = 30;
const DEFLATED = 8;
const TYPE_BITS = 0o170000;
const SYMLINK = 0o120000;

/**
 * Unpacks those files of a zip archive that are wanted. Written out here because it runs before any dependency can be
 * relied on; it reads archives below 4 GB, which the integrity check has already vouched for.
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | undefined} placeFor the path to write a file to, relative to `folder`; undefined skips it
 * @returns {Promise<number>} how many files were written
 */
export async function unzip(zip, folder, placeFor) {
  const handle = await open(zip);
  let written = 0;
  try {
    for (const entry of await readDirectory(handle)) {
      const place = entry.name.endsWith('/') ? undefined : placeFor(entry.name);
      if (!place) continue;
      const target = path.resolve(folder, place);
      if (!target.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${entry.name} leaves the folder`);
      await mkdir(path.dirname(target), { recursive: true });
      await write(zip, handle, entry, target);
      written += 1;
    }
  } finally {
    await handle.close();
  }
  return written;
}

async function readDirectory(handle) {
  const { size } = await handle.stat();
  const tail = await readAt(handle, Math.max(0, size - END_RECORD_SIZE - LONGEST_COMMENT), size);
  let end = tail.length - END_RECORD_SIZE;
  while (end >= 0 && tail.readUInt32LE(end) !== END_RECORD) end -= 1;
  if (end < 0) throw new Error('not a zip archive');
  const start = tail.readUInt32LE(end + 16);
  const directory = await readAt(handle, start, start + tail.readUInt32LE(end + 12));
  const entries = [];
  let at = 0;
  for (let left = tail.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function write(zip, handle, entry, target) {
  const local = await readAt(handle, entry.offset, entry.offset + LOCAL_HEADER_SIZE);
  const start = entry.offset + LOCAL_HEADER_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = entry.packed === 0 ? [] : createReadStream(zip, { start, end: start + entry.packed - 1 });
  let size = 0;
  const count = new Transform({
    transform(chunk, _encoding, done) {
      size += chunk.length;
      done(null, chunk);
    },
  });
  const unpack = entry.method === DEFLATED ? [createInflateRaw()] : [];
  await pipeline([packed, ...unpack, count, createWriteStream(target)]);
  if (size !== entry.size) throw new Error(`${entry.name} is cut short`);
  if ((entry.mode & TYPE_BITS) === SYMLINK) {
    const destination = await readFile(target, 'utf8');
    await rm(target);
    await symlink(destination, target);
  } else if (entry.mode & 0o111) {
    await chmod(target, 0o755);
  }
}

async function readAt(handle, start, end) {
  const buffer = Buffer.alloc(end - start);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
  if (bytesRead !== buffer.length) throw new Error('the archive is cut short');
  return buffer;
}
