import { Group, SegmentedControl, Select, Text } from '@mantine/core';
import { exportFormats } from '../../../app/services/exports';
import { houseStyles, type HouseStyle } from '../../../domain/facts/houseStyle';
import { useLanguage } from '../../hooks/useLanguage';
import type { ExportChoice } from './useExportChoice';
import classes from './exporting.module.css';

const own = 'own';

interface Props {
  readonly choice: ExportChoice;
  readonly choose: (choice: ExportChoice) => void;
  /** Ids of the formats that are offered; all of them when absent. */
  readonly offered?: readonly string[];
  readonly isFirst?: boolean;
}

/** In which format and house style articles leave the desk. */
export function FormatChoice({ choice, choose, offered, isFirst = false }: Props) {
  const { t } = useLanguage();
  const { format, style } = choice;
  return (
    <Group align="flex-start" gap="md">
      <Select label={t('exporting.format')} className={classes.format} value={format} allowDeselect={false} {...(isFirst && { 'data-autofocus': true })}
        data={exportFormats.filter(({ id }) => offered?.includes(id) ?? true).map(({ id, label }) => ({ value: id, label: t(label) }))}
        onChange={(value) => value && choose({ ...choice, format: value })} />
      <div>
        <Text size="sm" fw={600} mb={2}>{t('exporting.style')}</Text>
        <SegmentedControl aria-label={t('exporting.style')} value={style ?? own}
          data={[own, ...houseStyles].map((value) => ({ value, label: t(`exporting.styles.${value}`) }))}
          onChange={(value) => choose({ ...choice, style: value === own ? null : (value as HouseStyle) })} />
      </div>
    </Group>
  );
}
