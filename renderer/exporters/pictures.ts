import type { ArticleContent } from '../domain/article/content';
import type { ExportedPicture, ExportOptions } from './exporter';

/** The bytes of all photos of an article by hash, one after the other, so that one picture at a time is being decoded. */
export async function picturesOf({ photos }: Pick<ArticleContent, 'photos'>, photoBytes: ExportOptions['photoBytes']): Promise<Map<string, ExportedPicture>> {
  const pictures = new Map<string, ExportedPicture>();
  for (const { hash } of photos) if (!pictures.has(hash)) pictures.set(hash, await photoBytes(hash));
  return pictures;
}
