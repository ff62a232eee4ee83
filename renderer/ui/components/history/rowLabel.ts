import type { TFunction } from 'i18next';
import { kindChanged } from '../../../compare/body/compareBody';
import type { BodyRow, Place } from '../../../compare/comparison';

/** What happened to a block beyond its words, as its label says it; null for nothing. */
export function rowLabel(row: BodyRow, t: TFunction): string | null {
  const kind = (place: Place): string => t(`compare.kinds.${kindOf(place)}`);
  switch (row.op) {
    case 'added':
      return row.after.leaf ? `${kind(row.after)}: ${t('compare.entry.added')}` : t('compare.addedBlock');
    case 'removed':
      return row.before.leaf ? `${kind(row.before)}: ${t('compare.entry.removed')}` : t('compare.removedBlock');
    case 'moved':
      return t(`compare.${key(row.before, 'movedFrom')}`, { number: row.before.number });
    case 'movedAway':
      return t(`compare.${key(row.after, 'movedTo')}`, { number: row.after.number });
    default:
      return kindChanged(row.before, row.after) ? `${kind(row.before)} → ${kind(row.after)}` : null;
  }
}

/** A photo stands after a paragraph; a paragraph is one. */
const key = (place: Place, stem: 'movedFrom' | 'movedTo'): string => (place.leaf ? (place.number === 0 ? `${stem}Start` : `${stem}After`) : stem);

const known: ReadonlySet<string> = new Set(['paragraph', 'bulletList', 'orderedList', 'blockquote', 'figure', 'horizontalRule']);

/** The kind of a block as a person would name it: the list or quote that it stands in, else its own. */
function kindOf({ type, attrs, within }: Place): string {
  if (type === 'heading') return attrs?.['level'] === 2 ? 'heading' : 'smallHeading';
  const outer = within.findLast((container) => known.has(container.type))?.type ?? type;
  return known.has(outer) ? outer : 'other';
}
