import type { ArticleContent } from '../../domain/article/content';
import type { Photo } from '../../domain/article/photo';
import { photosInReadingOrder } from '../../domain/publishing/photoFiles';
import { photoMetadataOf } from '../../domain/publishing/photoMetadata';
import type { PhotoSumsRequest } from '../../domain/publishing/transport';

/** A photo of a content with the words that are written into the copy that leaves. */
export function outgoingPhoto(photo: Photo, content: ArticleContent): PhotoSumsRequest['photos'][number] {
  return { photo: photo.hash, metadata: photoMetadataOf(photo, content) };
}

/** The photos of a content in reading order, each with the words that are written into it. */
export function outgoingPhotos(content: ArticleContent): PhotoSumsRequest['photos'] {
  return photosInReadingOrder(content).map((photo) => outgoingPhoto(photo, content));
}
