import { rename } from 'node:fs/promises';
import { ZipWriter, type Written } from '../backups/zip-writer';
import { checkedFiles, folderPhoto, type ContentFile } from '../folder-target/folder-files';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import { writeAside } from './write-aside';

const manifestPath = 'manifest.json';

/**
 * Writes an exported article as one ZIP file, photos with their words in them, with a manifest of sizes and checksums.
 * @param document the path chosen for the ZIP file; the dialog has asked about overwriting it
 * @returns where the file is
 * @throws DeskProblem with a code of `exportProblems`, or `badPayload` for a path that leads elsewhere
 */
export async function writePackage(document: string, files: readonly ContentFile[], photos: PhotoStore): Promise<{ location: string }> {
  const checked = checkedFiles(files);
  if (checked.some(({ path }) => path.toLowerCase() === manifestPath)) throw new DeskProblem('badPayload', { detail: 'a manifest of its own' });
  await writeAside(document, async (aside) => {
    const zip = await ZipWriter.open(aside, new AbortController().signal);
    try {
      const written: Written[] = [];
      for (const file of checked) written.push(await addFile(zip, file, photos));
      await zip.add(manifestPath, oneChunk(`${JSON.stringify({ format: 1, files: written }, null, 2)}\n`), { compress: true });
      await zip.finish();
    } finally {
      await zip.close();
    }
    await rename(aside, document);
  });
  return { location: document };
}

async function addFile(zip: ZipWriter, file: ContentFile, photos: PhotoStore): Promise<Written> {
  if ('photo' in file) return zip.add(file.path, (await folderPhoto(file, photos)).stream(), { compress: false });
  return zip.add(file.path, oneChunk('text' in file ? file.text : file.bytes), { compress: true });
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of one piece waits for nothing
async function* oneChunk(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? Buffer.from(content) : content;
}
