import { TextInput } from '@mantine/core';
import type { Photo } from '../../../domain/article/photo';
import { readPhotos, setPhotoText } from '../../../editor/document/articleDocument';
import { useOpenArticle } from '../../hooks/openArticle';
import { useDocField } from '../../hooks/useDocField';
import { useLanguage } from '../../hooks/useLanguage';
import { useTypographicField } from '../../hooks/useTypographicField';

/** Credit or alternative text of a photo. */
export function PhotoText({ field, photo, editable }: { field: 'credit' | 'alt'; photo: Photo; editable: boolean }) {
  const { doc } = useOpenArticle();
  const { t } = useLanguage();
  const signs = useTypographicField();
  const input = useDocField(
    photo[field],
    () => readPhotos(doc).find(({ id }) => id === photo.id)?.[field] ?? '',
    (value) => setPhotoText(doc, photo.id, { [field]: value }),
  );
  return <TextInput ref={signs} label={t(`photos.${field}`)} placeholder={t(`photos.${field}Hint`)} disabled={!editable} spellCheck={field !== 'credit'} lang="vi" {...input} />;
}
