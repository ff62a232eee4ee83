import { ActionIcon, Button, Group, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDownToArc, IconFolderPlus, IconLayoutGrid, IconMessagePlus, IconPhotoPlus, IconReplace, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { placedPhotoIds } from '../../../domain/article/body';
import type { Photo } from '../../../domain/article/photo';
import { putPhoto, removePhoto, replacePhotoFile } from '../../../editor/document/articleDocument';
import { useDesk } from '../../hooks/useDesk';
import { useEditorRef } from '../../hooks/editorRef';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useFields } from '../../hooks/useFields';
import { useLanguage } from '../../hooks/useLanguage';
import { useIntakes, useIsImporting, usePhotoImport } from '../../hooks/usePhotoImport';
import { useMayComment } from '../../hooks/useMayComment';
import { useUndoable } from '../../hooks/useUndoable';
import { useWorkspace } from '../../hooks/workspace';
import { EmptyState } from '../EmptyState';
import { IntakeProgress } from '../IntakeProgress';
import { CaptionField } from '../photos/CaptionField';
import { PhotoText } from '../photos/PhotoText';
import { Picture } from '../Picture';
import classes from './Inspector.module.css';
import { NearView } from './NearView';
import { SuggestCaption } from './SuggestCaption';

/** About what a card takes, in pixels. */
const cardHeight = 420;

/** The article's photos with their captions and credits. */
export function PhotosPanel({ editable }: { editable: boolean }) {
  const open = useOpenArticle();
  const { t } = useLanguage();
  const content = useContent();
  const photos = usePhotoImport(open);
  const { showPhotos } = useWorkspace();
  const placed = new Set(placedPhotoIds(content.body));
  const importing = useIsImporting(open.id);
  const add = editable && (
    <Group gap="xs" justify="center">
      <Button variant="default" loading={photos.busy} leftSection={<IconPhotoPlus size={16} aria-hidden />} onClick={() => void photos.pick()}>{t('photos.add')}</Button>
      <Button variant="default" disabled={photos.busy} leftSection={<IconFolderPlus size={16} aria-hidden />} onClick={() => void photos.pickFolder()}>{t('intake.folder')}</Button>
    </Group>
  );
  if (content.photos.length === 0 && !importing) return <EmptyState {...(t('photos.empty', { returnObjects: true }) as { title: string; text: string })} action={add} />;
  return (
    <Stack gap="sm">
      {importing && <OnTheirWay />}
      {content.photos.length > 0 && (
        <Button variant="default" size="xs" leftSection={<IconLayoutGrid size={15} aria-hidden />} onClick={() => showPhotos('all')}>{t('photoDesk.open')}</Button>
      )}
      {content.photos.map((photo, index) => (
        <NearView key={photo.id} height={cardHeight} className={classes.card} aria-label={t('photos.number', { number: index + 1 })} data-photo={photo.id} data-comment-on="photo" data-comment-photo={photo.id}>
          {() => <PhotoCard photo={photo} placed={placed.has(photo.id)} editable={editable} />}
        </NearView>
      ))}
      {add}
    </Stack>
  );
}

/** Apart, because it is drawn anew with every step, and the cards are not. */
function OnTheirWay() {
  const { id } = useOpenArticle();
  return useIntakes().map((intake) => intake.articleId === id && <IntakeProgress key={intake.intake} intake={intake} />);
}

function PhotoCard({ photo, placed, editable }: { photo: Photo; placed: boolean; editable: boolean }) {
  const desk = useDesk();
  const open = useOpenArticle();
  const { doc } = open;
  const { t } = useLanguage();
  const editor = useEditorRef();
  const photos = usePhotoImport(open);
  const undoable = useUndoable();
  const fields = useFields();
  const { showPhotos, comments } = useWorkspace();
  const mayComment = useMayComment();

  async function replace(): Promise<void> {
    const file = await photos.pickOne();
    if (file) replacePhotoFile(doc, photo.id, file);
  }
  function remove(): void {
    removePhoto(doc, photo.id);
    undoable(t('photos.removed', { name: photo.caption || photo.fileName }), () => void desk.articles.edit(open.id, (now) => putPhoto(now, photo)));
  }

  return (
    <>
      <UnstyledButton className={classes.look} aria-label={t('photoDesk.look')} onClick={() => showPhotos(photo.id)}>
        <Picture className={classes.picture} photo={photo} size="thumb" alt={photo.alt || photo.caption || photo.fileName} />
      </UnstyledButton>
      <Group justify="space-between" my={6} wrap="nowrap">
        <Text size="xs" c="var(--ink-3)" truncate>{placed ? t('photos.inText') : t('photos.atEnd')}</Text>
        <Group gap={2} wrap="nowrap">
          {mayComment && <Tool label={t('comments.add')} onClick={() => comments.ask({ kind: 'write', target: { on: 'photo', photo: photo.id } })}><IconMessagePlus size={16} aria-hidden /></Tool>}
          {editable && <>
            <SuggestCaption onChoose={(caption) => fields.write({ kind: 'photo', id: photo.id, field: 'caption' }, caption)} />
            {!placed && (
              <Tool label={t('photos.insert')} onClick={() => editor.current?.chain().focus().insertFigures([photo.id]).run()}>
                <IconArrowDownToArc size={16} aria-hidden />
              </Tool>
            )}
            <Tool label={t('photos.replace')} onClick={() => void replace()}><IconReplace size={16} aria-hidden /></Tool>
            <Tool label={t('photos.remove')} onClick={remove}><IconTrash size={16} aria-hidden /></Tool>
          </>}
        </Group>
      </Group>
      <Stack gap={6}>
        <CaptionField photo={photo} editable={editable} />
        <PhotoText field="credit" photo={photo} editable={editable} />
        <PhotoText field="alt" photo={photo} editable={editable} />
      </Stack>
    </>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>{children}</ActionIcon>
    </Tooltip>
  );
}
