import { Button } from '@mantine/core';
import { kindOf, type OutboxItem } from '../../../domain/publishing/outbox';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';

/** What a person may decide about an article that somebody removed over there. */
export function Gone({ item }: { item: OutboxItem }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const ruling = kindOf(item) === 'withdraw' ? 'accept' : 'anew';
  return <Button onClick={() => void attempt(() => desk.queue.rule(item.id, ruling))}>{t(ruling === 'accept' ? 'afterwards.acceptGone' : 'afterwards.anew')}</Button>;
}
