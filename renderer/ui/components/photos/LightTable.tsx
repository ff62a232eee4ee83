import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { placedPhotoIds } from '../../../domain/article/body';
import type { Photo } from '../../../domain/article/photo';
import { expandCodes } from '../../../domain/captions/shorthand';
import { putPhoto, removePhoto } from '../../../editor/document/articleDocument';
import { arrangePhotos, changePhotos } from '../../../editor/document/photoChanges';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useDesk } from '../../hooks/useDesk';
import { useEditorRef } from '../../hooks/editorRef';
import { useFields } from '../../hooks/useFields';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useUndoable } from '../../hooks/useUndoable';
import { Picture } from '../Picture';
import { useCodebook } from './CaptionField';
import { useOpenCommentsOf } from './PhotoComments';
import classes from './PhotoDesk.module.css';

interface Props {
  readonly photos: readonly Photo[];
  readonly editable: boolean;
  readonly onOpen: (photoId: string) => void;
  readonly onClose: () => void;
}

/** All photos of the article side by side: to choose, to order, to caption many at once. */
export function LightTable({ photos, editable, onOpen, onClose }: Props) {
  const { doc, id: articleId } = useOpenArticle();
  const desk = useDesk();
  const editor = useEditorRef();
  const { body } = useContent();
  const { t } = useLanguage();
  const undoable = useUndoable();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(photos[0]?.id ?? '');
  const dragged = useRef<string | null>(null);
  const grid = useRef<HTMLUListElement>(null);
  const commentsOf = useOpenCommentsOf();
  const placed = new Set(placedPhotoIds(body));
  const ids = photos.map(({ id }) => id);
  const chosen = ids.filter((id) => selected.has(id));
  const at = Math.max(0, ids.indexOf(current));

  const toggle = (id: string): void => setSelected((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const through = (id: string): void => {
    const [from, to] = [at, ids.indexOf(id)].toSorted((a, b) => a - b) as [number, number];
    setSelected((now) => new Set([...now, ...ids.slice(from, to + 1)]));
  };
  function goTo(index: number): void {
    const id = ids[Math.min(Math.max(index, 0), ids.length - 1)];
    if (!id) return;
    setCurrent(id);
    grid.current?.querySelector<HTMLElement>(`[data-photo="${id}"]`)?.focus();
  }
  function moveTo(id: string, index: number): void {
    const others = ids.filter((one) => one !== id);
    arrangePhotos(doc, [...others.slice(0, index), id, ...others.slice(index)]);
  }
  const columns = (): number => (grid.current ? getComputedStyle(grid.current).gridTemplateColumns.split(' ').length : 1);

  function onKey(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns(), ArrowDown: columns(), Home: -ids.length, End: ids.length };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (event.altKey && editable) moveTo(current, Math.min(Math.max(at + step, 0), ids.length - 1));
      else goTo(at + step);
      if (event.shiftKey && !event.altKey) through(ids[Math.min(Math.max(at + step, 0), ids.length - 1)]!);
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(current);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(current);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setSelected(new Set(ids));
    }
  }
  function onClick(event: MouseEvent, id: string): void {
    if (event.shiftKey) through(id);
    else toggle(id);
    setCurrent(id);
  }
  function onDrop(event: DragEvent, id: string): void {
    event.preventDefault();
    if (dragged.current && dragged.current !== id) moveTo(dragged.current, ids.indexOf(id));
    dragged.current = null;
  }
  function insert(as: 'figures' | 'gallery'): void {
    const chain = editor.current?.chain();
    if (as === 'gallery') chain?.insertGallery(chosen).run();
    else chain?.insertFigures(chosen).run();
    onClose();
  }
  function remove(): void {
    const gone = photos.filter(({ id }) => selected.has(id));
    for (const { id } of gone) removePhoto(doc, id);
    setSelected(new Set());
    undoable(t('photoDesk.removed', { count: gone.length }), () => void desk.articles.edit(articleId, (now) => gone.forEach((photo) => putPhoto(now, photo))));
  }

  return (
    <div className={classes.frame}>
      <div className={classes.columns}>
        <ul className={classes.grid} ref={grid} role="listbox" aria-multiselectable aria-label={t('photoDesk.grid')} onKeyDown={onKey}>
          {photos.map((photo) => (
            <li key={photo.id} className={classes.photo} role="option" aria-selected={selected.has(photo.id)} tabIndex={photo.id === ids[at] ? 0 : -1} data-photo={photo.id}
              draggable={editable} onFocus={() => setCurrent(photo.id)} onClick={(event) => onClick(event, photo.id)} onDoubleClick={() => onOpen(photo.id)}
              onDragStart={() => (dragged.current = photo.id)} onDragOver={(event) => dragged.current && event.preventDefault()} onDrop={(event) => onDrop(event, photo.id)}>
              <Picture className={classes.thumb!} photo={photo} size="thumb" alt={photo.alt || photo.fileName} />
              <span className={`${classes.caption} ${photo.caption ? '' : classes.missing}`} lang="vi">{photo.caption || t('photoDesk.noCaption')}</span>
              <span className={classes.state}>
                <span className={photo.credit ? '' : classes.missing}>{photo.credit || t('photoDesk.noCredit')}</span>
                {placed.has(photo.id) && <span>{t('photoDesk.placed')}</span>}
                {commentsOf(photo.id).length > 0 && <span className={classes.commented} data-commented>{t('comments.onPhoto', { count: commentsOf(photo.id).length })}</span>}
              </span>
            </li>
          ))}
        </ul>
        <div className={classes.side}>
          <Text size="sm" fw={600} aria-live="polite">{t('photoDesk.selected', { count: chosen.length })}</Text>
          <Group gap="xs">
            <Button variant="default" size="xs" onClick={() => setSelected(new Set(ids))}>{t('photoDesk.selectAll')}</Button>
            <Button variant="default" size="xs" disabled={chosen.length === 0} onClick={() => setSelected(new Set())}>{t('photoDesk.clear')}</Button>
          </Group>
          {editable && (
            <>
              <Group gap="xs">
                <Button size="xs" disabled={chosen.length === 0} onClick={() => insert('figures')}>{t('photoDesk.insert')}</Button>
                <Button variant="default" size="xs" disabled={chosen.length < 2} onClick={() => insert('gallery')}>{t('photoDesk.gallery')}</Button>
                <Button variant="default" size="xs" disabled={chosen.length === 0} onClick={remove}>{t('photoDesk.remove')}</Button>
              </Group>
              <WordsForMany ids={chosen} />
            </>
          )}
          <Text size="xs" c="var(--ink-2)">{t('photoDesk.hint')}</Text>
        </div>
      </div>
    </div>
  );
}

