import { Button, Group, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { Intake } from '../../app/services/photoIntake';
import { timeLeft } from '../../app/timeLeft';
import { byteSize, roughTime } from '../../i18n/measures';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';

/** How far an import of photos is, how long it still takes, and the way to end it. */
export function IntakeProgress({ intake: { intake, done, total, bytes, fileName } }: { intake: Intake }) {
  const { photos } = useDesk();
  const { t, language } = useLanguage();
  const [since] = useState(() => performance.now());
  const left = timeLeft(performance.now() - since, done, total);
  const words = t('intake.progress', { done, total });
  return (
    <div data-intake={`${done}/${total}`}>
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text size="sm">{words}{left !== null && left > 0 && ` · ${t('work.left', { time: roughTime(left, language) })}`}</Text>
        <Button variant="default" size="compact-xs" title={t('intake.stopHint')} onClick={() => void photos.intake.cancel(intake)}>{t('intake.stop')}</Button>
      </Group>
      <Progress value={total > 0 ? (done / total) * 100 : 100} size="sm" aria-label={words} />
      <Text size="xs" c="var(--ink-3)" mt={4} truncate>{t('intake.detail', { name: fileName, size: byteSize(bytes, language) })}</Text>
    </div>
  );
}
