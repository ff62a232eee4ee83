import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNotice } from '../../hooks/useNotice';
import { useLanguage } from '../../hooks/useLanguage';
import { useTargetName, useTargets } from '../../hooks/useTargets';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onChosen: (targetIds: readonly string[]) => void;
}

/** Where to publish; every target is chosen until somebody says otherwise. */
export function ChooseTargets({ opened, onClose, onChosen }: Props) {
  const { t } = useLanguage();
  const { problemWords } = useNotice();
  const targets = useTargets();
  const nameOf = useTargetName();
  const [chosen, setChosen] = useState<string[]>([]);
  useEffect(() => {
    if (opened) setChosen(targets.map(({ id }) => id));
  }, [opened, targets.length]);
  return (
    <Modal opened={opened} onClose={onClose} title={t('review.queueTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Text size="sm" c="var(--ink-2)">{t('review.queueText')}</Text>
        <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('settings.tabs.targets')} error={chosen.length === 0 ? t('refusals.targetMissing') : undefined}>
          <Stack gap="xs">
            {targets.map((target) => (
              <Checkbox key={target.id} value={target.id} label={nameOf(target.id)}
                description={target.paused ? t('targets.paused', { reason: problemWords(target.paused) }) : t(`targets.kinds.${target.kind}`)} />
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
