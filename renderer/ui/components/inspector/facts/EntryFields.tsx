import { NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Attendee, CitedDocument, Conclusion, CountedGroup, ListFact, MeetingFacts } from '../../../../domain/facts/meetingFacts';
import { useDirectory } from '../../../hooks/useDirectory';
import { useDocField } from '../../../hooks/useDocField';
import { useFields } from '../../../hooks/useFields';
import { useLanguage } from '../../../hooks/useLanguage';
import { CompletedInput } from './CompletedInput';
import { documents, people, units } from './completions';
import { DayInput } from './DayInput';
import type { Entry } from './entries';

interface Props<T> {
  readonly field: ListFact;
  readonly entry: T;
  readonly editable: boolean;
  readonly change: (part: Partial<T>) => void;
}

/** The fields of one line of a list. */
export function EntryFields({ field, entry, editable, change }: Props<Entry>) {
  if ('posts' in entry) return <PersonFields {...{ field, entry, editable, change }} />;
  if ('count' in entry) return <GroupFields {...{ field, entry, editable, change }} />;
  if ('deadline' in entry) return <ConclusionFields {...{ field, entry, editable, change }} />;
  return <DocumentFields {...{ field, entry, editable, change }} />;
}

/** Reads a field of the entry as the document has it at this moment. */
function useReadNow<T extends Entry>(field: ListFact, { id }: T): (key: keyof T) => () => string {
  const fields = useFields();
  return (key) => () => String((fields.facts()[field] as readonly MeetingFacts[ListFact][number][]).find((one) => one.id === id)?.[key as never] ?? '');
}

function PersonFields({ field, entry, editable, change }: Props<Attendee>): ReactNode {
  const { t } = useLanguage();
  const fields = useFields();
  const read = useReadNow(field, entry);
  const directory = useDirectory();
  return (
    <>
      <CompletedInput label={t('facts.name')} value={entry.name} read={read('name')} disabled={!editable} name="name"
        find={(query) => people(directory, fields.facts().date)(query)} onChange={(name) => change({ name })}
        onChoose={({ posts }) => posts && change({ posts })} />
      <EntryText label={t('facts.posts')} value={entry.posts} read={read('posts')} disabled={!editable} onChange={(posts) => change({ posts })} />
    </>
  );
}

function GroupFields({ field, entry, editable, change }: Props<CountedGroup>): ReactNode {
  const { t } = useLanguage();
  const read = useReadNow(field, entry);
  return (
    <>
      <NumberInput aria-label={t('facts.count')} placeholder={t('facts.count')} value={entry.count ?? ''} min={1} max={9999}
        allowDecimal={false} allowNegative={false} disabled={!editable} onChange={(value) => change({ count: typeof value === 'number' ? value : null })} />
      <EntryText label={t(field === 'figures' ? 'facts.figure' : 'facts.group')} value={entry.label} read={read('label')} disabled={!editable}
        onChange={(label) => change({ label })} />
    </>
  );
}

function ConclusionFields({ field, entry, editable, change }: Props<Conclusion>): ReactNode {
  const { t } = useLanguage();
  const read = useReadNow(field, entry);
  const directory = useDirectory();
  return (
    <>
      <EntryText label={t('facts.conclusion')} value={entry.text} read={read('text')} disabled={!editable} onChange={(text) => change({ text })} />
      <CompletedInput label={t('facts.conclusionUnit')} value={entry.unit} read={read('unit')} disabled={!editable} name="unit" find={units(directory)}
        onChange={(unit) => change({ unit })} />
      <DayInput label={t('facts.deadline')} value={entry.deadline} disabled={!editable} onChange={(deadline) => change({ deadline })} />
    </>
  );
}

function DocumentFields({ field, entry, editable, change }: Props<CitedDocument>): ReactNode {
  const { t } = useLanguage();
  const read = useReadNow(field, entry);
  const directory = useDirectory();
  return (
    <>
      <EntryText label={t('facts.documentType')} value={entry.type} read={read('type')} disabled={!editable} onChange={(type) => change({ type })} />
      <CompletedInput label={t('facts.documentNumber')} value={entry.number} read={read('number')} disabled={!editable} name="number" find={documents(directory)}
        onChange={(number) => change({ number })} onChoose={({ document: { type, date, subject } }) => change({ type, date, subject })} />
      <DayInput label={t('facts.documentDate')} value={entry.date} disabled={!editable} onChange={(date) => change({ date })} />
      <EntryText label={t('facts.documentSubject')} value={entry.subject} read={read('subject')} disabled={!editable} onChange={(subject) => change({ subject })} />
    </>
  );
}

interface EntryTextProps {
  readonly label: string;
  readonly value: string;
  readonly read: () => string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

function EntryText({ label, value, read, disabled, onChange }: EntryTextProps) {
  const field = useDocField(value, read, onChange);
  return <TextInput aria-label={label} placeholder={label} disabled={disabled} {...field} />;
}
