import { Button, Group, Progress, Text } from '@mantine/core';
import { timeLeft } from '../../../app/timeLeft';
import type { Progress as HowFar } from '../../../app/deskData';
import { roughTime } from '../../../i18n/measures';
import { useDataWork } from '../../hooks/dataWork';
import { useLanguage } from '../../hooks/useLanguage';

/** How far the long work is, how long it still takes, and the way to stop it. */
export function WorkProgress({ fallback }: { fallback: HowFar['work'] }) {
  const { progress, cancel } = useDataWork();
  const { t, language } = useLanguage();
  const total = progress?.total ?? 0;
  const done = Math.min(progress?.done ?? 0, total);
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
  const left = progress && timeLeft(progress.elapsedMs, done, total);
  const name = t(`work.${progress?.work ?? fallback}`);
  return (
    <div data-work={progress?.work ?? fallback}>
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Text size="sm">{name}{total > 0 && ` · ${percent}%`}{left !== null && left > 0 && ` · ${t('work.left', { time: roughTime(left, language) })}`}</Text>
        <Button variant="default" size="compact-xs" onClick={cancel}>{t('cancel')}</Button>
      </Group>
      <Progress value={total > 0 ? percent : 100} animated={total === 0} size="sm" aria-label={name} />
    </div>
  );
}
