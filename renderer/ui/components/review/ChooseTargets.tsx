import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNotice } from '../../hooks/useNotice';
import { useLanguage } from '../../hooks/useLanguage';
import { usePublications } from '../../hooks/usePublishedReach';
import { useTargetName, useTargets } from '../../hooks/useTargets';

interface Props {
  /** The article that is to be queued; null while nothing is asked. */
  readonly articleId: string | null;
  readonly onClose: () => void;
  readonly onChosen: (targetIds: readonly string[]) => void;
}

/** Where to publish; every target is chosen until somebody says otherwise, of an article that is online those where it is. */
export function ChooseTargets({ articleId, onClose, onChosen }: Props) {
  const { t } = useLanguage();
  const { problemWords } = useNotice();
  const targets = useTargets();
  const nameOf = useTargetName();
  const online = usePublications(articleId).map(({ targetId }) => targetId);
  const opened = articleId !== null;
  const [chosen, setChosen] = useState<string[]>([]);
  useEffect(() => {
    const there = targets.filter(({ id }) => online.includes(id));
    if (opened) setChosen((there.length > 0 ? there : targets).map(({ id }) => id));
  }, [opened, targets.length, online.join()]);
  return (
    <Modal opened={opened} onClose={onClose} title={t('review.queueTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Text size="sm" c="var(--ink-2)">{t('review.queueText')}</Text>
        <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('settings.tabs.targets')} error={chosen.length === 0 ? t('refusals.targetMissing') : undefined}>
          <Stack gap="xs">
            {targets.map((target) => (
              <Checkbox key={target.id} value={target.id} label={nameOf(target.id)}
                description={target.paused ? t('targets.paused', { reason: problemWords(target.paused) }) : online.includes(target.id) ? t('afterwards.onlineHere') : t(`targets.kinds.${target.kind}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button data-autofocus disabled={chosen.length === 0} onClick={() => onChosen(chosen)}>{t('review.queueTitle')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
