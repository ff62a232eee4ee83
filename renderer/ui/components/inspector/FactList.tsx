import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Attendee, CitedDocument, Conclusion, CountedGroup, ListFact, MeetingFacts } from '../../../domain/facts/meetingFacts';
import { readFacts } from '../../../editor/document/articleDocument';
import { useOpenArticle } from '../../hooks/openArticle';
import { useDocField } from '../../hooks/useDocField';
import { useLanguage } from '../../hooks/useLanguage';
import { DayInput } from './DayInput';
import type { SetFact } from './FactsPanel';
import classes from './Inspector.module.css';

type Entry = Attendee | CountedGroup | CitedDocument | Conclusion;

interface Props {
  readonly field: ListFact;
  readonly facts: MeetingFacts;
  readonly set: SetFact;
  readonly editable: boolean;
}

const blank: Record<ListFact, () => Entry> = {
  chairs: () => ({ id: crypto.randomUUID(), name: '', posts: '' }),
  attendees: () => ({ id: crypto.randomUUID(), name: '', posts: '' }),
  hosts: () => ({ id: crypto.randomUUID(), name: '', posts: '' }),
  groups: () => ({ id: crypto.randomUUID(), count: null, label: '' }),
  hostGroups: () => ({ id: crypto.randomUUID(), count: null, label: '' }),
  figures: () => ({ id: crypto.randomUUID(), count: null, label: '' }),
  conclusions: () => ({ id: crypto.randomUUID(), text: '', unit: '', deadline: '' }),
  documents: () => ({ id: crypto.randomUUID(), type: '', number: '', date: '', subject: '' }),
};

/** People, groups or documents of a meeting: Enter goes to the next field and, in the last, opens the next line. */
export function FactList({ field, facts, set, editable }: Props) {
  const { t } = useLanguage();
  const box = useRef<HTMLFieldSetElement>(null);
  const entries = facts[field] as readonly Entry[];
  const write = (update: (now: readonly Entry[]) => readonly Entry[]): void =>
    set(field, ((now: MeetingFacts[ListFact]) => update(now)) as never);
  const change = (id: string, part: Partial<Entry>): void =>
    write((now) => now.map((entry) => (entry.id === id ? ({ ...entry, ...part } as Entry) : entry)));
  const add = (): void => {
    write((now) => [...now, blank[field]()]);
    requestAnimationFrame(() => box.current?.querySelector<HTMLInputElement>(`.${classes.entry}:last-of-type input`)?.focus());
  };
  const remove = (id: string): void => write((now) => now.filter((entry) => entry.id !== id));
  const moveUp = (index: number): void => write((now) => now.toSpliced(index - 1, 2, now[index]!, now[index - 1]!));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const inputs = [...event.currentTarget.querySelectorAll('input')];
    const next = inputs[inputs.indexOf(event.target) + 1];
    if (next) next.focus();
    else add();
  };

  return (
    <fieldset ref={box} className={classes.fieldset} data-fact={field}>
      <legend className={classes.legend}>{t(`facts.${field}`)}</legend>
      {entries.map((entry, index) => {
        const name = nameOf(entry) || t('facts.thisEntry');
        return (
          <div key={entry.id} className={classes.entry} onKeyDown={onKeyDown}>
            <div className={classes.entryFields}>
              <EntryFields field={field} entry={entry} editable={editable} change={(part) => change(entry.id, part)} />
            </div>
            {editable && (
              <div className={classes.entryTools}>
                <Tool label={t('facts.remove', { name })} onClick={() => remove(entry.id)}><IconX size={14} aria-hidden /></Tool>
                {index > 0 && <Tool label={t('facts.moveUp', { name })} onClick={() => moveUp(index)}><IconArrowUp size={14} aria-hidden /></Tool>}
              </div>
            )}
          </div>
        );
      })}
      {editable && (
        <Button variant="subtle" color="gray" size="compact-xs" c="var(--ink-2)" leftSection={<IconPlus size={13} aria-hidden />} onClick={add}>
          {t(`facts.add.${field}`)}
        </Button>
      )}
    </fieldset>
  );
}

const nameOf = (entry: Entry): string => ('name' in entry ? entry.name : 'label' in entry ? entry.label : 'number' in entry ? entry.number : entry.text);

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} title={label} onClick={onClick}>{children}</ActionIcon>;
}

function EntryFields({ field, entry, editable, change }: { field: ListFact; entry: Entry; editable: boolean; change: (part: Partial<Entry>) => void }) {
  const { t } = useLanguage();
  const { doc } = useOpenArticle();
  const wordsOf = (one: Entry | undefined, key: string): string => String(one?.[key as keyof Entry] ?? '');
  const read = (key: string): string => wordsOf((readFacts(doc)[field] as readonly Entry[]).find(({ id }) => id === entry.id), key);
  const text = (key: string, label: string): ReactNode => (
    <EntryText key={key} label={label} value={wordsOf(entry, key)} read={() => read(key)} disabled={!editable} onChange={(value) => change({ [key]: value })} />
  );
  if (field === 'chairs' || field === 'attendees' || field === 'hosts') return <>{text('name', t('facts.name'))}{text('posts', t('facts.posts'))}</>;
  if (field === 'conclusions') {
    return (
      <>
        {text('text', t('facts.conclusion'))}
        {text('unit', t('facts.conclusionUnit'))}
        <DayInput label={t('facts.deadline')} value={(entry as Conclusion).deadline} disabled={!editable} onChange={(deadline) => change({ deadline })} />
      </>
    );
  }
  if (field !== 'documents') {
    return (
      <>
        <NumberInput aria-label={t('facts.count')} placeholder={t('facts.count')} value={(entry as CountedGroup).count ?? ''} min={1} max={9999}
          allowDecimal={false} allowNegative={false} disabled={!editable} onChange={(value) => change({ count: typeof value === 'number' ? value : null })} />
        {text('label', t(field === 'figures' ? 'facts.figure' : 'facts.group'))}
      </>
    );
  }
  return (
    <>
      {text('type', t('facts.documentType'))}
      {text('number', t('facts.documentNumber'))}
      <DayInput label={t('facts.documentDate')} value={(entry as CitedDocument).date} disabled={!editable} onChange={(date) => change({ date })} />
      {text('subject', t('facts.documentSubject'))}
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
