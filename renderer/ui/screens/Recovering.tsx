import { Progress, Text } from '@mantine/core';
import { timeLeft } from '../../app/timeLeft';
import { sentence, wholeNumber } from '../../i18n/format';
import { roughTime } from '../../i18n/measures';
import { Sheet } from '../components/Sheet';
import { useLanguage } from '../hooks/useLanguage';

interface Props {
  readonly done: number;
  readonly total: number;
  /** Since the first article was begun. */
  readonly elapsedMs: number;
}

/** The archive is being rebuilt from the journal: how far it is, and that nobody has to do anything. */
export function Recovering({ done, total, elapsedMs }: Props) {
  const { t, language } = useLanguage();
  const left = timeLeft(elapsedMs, done, total);
  const figures = { done: wholeNumber(done, language), total: wholeNumber(total, language) };
  return (
    <Sheet title={t('recovery.title')} busy>
      <Text lh={1.6} mb="md">{t('recovery.text')}</Text>
      <Progress value={total > 0 ? Math.floor((done / total) * 100) : 0} size="md" aria-label={t('recovery.title')} />
      <Text size="sm" c="var(--ink-2)" mt={8} data-recovery={`${done}/${total}`} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {t('recovery.counted', figures)}
      </Text>
      <Text size="sm" c="var(--ink-3)" mih={20}>{left !== null && left > 0 && sentence(t('work.left', { time: roughTime(left, language) }))}</Text>
    </Sheet>
  );
}
