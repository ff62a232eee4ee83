import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCrop, IconLayoutGrid } from '@tabler/icons-react';
import { useState, type MouseEvent } from 'react';
import type { Photo } from '../../../domain/article/photo';
import { textDate } from '../../../domain/facts/dates';
import { readPhotos, setPhotoDetails } from '../../../editor/document/articleDocument';
import { changePeople } from '../../../editor/document/photoChanges';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useDesk } from '../../hooks/useDesk';
import { useDocField } from '../../hooks/useDocField';
import { useHouseStyle } from '../../hooks/useHouseStyle';
import { useFields } from '../../hooks/useFields';
import { useLanguage } from '../../hooks/useLanguage';
import { usePhotoNow } from '../../hooks/usePhotoNow';
import { DayInput } from '../inspector/facts/DayInput';
import { SuggestCaption } from '../inspector/SuggestCaption';
import { CaptionField } from './CaptionField';
import { Codes } from './Codes';
import { CutPhoto } from './CutPhoto';
import { PeopleOnPhoto } from './PeopleOnPhoto';
import { PhotoComments } from './PhotoComments';
import classes from './PhotoDesk.module.css';
import { PhotoText } from './PhotoText';

interface Props {
  readonly photo: Photo;
  readonly number: number;
  readonly count: number;
  readonly editable: boolean;
  /** Goes to the photo so many places on. */
  readonly onStep: (by: -1 | 1) => void;
  readonly onBack: () => void;
}

/** One photo with everything that is said of it; who is on it is marked by clicking the faces in order. */
export function OnePhoto({ photo: shown, number, count, editable, onStep, onBack }: Props) {
  const desk = useDesk();
  const photo = usePhotoNow(shown);
  const { doc, template } = useOpenArticle();
  const { t } = useLanguage();
  const style = useHouseStyle(doc) ?? template.style;
  const fields = useFields();
  const [added, setAdded] = useState<string | null>(null);
  const [isCutting, setCutting] = useState(false);

  function add(at: { x: number; y: number } | null): void {
    const id = crypto.randomUUID();
    changePeople(doc, fields, photo.id, style, (now) => [...now, { id, name: '', posts: '', at }]);
    setAdded(id);
  }
  function onFace(event: MouseEvent<HTMLImageElement>): void {
    if (!editable) return;
    const box = event.currentTarget.getBoundingClientRect();
    add({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  }
  if (isCutting) return <CutPhoto photo={photo} onDone={() => setCutting(false)} />;

  return (
    <div className={classes.frame}>
      <Group justify="space-between" wrap="nowrap">
        <Button variant="default" size="xs" leftSection={<IconLayoutGrid size={15} aria-hidden />} onClick={onBack}>{t('photoDesk.back')}</Button>
        <Group gap={6} wrap="nowrap">
          <ActionIcon variant="default" aria-label={t('photoDesk.previous')} disabled={number === 1} onClick={() => onStep(-1)}><IconChevronLeft size={17} aria-hidden /></ActionIcon>
          <Text size="sm" miw={80} ta="center" aria-live="polite">{t('photoDesk.position', { number, count })}</Text>
          <ActionIcon variant="default" aria-label={t('photoDesk.next')} disabled={number === count} onClick={() => onStep(1)}><IconChevronRight size={17} aria-hidden /></ActionIcon>
        </Group>
        {editable ? <Button variant="default" size="xs" leftSection={<IconCrop size={15} aria-hidden />} onClick={() => setCutting(true)}>{t('photoDesk.cut')}</Button> : <span />}
      </Group>
      <div className={classes.columns}>
        <div className={classes.stage}>
          <div className={classes.picture}>
            <img className={`${classes.image} ${editable ? classes.marking : ''}`} src={desk.photos.address(photo.hash, 'web')} alt={photo.alt || photo.caption || photo.fileName}
              width={photo.width} height={photo.height} style={{ width: 'auto', height: 'auto' }} draggable={false} onClick={onFace} data-stage />
            {(photo.people ?? []).map((person, index) => person.at && (
              <span key={person.id} className={classes.mark} style={{ left: `${person.at.x * 100}%`, top: `${person.at.y * 100}%` }}
                title={t('photoDesk.mark', { number: index + 1, name: person.name || t('photoDesk.unnamed') })}>{index + 1}</span>
            ))}
          </div>
        </div>
        <div className={classes.side}>
          <Stack gap={4}>
            <CaptionField photo={photo} editable={editable} minRows={3} />
            <Group justify="space-between">
              <Codes />
              {editable && <SuggestCaption onChoose={(caption) => fields.write({ kind: 'photo', id: photo.id, field: 'caption' }, caption)} />}
            </Group>
          </Stack>
          <PhotoText field="credit" photo={photo} editable={editable} />
          <PhotoText field="alt" photo={photo} editable={editable} />
          <PhotoComments photoId={photo.id} />
          <PeopleOnPhoto photo={photo} editable={editable} added={added} onAdd={() => add(null)} />
          <WhereAndWhen photo={photo} editable={editable} />
        </div>
      </div>
    </div>
  );
}

function WhereAndWhen({ photo, editable }: { photo: Photo; editable: boolean }) {
  const { doc } = useOpenArticle();
  const { facts } = useContent();
  const { t } = useLanguage();
  const place = useDocField(photo.place ?? '', () => readPhotos(doc).find(({ id }) => id === photo.id)?.place ?? '', (value) => setPhotoDetails(doc, photo.id, { place: value }));
  return (
    <>
      <TextInput label={t('photoDesk.place')} placeholder={t('photoDesk.asMeeting', { value: facts.place || t('photoDesk.unknown') })} disabled={!editable} lang="vi" {...place} />
      <DayInput label={t('photoDesk.takenAt')} value={photo.takenAt ?? ''} disabled={!editable} onChange={(takenAt) => setPhotoDetails(doc, photo.id, { takenAt })} />
      {!photo.takenAt && <Text size="xs" c="var(--ink-2)">{t('photoDesk.asMeeting', { value: textDate(facts.date) || t('photoDesk.unknown') })}</Text>}
      <Checkbox size="xs" label={t('photoDesk.keepGps')} description={t('photoDesk.keepGpsHint')} disabled={!editable} checked={photo.keepGps ?? false}
        onChange={({ currentTarget }) => setPhotoDetails(doc, photo.id, { keepGps: currentTarget.checked || null })} />
    </>
  );
}
