import {
  IconAlertTriangle, IconBan, IconClockHour4, IconPlayerPause, IconRefresh, IconSend, IconWifiOff, IconWorldCheck, IconWorldExclamation, IconWorldOff, type TablerIcon,
} from '@tabler/icons-react';
import { isEnded, type OutboxItem, type OutboxState as State } from '../../../domain/publishing/outbox';
import { minutesLate } from '../../../domain/publishing/schedule';
import { clockTime, fullMoment } from '../../../i18n/format';
import { useLanguage } from '../../hooks/useLanguage';
import classes from '../StateBadge.module.css';

const looks: Record<State, { icon: TablerIcon; colour: string }> = {
  waiting: { icon: IconClockHour4, colour: 'var(--state-queued)' },
  sending: { icon: IconSend, colour: 'var(--state-queued)' },
  waitingForNetwork: { icon: IconWifiOff, colour: 'var(--state-changes)' },
  retrying: { icon: IconRefresh, colour: 'var(--state-changes)' },
  needsPerson: { icon: IconAlertTriangle, colour: 'var(--state-differs)' },
  published: { icon: IconWorldCheck, colour: 'var(--state-published)' },
  publishedDiffers: { icon: IconWorldExclamation, colour: 'var(--state-differs)' },
  withdrawn: { icon: IconWorldOff, colour: 'var(--state-withdrawn)' },
  cancelled: { icon: IconBan, colour: 'var(--state-draft)' },
};

const heldLook = { icon: IconPlayerPause, colour: 'var(--state-changes)' };

/** The state of an outbox item in words, with the time of the next try. */
export function OutboxState({ item }: { item: OutboxItem }) {
  const { t } = useLanguage();
  const { held, notBefore, state } = item;
  const { icon: Icon, colour } = held && !isEnded(state) ? heldLook : looks[state];
  const words = held && !isEnded(state)
    ? t('outbox.heldState')
    : state === 'waiting' && notBefore && Date.parse(notBefore) > Date.now()
      ? t('outbox.appointedState', { time: fullMoment(notBefore) })
      : t(`queue.states.${state}`, { time: item.nextTryAt ? clockTime(item.nextTryAt) : '…' });
  const isLate = !isEnded(state) && minutesLate(notBefore, new Date()) > 0;
  return (
    <span className={classes.badge} style={{ color: colour }} data-outbox-state={item.state}>
      <Icon size={14} stroke={2} aria-hidden />
      {words}{isLate ? ` · ${t('afterwards.late', { time: clockTime(notBefore!) })}` : ''}
    </span>
  );
}
