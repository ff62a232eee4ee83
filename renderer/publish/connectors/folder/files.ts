import { approvedText, type Digest } from '../../../domain/article/content';
import { slugOf } from '../../../domain/article/slug';
import { isoDayOf } from '../../../domain/facts/dates';
import type { Publication, RenderPage } from '../../../domain/publishing/connector';
import { photoFileNames, photosInReadingOrder } from '../../../domain/publishing/photoFiles';
import type { Before, Seen } from '../../../domain/publishing/seen';
import type { FileSums, FolderAnswer, FolderFile, PhotoSums } from '../../../domain/publishing/transport';
import { outgoingPhoto } from '../outgoingPhotos';

const manifestName = 'manifest.json';

/** The page that people read. */
export const pageName = 'index.html';

/** Name of a publication's folder: day of the approval, headline, and enough of the key that no other one has it. */
export function folderName({ content, approval, key }: Publication, timeZone: string): string {
  return `${isoDayOf(new Date(approval.at), timeZone)}-${slugOf(content.headline, 60)}-${key.slice(0, 8)}`;
}

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface FolderContents {
  readonly files: readonly FolderFile[];
  /** What must be found afterwards, the manifest included. */
  readonly expected: readonly ListedFile[];
}

/** Name of the folder in which an article is that was published before. */
export const folderNameOf = ({ location }: Before): string => location.split(/[\\/]/u).findLast((part) => part !== '') ?? '';

/** The files that were there before, for whoever replaces them or puts them back. */
export const wasOf = ({ before }: Pick<Publication, 'before'>): { readonly was?: FileSums } => (before?.seen ? { was: before.seen.parts } : {});

/** Files that file managers and sync programs leave everywhere. */
const litter = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/iu;

/** What is in an article's folder, as it is compared before anything else is put there. */
export function seenIn({ files, text = '' }: FolderAnswer): Seen {
  const parts = (files ?? []).filter(({ path }) => !litter.test(path)).map(({ path, sha256 }) => [path.replaceAll('\\', '/'), sha256]);
  return { headline: '', html: text, parts: Object.fromEntries(parts) as Record<string, string> };
}

/**
 * The files of a publication: the page, the content for other programs, the photos, and a manifest with the checksum of
 * each. The same publication gives the same bytes, so what a retry finds can be recognised as its own.
 * @param sums of the photos with their words in them, in the order of {@link outgoingPhotos}
 * @throws RangeError when they are not as many
 */
export async function folderContents(
  publication: Publication, sums: PhotoSums['photos'], renderPage: RenderPage, digest: Digest,
): Promise<FolderContents> {
  const { content, approval, key } = publication;
  const names = photoFileNames(content);
  const photoPath = (id: string): string => `photos/${names.get(id) ?? id}`;
  const text = async (path: string, words: string) => ({
    file: { path, text: words },
    listed: { path, sha256: await digest(words), bytes: new TextEncoder().encode(words).length },
  });
  const texts = [
    await text(pageName, renderPage(content, photoPath, approval.at)),
    await text('article.json', approvedText(content)),
  ];
  const photos = photosInReadingOrder(content).map((photo, index) => {
    const [path, sum] = [photoPath(photo.id), sums[index]];
    if (!sum) throw new RangeError(`no checksum of photo ${photo.id}`);
    return { file: { path, ...outgoingPhoto(photo, content) }, listed: { path, ...sum } };
  });
  const listed = [...texts, ...photos].map((entry) => entry.listed);
  const manifest = await text(
    manifestName,
    `${JSON.stringify(
      {
        format: 'toa-soan/publication',
        version: 1,
        key,
        headline: content.headline,
        contentHash: approval.contentHash,
        approvedBy: approval.by,
        approvedAt: approval.at,
        files: listed,
      },
      null,
      2,
    )}\n`,
  );
  return {
    files: [...texts, ...photos, manifest].map((entry) => entry.file),
    expected: [...listed, manifest.listed],
  };
}
