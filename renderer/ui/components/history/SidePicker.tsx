import { Select } from '@mantine/core';
import type { RevisionSummary } from '../../../domain/article/article';
import { folded } from '../../../domain/text/folding';
import { fullMoment } from '../../../i18n/format';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './compare.module.css';

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly revisions: readonly RevisionSummary[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (side: string) => void;
}

/** Which revision stands on one side; the present text is one of them. */
export function SidePicker({ label, value, revisions, nameOf, onChange }: Props) {
  const { t } = useLanguage();
  const chosen = revisions.find(({ id }) => id === value);
  const data = [
    { value: 'current', label: t('compare.current') },
    ...revisions.map(({ id, at, milestone }) => ({ value: id, label: `${fullMoment(at)} · ${t(`milestones.${milestone}`)}` })),
  ];
  return (
    <div className={classes.picker}>
      <Select label={label} data={data} value={value} allowDeselect={false} searchable comboboxProps={{ width: 340, position: 'bottom-start' }}
        filter={({ options, search }) => options.filter((option) => 'label' in option && folded(option.label).includes(folded(search)))}
        onChange={(side) => side && onChange(side)} />
      <p className={classes.pickerDetail}>
        {chosen ? `${nameOf(chosen.by)} · ${t('revisions.words', { count: chosen.wordCount })}` : value === 'current' ? t('compare.currentDetail') : ''}
      </p>
    </div>
  );
}
