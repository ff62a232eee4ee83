import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBarToUp, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutboxItem } from '../../../domain/publishing/outbox';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { ScheduleDialog } from './ScheduleDialog';

const moves = [['first', IconArrowBarToUp], ['up', IconArrowUp], ['down', IconArrowDown]] as const;

/** What a person may do with an item that stands in line: pause it, set its time, change its place. */
export function LineActions({ item }: { item: OutboxItem }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  const [scheduling, setScheduling] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => void attempt(() => desk.queue.hold(item.id, !item.held))}>{t(item.held ? 'outbox.release' : 'outbox.hold')}</Button>
      {item.progress === null && <Button variant="default" onClick={() => setScheduling(true)}>{t('outbox.schedule')}</Button>}
      {moves.map(([move, Icon]) => (
        <Tooltip key={move} label={t(`outbox.move.${move}`)}>
          <ActionIcon variant="default" size={30} aria-label={t(`outbox.move.${move}`)}
            onClick={() => void attempt(() => desk.queue.move(item.id, move)).then((moved) => moved === false && say(t('outbox.atTheEnd')))}>
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      {scheduling && <ScheduleDialog item={item} onClose={() => setScheduling(false)} />}
    </>
  );
}
