import { IconArrowsUpDown, IconMinus, IconPencil, IconPlus, IconReplace, type TablerIcon } from '@tabler/icons-react';
import type { EntryChange } from '../../../compare/comparison';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './compare.module.css';

/** What happened to a person, a document or a photo, by name and by icon. */
export function EntryHead({ name, change, replaced = false }: { name: string; change: EntryChange<unknown>; replaced?: boolean }) {
  const { t } = useLanguage();
  const told: [TablerIcon, string][] = [];
  if (change.op === 'added') told.push([IconPlus, t('compare.entry.added')]);
  if (change.op === 'removed') told.push([IconMinus, t('compare.entry.removed')]);
  if (replaced) told.push([IconReplace, t('compare.entry.replaced')]);
  else if (change.op === 'changed') told.push([IconPencil, t('compare.entry.changed')]);
  if (change.moved) told.push([IconArrowsUpDown, t('compare.entry.moved', { from: change.from, to: change.to })]);
  return (
    <p className={classes.entryHead}>
      <span className={classes.entryName}>{name}</span>
      {told.map(([Icon, words]) => <span key={words} className={classes.told} data-op={change.op}><Icon size={13} aria-hidden />{words}</span>)}
    </p>
  );
}
