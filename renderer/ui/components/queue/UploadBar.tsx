import { Progress, Text } from '@mantine/core';
import type { OutboxItem } from '../../../domain/publishing/outbox';
import { megabytes } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useTargets } from '../../hooks/useTargets';
import { useWatch } from '../../hooks/useWatch';

/** How many bytes of an item's photos are at its target, while it is being sent. */
export function UploadBar({ item }: { item: OutboxItem }) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const kind = useTargets().find(({ id }) => id === item.targetId)?.kind;
  const uploaded = useWatch(() => (kind ? desk.queue.watchUploaded(item, kind) : null), [desk, item, kind]);
  if (!uploaded || uploaded.total === 0 || uploaded.sent === 0) return null;
  const words = t('uploads.sent', { sent: megabytes(uploaded.sent, language), total: megabytes(uploaded.total, language) });
  return (
    <span data-uploaded={uploaded.sent} style={{ display: 'block' }}>
      <Progress size="xs" color="var(--state-queued)" value={(100 * uploaded.sent) / uploaded.total} aria-label={words} />
      <Text component="span" size="xs" c="var(--ink-2)">{words}</Text>
    </span>
  );
}
