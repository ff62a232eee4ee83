import { Checkbox, Stack } from '@mantine/core';
import { wordingIn } from '../../../domain/facts/compose';
import { houseStyles } from '../../../domain/facts/houseStyle';
import type { Wording } from '../../../domain/templates/template';
import { useLanguage } from '../../hooks/useLanguage';
import { WordingField } from './WordingField';

interface Props {
  readonly label: string;
  readonly wording: Wording;
  readonly errorAt: (style?: string) => string | undefined;
  readonly onChange: (wording: Wording) => void;
}

/** A wording: one for both house styles, or one for each. */
export function WordingFields({ label, wording, errorAt, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <Stack gap={6}>
      {typeof wording === 'string'
        ? <WordingField label={label} value={wording} error={errorAt()} onChange={onChange} />
        : houseStyles.map((style) => (
          <WordingField key={style} label={`${label} (${t(`templateEditor.styles.${style}`)})`} value={wording[style]} error={errorAt(style)}
            onChange={(text) => onChange({ ...wording, [style]: text })} />
        ))}
      <Checkbox size="xs" label={t('templateEditor.perStyle')} aria-label={`${t('templateEditor.perStyle')}: ${label}`} checked={typeof wording !== 'string'}
        onChange={(event) => onChange(event.currentTarget.checked ? { portal: wordingIn(wording, 'portal'), newspaper: wordingIn(wording, 'newspaper') } : wordingIn(wording, 'portal'))} />
    </Stack>
  );
}
