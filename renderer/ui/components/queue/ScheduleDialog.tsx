import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { OutboxItem } from '../../../domain/publishing/outbox';
import { parseTypedTime } from '../../../domain/publishing/schedule';
import { clockTime, deskDay } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { DayInput } from '../inspector/facts/DayInput';

/** Day and time before which an article is not sent, by the clocks of the desk's time zone. */
export function ScheduleDialog({ item, onClose }: { item: OutboxItem; onClose: () => void }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  const [day, setDay] = useState(() => deskDay(item.notBefore ? new Date(item.notBefore) : new Date()));
  const [time, setTime] = useState(() => (item.notBefore ? clockTime(item.notBefore).slice(0, 5) : ''));
  const [fault, setFault] = useState('');

  async function set(at: Date | null): Promise<void> {
    const done = await attempt(() => desk.queue.schedule(item.id, at));
    if (done === false) say(t('outbox.begun'));
    if (done !== undefined) onClose();
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    const typed = parseTypedTime(time);
    const at = typed && desk.queue.instantOf(day, typed);
    if (!typed) setFault(t('outbox.noTime'));
    else if (!at) setFault(t('outbox.noDay'));
    else if (at.getTime() <= Date.now()) setFault(t('outbox.past'));
    else void set(at);
  }
  return (
    <Modal opened onClose={onClose} title={t('outbox.schedule')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <DayInput label={t('outbox.day')} value={day} disabled={false} onChange={setDay} />
          <TextInput label={t('outbox.time')} description={t('outbox.timeHint')} value={time} data-autofocus
            onChange={(event) => {
              setTime(event.currentTarget.value);
              setFault('');
            }} />
          {fault && <Text size="sm" c="var(--state-differs)" role="alert">{fault}</Text>}
          <Group justify="flex-end">
            {item.notBefore && <Button variant="default" onClick={() => void set(null)}>{t('outbox.noAppointment')}</Button>}
            <Button type="submit">{t('outbox.setTime')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
