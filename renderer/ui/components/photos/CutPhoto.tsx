import { Button, Group, NumberInput, SegmentedControl, Slider, Stack, Text } from '@mantine/core';
import { useRef, useState, type PointerEvent } from 'react';
import { fittedFrame, turnedSize, type Frame } from '../../../domain/article/frame';
import type { Photo, PhotoFile } from '../../../domain/article/photo';
import { replacePhotoFile } from '../../../editor/document/articleDocument';
import { useOpenArticle } from '../../hooks/openArticle';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import classes from './PhotoDesk.module.css';

const shapes = { free: null, '3:2': 3 / 2, '4:3': 4 / 3, '16:9': 16 / 9, '1:1': 1 } as const;
type Shape = keyof typeof shapes;
const whole: Frame = { x: 0, y: 0, width: 1, height: 1 };
const smallest = 0.05;
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Straightens and crops a photo. What is kept becomes a file of its own; the original stays in the photo store. */
export function CutPhoto({ photo, onDone }: { photo: Photo; onDone: () => void }) {
  const desk = useDesk();
  const { doc } = useOpenArticle();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  const original = photo.cut?.original ?? photo;
  const [angle, setAngle] = useState(photo.cut?.angle ?? 0);
  const [frame, setFrame] = useState<Frame>(photo.cut?.frame ?? whole);
  const [shape, setShape] = useState<Shape>('free');
  const [busy, setBusy] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const turned = turnedSize(original, angle);
  const ratio = shapes[shape];

  const put = (next: Frame): void => setFrame(fittedFrame(next, ratio === null ? null : (ratio * turned.height) / turned.width, smallest));
  function drag(event: PointerEvent, how: 'move' | 'resize'): void {
    event.preventDefault();
    event.stopPropagation();
    const box = stage.current!.getBoundingClientRect();
    const [startX, startY, start] = [event.clientX, event.clientY, frame];
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const onMove = (moved: globalThis.PointerEvent): void => {
      const [dx, dy] = [(moved.clientX - startX) / box.width, (moved.clientY - startY) / box.height];
      put(how === 'move'
        ? { ...start, x: clamp(start.x + dx, 0, 1 - start.width), y: clamp(start.y + dy, 0, 1 - start.height) }
        : { ...start, width: start.width + dx, height: start.height + dy });
    };
    target.addEventListener('pointermove', onMove as EventListener);
    target.addEventListener('pointerup', () => target.removeEventListener('pointermove', onMove as EventListener), { once: true });
  }
  async function apply(): Promise<void> {
    setBusy(true);
    const file = await attempt(() => desk.photos.cut(original, { angle, crop: frame }));
    setBusy(false);
    if (!file) return;
    replacePhotoFile(doc, photo.id, file, { original: fileOf(original), angle, frame });
    say(t('photoDesk.cutDone'));
    onDone();
  }
  function takeBack(): void {
    replacePhotoFile(doc, photo.id, fileOf(original));
    say(t('photoDesk.cutUndone'));
    onDone();
  }
  const percent = (name: keyof Frame, label: string) => (
    <NumberInput size="xs" label={label} value={Math.round(frame[name] * 1000) / 10} min={name === 'x' || name === 'y' ? 0 : smallest * 100} max={100} step={1} decimalScale={1}
      onChange={(value) => typeof value === 'number' && put({ ...frame, [name]: value / 100 })} />
  );
  return (
    <div className={classes.frame}>
      <div className={classes.columns}>
        <div className={classes.stage}>
          <div ref={stage} className={classes.cut} style={{ aspectRatio: `${turned.width} / ${turned.height}`, width: `min(100%, calc((100dvh - 150px) * ${turned.width / turned.height}))` }}>
            <img src={desk.photos.address(original.hash, 'web')} alt="" draggable={false}
              style={{ position: 'absolute', left: '50%', top: '50%', width: `${(original.width / turned.width) * 100}%`, height: 'auto', transform: `translate(-50%, -50%) rotate(${angle}deg)` }} />
            <div className={classes.cutFrame} onPointerDown={(event) => drag(event, 'move')}
              style={{ left: `${frame.x * 100}%`, top: `${frame.y * 100}%`, width: `${frame.width * 100}%`, height: `${frame.height * 100}%` }}>
              <div className={classes.handle} style={{ right: -8, bottom: -8, cursor: 'nwse-resize' }} onPointerDown={(event) => drag(event, 'resize')} />
            </div>
          </div>
        </div>
        <div className={classes.side}>
          <Text size="sm" fw={600}>{t('photoDesk.cutTitle')}</Text>
          <Text size="xs" c="var(--ink-2)">{t('photoDesk.cutHint')}</Text>
          <Stack gap={2}>
            <Text size="xs" fw={500} id="cut-angle">{t('photoDesk.angle')}: {angle}</Text>
            <Slider min={-15} max={15} startPointValue={0} step={0.1} value={angle} onChange={setAngle} label={null} thumbLabel={t('photoDesk.angle')} marks={[{ value: 0 }]} />
          </Stack>
          <SegmentedControl size="xs" value={shape} data={(Object.keys(shapes) as Shape[]).map((value) => ({ value, label: value === 'free' ? t('photoDesk.free') : value }))}
            aria-label={t('photoDesk.shape')} onChange={(value) => {
              setShape(value as Shape);
              const wanted = shapes[value as Shape];
              setFrame(fittedFrame(frame, wanted === null ? null : (wanted * turned.height) / turned.width, smallest));
            }} />
          <Group grow gap="xs">{percent('x', t('photoDesk.left'))}{percent('y', t('photoDesk.top'))}</Group>
          <Group grow gap="xs">{percent('width', t('photoDesk.width'))}{percent('height', t('photoDesk.height'))}</Group>
          <Group gap="xs" mt="sm">
            <Button size="xs" loading={busy} onClick={() => void apply()}>{t('photoDesk.cutApply')}</Button>
            <Button size="xs" variant="default" onClick={onDone}>{t('cancel')}</Button>
          </Group>
          {photo.cut && <Button size="xs" variant="subtle" color="gray" onClick={takeBack} style={{ alignSelf: 'start' }}>{t('photoDesk.cutBack')}</Button>}
        </div>
      </div>
    </div>
  );
}

const fileOf = ({ hash, type, width, height, bytes, fileName }: PhotoFile): PhotoFile => ({ hash, type, width, height, bytes, fileName });
