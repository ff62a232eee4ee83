import { IconArrowBarToDown, IconArrowsUpDown, IconMinus, IconPlus, IconTypography, type TablerIcon } from '@tabler/icons-react';
import type { BodyRow, PhotoChange, Place } from '../../../compare/comparison';
import { captionLine } from '../../../domain/article/photo';
import { useLanguage } from '../../hooks/useLanguage';
import { Picture } from '../Picture';
import { rowLabel } from './rowLabel';
import { Words } from './Words';
import classes from './compare.module.css';

const icons: Record<BodyRow['op'], TablerIcon> = {
  same: IconTypography, changed: IconTypography, added: IconPlus, removed: IconMinus, moved: IconArrowsUpDown, movedAway: IconArrowBarToDown,
};

/** One block of the compared article as it stands on the paper, with what happened to it. */
export function ComparedRow({ row, photos }: { row: BodyRow; photos: readonly PhotoChange[] }) {
  const { t } = useLanguage();
  const place = 'after' in row && row.op !== 'movedAway' ? row.after : (row as { before: Place }).before;
  const label = rowLabel(row, t);
  const Icon = icons[row.op];
  return (
    <div className={classes.row} data-op={row.op} {...(row.op === 'same' || row.op === 'movedAway' ? {} : { 'data-change': true, tabIndex: -1 })}>
      {label && <p className={classes.label} data-op={row.op}><Icon size={14} stroke={2} aria-hidden />{label}</p>}
      {row.op === 'movedAway'
        ? <p className={classes.away}>{row.segments.filter(({ op }) => op !== 'added').map(({ text }) => text).join('')}</p>
        : place.leaf ? <Leaf place={place} photos={photos} /> : <p className={classes.block} data-kind={lookOf(place)} data-level={place.attrs?.['level'] as number | undefined}><Words segments={row.segments} /></p>}
    </div>
  );
}

function lookOf({ type, within }: Place): string {
  if (type === 'heading') return 'heading';
  if (within.some((container) => container.type === 'listItem')) return 'item';
  return within.some((container) => container.type === 'blockquote') ? 'quote' : 'paragraph';
}

/** A photo in the text, small: its words are compared beside the text. */
function Leaf({ place, photos }: { place: Place; photos: readonly PhotoChange[] }) {
  const { t } = useLanguage();
  if (place.type === 'horizontalRule') return <hr className={classes.rule} />;
  const change = photos.find(({ id }) => id === place.attrs?.['photo']);
  const photo = change?.after ?? change?.before;
  if (!photo) return <p className={classes.away}>{place.type === 'figure' ? t('paper.photoMissing') : t('compare.kinds.other')}</p>;
  return (
    <figure className={classes.figure}>
      <Picture photo={photo} size="web" alt={photo.alt || photo.caption || photo.fileName} />
      <figcaption>{captionLine(photo)}</figcaption>
    </figure>
  );
}
