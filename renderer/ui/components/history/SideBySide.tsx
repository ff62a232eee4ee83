import type { Segment, TextChange } from '../../../compare/comparison';
import { useLanguage } from '../../hooks/useLanguage';
import { Words } from './Words';
import classes from './compare.module.css';

/** A text before and after, each in its own column, with what the other does not have marked. */
export function SideBySide({ label, change }: { label: string; change: TextChange }) {
  const side = (own: Segment['op']): readonly Segment[] => change.segments.filter(({ op }) => op === 'same' || op === own);
  return (
    <div className={classes.pair}>
      <p className={classes.field}>{label}</p>
      <Cell segments={side('removed')} />
      <Cell segments={side('added')} />
    </div>
  );
}

function Cell({ segments }: { segments: readonly Segment[] }) {
  const { t } = useLanguage();
  return <p className={classes.cell} lang="vi">{segments.length > 0 ? <Words segments={segments} /> : <span className={classes.nothing}>{t('compare.empty')}</span>}</p>;
}
