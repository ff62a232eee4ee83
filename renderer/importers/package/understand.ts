import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { checkRoom } from '../archive';
import { ImportRefused, type Understand } from '../importer';

const page = 'bai-viet.html';
const manifest = 'manifest.json';
const photo = /^anh\/([^/]+\.(?:jpe?g|png|webp))$/iu;

/** The package for upload that this program exports: the text, and the photos with their words in them. */
export const understandPackage: Understand = async (bytes) => {
  checkRoom(bytes);
  const entries = unpacked(bytes);
  const text = entries[page];
  if (!text || !entries[manifest]) throw new ImportRefused('noPackage');
  await compareWith(entries[manifest], entries);
  const pictures = Object.entries(entries).flatMap(([address, content]) => {
    const name = photo.exec(address)?.[1];
    return name ? [[address, new File([content as Uint8Array<ArrayBuffer>], name)] as const] : [];
  });
  return { texts: [{ html: strFromU8(text), keepsCaptions: false }], pictures: new Map(pictures) };
};

function unpacked(bytes: Uint8Array): Unzipped {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === page || name === manifest || photo.test(name) });
  } catch {
    throw new ImportRefused('unreadable');
  }
}

/** @throws ImportRefused when a file is not the one of which the manifest has the sum */
async function compareWith(listed: Uint8Array, entries: Unzipped): Promise<void> {
  const sums = new Map(filesIn(listed).map(({ path, sha256 }) => [path, sha256]));
  for (const [path, content] of Object.entries(entries)) {
    if (path === manifest) continue;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>));
    if (sums.get(path) !== Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')) throw new ImportRefused('damaged', path);
  }
}

function filesIn(listed: Uint8Array): { path: string; sha256: string }[] {
  try {
    const { files } = JSON.parse(strFromU8(listed)) as { files?: unknown };
    if (!Array.isArray(files)) return [];
    return files.flatMap((file: unknown) => {
      const { path, sha256 } = (file ?? {}) as { path?: unknown; sha256?: unknown };
      return typeof path === 'string' && typeof sha256 === 'string' ? [{ path, sha256 }] : [];
    });
  } catch {
    throw new ImportRefused('unreadable');
  }
}
