import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DeskState } from '../../app/deskData';
import { clockTime } from '../../i18n/format';
import { FolderPath } from '../components/data/FolderPath';
import { OtherWays } from '../components/data/OtherWays';
import { Problem } from '../components/data/Problem';
import { RestoreBackup } from '../components/data/RestoreBackup';
import classes from '../components/data/data.module.css';
import { Sheet } from '../components/Sheet';
import { useDeskData } from '../hooks/deskData';
import { useDataAttempt } from '../hooks/useDataAttempt';
import { useLanguage } from '../hooks/useLanguage';
import { useOtherDesk } from '../hooks/useOtherDesk';

type ClosedDesk = Extract<DeskState, { state: 'closed' }>;

/** The desk folder is not open: why, that the words are safe, and every way on. Nothing is done without the person. */
export function Closed({ desk }: { desk: ClosedDesk }) {
  const { folder } = useDeskData();
  const { t } = useLanguage();
  const other = useOtherDesk();
  const { problem, attempt } = useDataAttempt();
  const [isExplaining, setExplaining] = useState(false);
  const [lookedAt] = useState(() => new Date().toISOString());
  const by = desk.by ?? t(desk.because === 'inUse' ? 'closed.otherComputer' : 'closed.otherVersion');
  const [isLooking, setLooking] = useState(false);
  /** When it is done, main loads the window anew: until then there is nothing to press. */
  async function retry(evenInUse: boolean): Promise<void> {
    setLooking(true);
    const isDone = await attempt('deskFolderProblems', async () => {
      await folder.retry(evenInUse);
      return true;
    });
    if (!isDone) setLooking(false);
  }

  if (other.backup) {
    return (
      <Sheet title={t('restoring.title')}>
        <RestoreBackup chosen={other.backup} present={null} onBack={other.forgetBackup} />
      </Sheet>
    );
  }
  if (isExplaining) {
    return (
      <Sheet title={t('closed.evenInUseTitle')}>
        <Text lh={1.6} mb="md">{t('closed.evenInUseText', { by })}</Text>
        <Problem text={problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" autoFocus onClick={() => setExplaining(false)}>{t('folder.back')}</Button>
          <Button loading={isLooking} onClick={() => void retry(true)}>{t('closed.evenInUseYes')}</Button>
        </Group>
      </Sheet>
    );
  }
  return (
    <Sheet title={t(`closed.title.${desk.because}`)}>
      <Stack gap="md">
        <Text lh={1.6}>{t(`closed.text.${desk.because}`, { by })}</Text>
        <p className={classes.place}>
          {t(desk.because === 'missing' ? 'closed.safeMissing' : 'closed.safe')} <FolderPath path={desk.folder} />
        </p>
        <Group gap="xs">
          <Button autoFocus loading={isLooking} onClick={() => void retry(false)}>{t('closed.retry')}</Button>
          {desk.because === 'inUse' && <Button variant="default" onClick={() => setExplaining(true)}>{t('closed.evenInUse')}</Button>}
          <Text size="sm" c="var(--ink-3)">{t('closed.looked', { time: clockTime(lookedAt) })}</Text>
        </Group>
        <Problem text={problem} />
        <OtherWays other={other} />
      </Stack>
    </Sheet>
  );
}
