import type { ArticleContent } from '../domain/article/content';
import { photoFileNames, photosInReadingOrder } from '../domain/publishing/photoFiles';
import { photoMetadataOf } from '../domain/publishing/photoMetadata';
import type { FolderFile } from '../domain/publishing/transport';

/**
 * The photos of an article as files in a folder.
 * @param folder path of the folder, beside the document
 * @returns the files in reading order, with their words to be written in; and the path of each by photo id
 */
export function photosBeside(content: ArticleContent, folder: string): { files: FolderFile[]; pathOf: (photoId: string) => string } {
  const names = photoFileNames(content);
  const pathOf = (id: string): string => `${folder}/${names.get(id) ?? id}`;
  const files = photosInReadingOrder(content).map((photo) => ({ path: pathOf(photo.id), photo: photo.hash, metadata: photoMetadataOf(photo, content) }));
  return { files, pathOf };
}
