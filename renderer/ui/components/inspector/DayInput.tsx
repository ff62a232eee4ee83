import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { parseIsoDay } from '../../../domain/facts/dates';
import { useLanguage } from '../../hooks/useLanguage';

dayjs.extend(customParseFormat);

/** What a hurried hand types for a day: 4/5/2022, 04-05-2022, 04052022. */
const typedForms = ['D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY', 'DDMMYYYY', 'D/M/YY'];

const parse = (text: string): string | null => {
  const day = dayjs(text.trim(), typedForms, true);
  return day.isValid() ? day.format('YYYY-MM-DD') : null;
};

/** A day of the calendar, typed or picked; ISO in and out, "" for none. */
export function DayInput({ label, value, disabled, onChange }: { label: string; value: string; disabled: boolean; onChange: (iso: string) => void }) {
  const { t } = useLanguage();
  return (
    <DateInput label={label} value={parseIsoDay(value) ? value : null} valueFormat="DD/MM/YYYY" dateParser={parse} placeholder="dd/mm/yyyy"
      disabled={disabled} clearable clearButtonProps={{ 'aria-label': t('facts.remove', { name: label }) }} data-fact="date"
      onChange={(day) => onChange(day ?? '')} />
  );
}
