import { Checkbox } from '@mantine/core';
import type { BundlePreview } from '../../../app/services/handOver';
import { useLanguage } from '../../hooks/useLanguage';

interface Props {
  readonly directory: BundlePreview['directory'];
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Asks whether people and documents that the reports name go into this desk's directory. */
export function HandedDirectory({ directory: { people, documents }, checked, onChange }: Props) {
  const { t } = useLanguage();
  if (people.length + documents.length === 0) return null;
  return (
    <Checkbox checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} data-handed-directory
      label={t('handOver.directory', { people: people.length, documents: documents.length })} description={[...people, ...documents].join('; ')}
      styles={{ description: { maxHeight: '6em', overflow: 'auto' } }} />
  );
}
