import { DateInput } from '@mantine/dates';
import { parseIsoDay, parseTypedDay } from '../../../domain/facts/dates';
import { useLanguage } from '../../hooks/useLanguage';

/** A day of the calendar, typed or picked; ISO in and out, "" for none. */
export function DayInput({ label, value, disabled, onChange }: { label: string; value: string; disabled: boolean; onChange: (iso: string) => void }) {
  const { t } = useLanguage();
  return (
    <DateInput label={label} value={parseIsoDay(value) ? value : null} valueFormat="DD/MM/YYYY" dateParser={parseTypedDay} placeholder="dd/mm/yyyy"
      disabled={disabled} clearable clearButtonProps={{ 'aria-label': t('facts.remove', { name: label }) }} data-fact="date"
      onChange={(day) => onChange(day ?? '')} />
  );
}
