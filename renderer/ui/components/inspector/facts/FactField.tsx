import { NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { listFacts, sessions, type ListFact, type MeetingFacts, type Session, type TextFact } from '../../../../domain/facts/meetingFacts';
import { useDirectory } from '../../../hooks/useDirectory';
import { useDocField } from '../../../hooks/useDocField';
import { useFields } from '../../../hooks/useFields';
import { useLanguage } from '../../../hooks/useLanguage';
import classes from '../Inspector.module.css';
import { CompletedInput } from './CompletedInput';
import { units } from './completions';
import { DayInput } from './DayInput';
import { FactList } from './FactList';

/** Takes the new value, or makes it from the one that is there now: two fields may write before the next rendering. */
export type SetFact = <K extends keyof MeetingFacts>(key: K, value: MeetingFacts[K] | ((now: MeetingFacts[K]) => MeetingFacts[K])) => void;

interface Props {
  readonly facts: MeetingFacts;
  readonly set: SetFact;
  readonly editable: boolean;
}

/** The field of one fact. */
export function FactField({ field, facts, set, editable }: Props & { readonly field: keyof MeetingFacts }) {
  const { t } = useLanguage();
  switch (field) {
    case 'session':
      return (
        <div>
          <div className={classes.label} id="fact-session">{t('facts.session')}</div>
          <SegmentedControl fullWidth size="xs" value={facts.session} disabled={!editable} data-fact="session" aria-labelledby="fact-session"
            data={sessions.map((value) => ({ value, label: t(`facts.sessions.${value}`) }))} onChange={(value) => set('session', value as Session)} />
        </div>
      );
    case 'date':
      return <DayInput label={t('facts.date')} value={facts.date} disabled={!editable} onChange={(value) => set('date', value)} />;
    case 'opinions':
    case 'awards':
      return (
        <NumberInput label={t(`facts.${field}`)} value={facts[field] ?? ''} min={0} max={9999} allowDecimal={false} allowNegative={false} disabled={!editable}
          data-fact={field} onChange={(value) => set(field, typeof value === 'number' ? value : null)} />
      );
    default:
      return isList(field)
        ? <FactList field={field} facts={facts} set={set} editable={editable} />
        : <TextField field={field} value={facts[field]} set={set} editable={editable} />;
  }
}

const isList = (field: keyof MeetingFacts): field is ListFact => (listFacts as readonly string[]).includes(field);
/** Facts whose field shows what such a fact looks like. */
const hinted: readonly TextFact[] = ['holder', 'subject', 'period', 'nextPeriod', 'term', 'visitors', 'host', 'scheme', 'awardees'];
/** Facts that name a unit of the directory. */
const unitFacts: readonly TextFact[] = ['holder', 'host'];

function TextField({ field, value, set, editable }: { field: TextFact; value: string } & Pick<Props, 'set' | 'editable'>) {
  const { t } = useLanguage();
  const fields = useFields();
  const hint = hinted.includes(field) ? t(`facts.${field}Hint` as never) : undefined;
  const read = (): string => fields.facts()[field];
  const write = (text: string): void => set(field, text);
  if (unitFacts.includes(field)) return <UnitField {...{ field, value, read, write, editable }} hint={hint} />;
  return <PlainField {...{ field, value, read, write, editable }} hint={hint} />;
}

interface WordsProps {
  readonly field: TextFact;
  readonly value: string;
  readonly read: () => string;
  readonly write: (text: string) => void;
  readonly editable: boolean;
  readonly hint: string | undefined;
}

function UnitField({ field, value, read, write, editable, hint }: WordsProps) {
  const { t } = useLanguage();
  const directory = useDirectory();
  return (
    <CompletedInput labelled label={t(`facts.${field}`)} placeholder={hint} value={value} read={read} disabled={!editable} name={field} find={units(directory)}
      onChange={write} />
  );
}

function PlainField({ field, value, read, write, editable, hint }: WordsProps) {
  const { t } = useLanguage();
  const input = useDocField(value, read, write);
  const common = { label: t(`facts.${field}`), placeholder: hint, disabled: !editable, 'data-fact': field, ...input };
  return field === 'subject' ? <Textarea autosize minRows={2} spellCheck {...common} /> : <TextInput {...common} />;
}
