import { TextInput } from '@mantine/core';
import type { Photo } from '../../../domain/article/photo';
import { useLanguage } from '../../hooks/useLanguage';
import { useTypographicField } from '../../hooks/useTypographicField';
import { useWordedField } from '../../hooks/useWordedField';
import { FieldSuggestions } from '../suggestions/FieldSuggestions';

/** Credit or alternative text of a photo. */
export function PhotoText({ field, photo, editable }: { field: 'credit' | 'alt'; photo: Photo; editable: boolean }) {
  const { t } = useLanguage();
  const signs = useTypographicField();
  const input = useWordedField({ kind: 'photo', id: photo.id, field });
  return (
    <div>
      <TextInput ref={signs} label={t(`photos.${field}`)} placeholder={t(`photos.${field}Hint`)} disabled={!editable} spellCheck={field !== 'credit'} lang="vi" {...input} />
      <FieldSuggestions place={{ kind: 'photo', id: photo.id, field }} editable={editable} />
    </div>
  );
}
