import { ActionIcon, Button } from '@mantine/core';
import { IconArrowUp, IconPlus, IconSortAscending, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Attendee, ListFact, MeetingFacts } from '../../../../domain/facts/meetingFacts';
import { inProtocolOrder } from '../../../../domain/facts/protocol';
import { useLanguage } from '../../../hooks/useLanguage';
import classes from '../Inspector.module.css';
import { blankEntry, isBlank, nameOf, type Entry } from './entries';
import { EntryFields } from './EntryFields';
import type { SetFact } from './FactField';
import { isEnter, leaveList } from './sheetKeys';

interface Props {
  readonly field: ListFact;
  readonly facts: MeetingFacts;
  readonly set: SetFact;
  readonly editable: boolean;
}

const withPeople: readonly ListFact[] = ['chairs', 'attendees', 'hosts'];

/** People, groups or documents of a meeting: Enter goes on and, in the last field, opens a line; in an empty line it leaves the list. */
export function FactList({ field, facts, set, editable }: Props) {
  const { t } = useLanguage();
  const box = useRef<HTMLFieldSetElement>(null);
  const entries = facts[field] as readonly Entry[];
  const isOutOfOrder = withPeople.includes(field) && inProtocolOrder(entries as readonly Attendee[]).some((person, index) => person !== entries[index]);
  const write = (update: (now: readonly Entry[]) => readonly Entry[]): void =>
    set(field, ((now: MeetingFacts[ListFact]) => update(now)) as never);
  const change = (id: string, part: Partial<Entry>): void =>
    write((now) => now.map((entry) => (entry.id === id ? ({ ...entry, ...part } as Entry) : entry)));
  const add = (): void => {
    write((now) => [...now, blankEntry[field]()]);
    requestAnimationFrame(() => box.current?.querySelector<HTMLInputElement>(`.${classes.entry}:last-of-type input`)?.focus());
  };
  const remove = (id: string): void => {
    write((now) => now.filter((entry) => entry.id !== id));
    box.current?.querySelector<HTMLElement>('button[data-add]')?.focus();
  };
  const move = (id: string, by: 1 | -1): void =>
    write((now) => {
      const index = now.findIndex((entry) => entry.id === id);
      const other = now[index + by];
      return index < 0 || !other ? now : now.with(index + by, now[index]!).with(index, other);
    });

  /** Before the fields themselves get the key: a completion would open with the arrow. */
  const onMoveKey = (event: KeyboardEvent<HTMLElement>, id: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const focused = event.target as HTMLElement;
    move(id, event.key === 'ArrowUp' ? -1 : 1);
    requestAnimationFrame(() => focused.focus());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, entry: Entry): void => {
    const sheet = event.currentTarget.closest<HTMLElement>('[data-sheet]');
    if (!isEnter(event) || !isBlank(entry) || !sheet || !box.current) return;
    event.preventDefault();
    leaveList(sheet, box.current);
    write((now) => now.filter(({ id }) => id !== entry.id));
  };

  return (
    <fieldset ref={box} className={classes.fieldset} data-fact={field}>
      <legend className={classes.legend}>{t(`facts.${field}`)}</legend>
      {entries.map((entry, index) => {
        const name = nameOf(entry) || t('facts.thisEntry');
        return (
          <div key={entry.id} className={classes.entry} onKeyDownCapture={(event) => onMoveKey(event, entry.id)} onKeyDown={(event) => onKeyDown(event, entry)}>
            <div className={classes.entryFields}>
              <EntryFields field={field} entry={entry} editable={editable} change={(part) => change(entry.id, part)} />
            </div>
            {editable && (
              <div className={classes.entryTools}>
                <Tool label={t('facts.remove', { name })} onClick={() => remove(entry.id)}><IconX size={14} aria-hidden /></Tool>
                {index > 0 && <Tool label={t('facts.moveUp', { name })} onClick={() => move(entry.id, -1)}><IconArrowUp size={14} aria-hidden /></Tool>}
              </div>
            )}
          </div>
        );
      })}
      {editable && (
        <Button variant="subtle" color="gray" size="compact-xs" c="var(--ink-2)" leftSection={<IconPlus size={13} aria-hidden />} data-add onClick={add}>
          {t(`facts.add.${field}`)}
        </Button>
      )}
      {editable && isOutOfOrder && (
        <Button variant="subtle" color="gray" size="compact-xs" c="var(--ink-2)" leftSection={<IconSortAscending size={13} aria-hidden />} data-sort
          onClick={() => write((now) => inProtocolOrder(now as readonly Attendee[]))}>
          {t('facts.sortByProtocol')}
        </Button>
      )}
    </fieldset>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} title={label} onClick={onClick}>{children}</ActionIcon>;
}
