import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDownToArc, IconPhotoPlus, IconReplace, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { placedPhotoIds } from '../../../domain/article/body';
import type { Photo } from '../../../domain/article/photo';
import { putPhoto, readPhotos, removePhoto, replacePhotoFile, setPhotoText, type PhotoText } from '../../../editor/document/articleDocument';
import { useDesk } from '../../hooks/useDesk';
import { useEditorRef } from '../../hooks/editorRef';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useDocField } from '../../hooks/useDocField';
import { useLanguage } from '../../hooks/useLanguage';
import { usePhotoImport } from '../../hooks/usePhotoImport';
import { useUndoable } from '../../hooks/useUndoable';
import { EmptyState } from '../EmptyState';
import classes from './Inspector.module.css';
import { SuggestCaption } from './SuggestCaption';

/** The article's photos with their captions and credits. */
export function PhotosPanel({ editable }: { editable: boolean }) {
  const open = useOpenArticle();
  const { t } = useLanguage();
  const content = useContent();
  const photos = usePhotoImport(open);
  const placed = new Set(placedPhotoIds(content.body));
  const add = editable && (
    <Button variant="default" loading={photos.busy} leftSection={<IconPhotoPlus size={16} aria-hidden />} onClick={() => void photos.pick()}>{t('photos.add')}</Button>
  );
  if (content.photos.length === 0) return <EmptyState {...(t('photos.empty', { returnObjects: true }) as { title: string; text: string })} action={add} />;
  return (
    <Stack gap="sm">
      {content.photos.map((photo, index) => (
        <PhotoCard key={photo.id} photo={photo} number={index + 1} placed={placed.has(photo.id)} editable={editable} />
      ))}
      {add}
    </Stack>
  );
}

function PhotoCard({ photo, number, placed, editable }: { photo: Photo; number: number; placed: boolean; editable: boolean }) {
  const desk = useDesk();
  const open = useOpenArticle();
  const { doc } = open;
  const { t } = useLanguage();
  const editor = useEditorRef();
  const photos = usePhotoImport(open);
  const undoable = useUndoable();

  async function replace(): Promise<void> {
    const file = await photos.pickOne();
    if (file) replacePhotoFile(doc, photo.id, file);
  }
  function remove(): void {
    removePhoto(doc, photo.id);
    undoable(t('photos.removed', { name: photo.caption || photo.fileName }), () => void desk.articles.edit(open.id, (now) => putPhoto(now, photo)));
  }

  return (
    <section className={classes.card} aria-label={t('photos.number', { number })} data-photo={photo.id}>
      <img className={classes.picture} src={desk.photos.address(photo.hash)} alt={photo.alt || photo.caption || photo.fileName} decoding="async" />
      <Group justify="space-between" my={6} wrap="nowrap">
        <Text size="xs" c="var(--ink-3)" truncate>{placed ? t('photos.inText') : t('photos.atEnd')}</Text>
        {editable && (
          <Group gap={2} wrap="nowrap">
            <SuggestCaption onChoose={(caption) => setPhotoText(doc, photo.id, { caption })} />
            {!placed && (
              <Tool label={t('photos.insert')} onClick={() => editor.current?.chain().focus().insertFigures([photo.id]).run()}>
                <IconArrowDownToArc size={16} aria-hidden />
              </Tool>
            )}
            <Tool label={t('photos.replace')} onClick={() => void replace()}><IconReplace size={16} aria-hidden /></Tool>
            <Tool label={t('photos.remove')} onClick={remove}><IconTrash size={16} aria-hidden /></Tool>
          </Group>
        )}
      </Group>
      <Stack gap={6}>
        <PhotoField field="caption" photo={photo} editable={editable} />
        <PhotoField field="credit" photo={photo} editable={editable} />
        <PhotoField field="alt" photo={photo} editable={editable} />
      </Stack>
    </section>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>{children}</ActionIcon>
    </Tooltip>
  );
}

function PhotoField({ field, photo, editable }: { field: keyof PhotoText; photo: Photo; editable: boolean }) {
  const { doc } = useOpenArticle();
  const { t } = useLanguage();
  const input = useDocField(
    photo[field],
    () => readPhotos(doc).find(({ id }) => id === photo.id)?.[field] ?? '',
    (value) => setPhotoText(doc, photo.id, { [field]: value }),
  );
  const common = { label: t(`photos.${field}`), placeholder: t(`photos.${field}Hint`), disabled: !editable, spellCheck: field !== 'credit', ...input };
  return field === 'caption' ? <Textarea autosize minRows={2} {...common} /> : <TextInput {...common} />;
}
