import { useEffect, useState } from 'react';
import type { Photo } from '../../domain/article/photo';
import { observePhotos, readPhotos } from '../../editor/document/articleDocument';
import { useOpenArticle } from './openArticle';

/** A photo as the document says at this moment: whoever clicks a face and types the name at once must find the field there. */
export function usePhotoNow(photo: Photo): Photo {
  const { doc } = useOpenArticle();
  const read = (): Photo => readPhotos(doc).find(({ id }) => id === photo.id) ?? photo;
  const [now, setNow] = useState(read);
  useEffect(() => {
    setNow(read());
    return observePhotos(doc, () => setNow(read()));
  }, [doc, photo.id]);
  return now;
}
