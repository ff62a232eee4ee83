import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { parseIsoDay, parseTypedDay } from '../../../../domain/facts/dates';
import { useLanguage } from '../../../hooks/useLanguage';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (iso: string) => void;
}

/** While typing, 4/5/20 is not yet 2020: it may become 4/5/2022. */
const isUnfinished = (text: string): boolean => /[/.\-\s]\d{1,2}[/.\-\s]\d{2}$/.test(text.trim());

/** A day of the calendar, typed or picked; ISO in and out, "" for none. What is no day is said, and the day before it stays. */
export function DayInput({ label, value, disabled, onChange }: Props) {
  const { t } = useLanguage();
  const [refused, setRefused] = useState('');
  return (
    <DateInput label={label} value={parseIsoDay(value) ? value : null} valueFormat="DD/MM/YYYY" placeholder="dd/mm/yyyy" disabled={disabled} clearable
      dateParser={(text) => (isUnfinished(text) ? null : parseTypedDay(text))} clearButtonProps={{ 'aria-label': t('facts.remove', { name: label }) }}
      error={refused && t(value ? 'facts.noSuchDayKept' : 'facts.noSuchDay', { text: refused })} data-fact="date"
      onChange={(day) => {
        setRefused('');
        onChange(day ?? '');
      }}
      onBlur={(event) => {
        const text = event.currentTarget.value.trim();
        const day = parseTypedDay(text);
        setRefused(text && !day ? text : refused && text === '' ? refused : '');
        if (day && day !== value) onChange(day);
      }} />
  );
}