/** Caption, credit and place for all selected photos at once; what is left empty stays. */
function WordsForMany({ ids }: { ids: readonly string[] }) {
  const { doc } = useOpenArticle();
  const { t } = useLanguage();
  const { say } = useNotice();
  const codebook = useCodebook();
  const fields = useFields();
  const [words, setWords] = useState({ caption: '', credit: '', place: '' });
  const isEmpty = Object.values(words).every((text) => text.trim() === '');

  function apply(): void {
    const caption = expandCodes(words.caption, 0, codebook()).text.trim().normalize('NFC');
    const [credit, place] = [words.credit.trim().normalize('NFC'), words.place.trim().normalize('NFC')];
    changePhotos(doc, fields, ids, { ...(caption && { caption }), ...(credit && { credit }) }, place ? { place } : {});
    say(t('photoDesk.applied', { count: ids.length }));
    setWords({ caption: '', credit: '', place: '' });
  }
  const field = (name: keyof typeof words) => ({
    value: words[name], lang: 'vi', disabled: ids.length === 0,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((now) => ({ ...now, [name]: value }));
    },
  });
  return (
    <Stack gap={8} component="section" aria-labelledby="words-for-many">
      <div>
        <Text size="sm" fw={600} id="words-for-many">{t('photoDesk.words')}</Text>
        <Text size="xs" c="var(--ink-2)">{t('photoDesk.leaveOut')}</Text>
      </div>
      <Textarea autosize minRows={2} maxRows={6} label={t('photos.caption')} {...field('caption')} />
      <TextInput label={t('photos.credit')} {...field('credit')} />
      <TextInput label={t('photoDesk.place')} {...field('place')} />
      <Button variant="default" size="xs" disabled={isEmpty || ids.length === 0} onClick={apply}>{ids.length === 0 ? t('photoDesk.applyToNone') : t('photoDesk.apply', { count: ids.length })}</Button>
    </Stack>
  );
}
