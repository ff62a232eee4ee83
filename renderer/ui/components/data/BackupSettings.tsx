import { Button, Group, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { lacksWords } from '../../../app/banner';
import type { BackupFile, BackupStatus } from '../../../app/deskData';
import { spokenMoment } from '../../../i18n/measures';
import { useDataWork } from '../../hooks/dataWork';
import { useDeskData } from '../../hooks/deskData';
import { useSaving } from '../../hooks/useBanner';
import { useDataAttempt } from '../../hooks/useDataAttempt';
import { useGapWords } from '../../hooks/useGapWords';
import { useLanguage } from '../../hooks/useLanguage';
import type { useOtherDesk } from '../../hooks/useOtherDesk';
import { useBackups } from '../../hooks/useTold';
import { BackupList } from './BackupList';
import { FolderPath } from './FolderPath';
import { Problem } from './Problem';
import { WorkProgress } from './WorkProgress';
import classes from './data.module.css';

interface Props {
  readonly manages: boolean;
  readonly mayLeave: boolean;
  readonly other: ReturnType<typeof useOtherDesk>;
}

/** Backups: where they go, how many are kept, making one, and bringing one back. */
export function BackupSettings({ manages, mayLeave, other }: Props) {
  const { backups } = useDeskData();
  const { t, language } = useLanguage();
  const { busy } = useDataWork();
  const status = useBackups();
  const { problem, attemptLong } = useDataAttempt();
  const [made, setMade] = useState<BackupFile | null>(null);
  const wordsOfGaps = useGapWords();
  const unsaved = useSaving()?.articles.length ?? 0;

  async function make(elsewhere: boolean): Promise<void> {
    setMade(null);
    const file = await attemptLong('backupProblems', () => backups.make(elsewhere));
    if (file) setMade(file);
  }
  if (!status) return null;
  const { failed } = status;
  return (
    <Stack gap={10} component="section" aria-labelledby="backups">
      <Text component="h3" id="backups" m={0} fw={600}>{t('backups.title')}</Text>
      <Text size="sm" c="var(--ink-2)">{t('backups.text')}</Text>
      {failed && (
        <Text size="sm" c="var(--state-differs)">
          {t('backups.failed', { time: spokenMoment(failed.at, new Date(), language), reason: t(`backupProblems.${failed.problem}`) })}
        </Text>
      )}
      {(manages || mayLeave) && <Group gap="xs">
        {manages && (
          <>
            <Button disabled={busy} onClick={() => void make(false)}>{t('backups.make')}</Button>
            <Button variant="default" disabled={busy} onClick={() => void make(true)}>{t('backups.makeElsewhere')}</Button>
          </>
        )}
        {mayLeave && <Button variant="default" disabled={busy} onClick={other.chooseBackup}>{t('restoring.start')}</Button>}
      </Group>}
      {busy && <WorkProgress fallback="backup" />}
      <Problem text={problem || other.backupProblem} />
      <div role="status" className={classes.told}>
        {made && !made.gaps && <Text size="sm" c="var(--state-approved)">{t('backups.made')} <FolderPath path={made.path} /></Text>}
        {made?.gaps && <Text size="sm" c="var(--state-changes)">{t('backups.madeWithout', { what: wordsOfGaps(made.gaps) })} <FolderPath path={made.path} /></Text>}
        {made && unsaved > 0 && <Text size="sm" c="var(--state-changes)">{t('backups.without', { count: unsaved })}</Text>}
      </div>
      <Choices status={status} manages={manages} />
      {lacksWords(status.files[0]?.gaps) && <Text size="sm" c="var(--state-changes)">{t('backups.mend')}</Text>}
      <BackupList status={status} />
    </Stack>
  );
}

function Choices({ status, manages }: { status: BackupStatus; manages: boolean }) {
  const { backups, chooseFolder } = useDeskData();
  const { t } = useLanguage();
  const { problem, attempt } = useDataAttempt();
  const configure = (change: Parameters<typeof backups.configure>[0]): Promise<unknown> => attempt('backupProblems', () => backups.configure(change));
  async function choose(): Promise<void> {
    const folder = await attempt('backupProblems', chooseFolder);
    if (folder) await configure({ chosenFolder: folder.chosenFolder });
  }
  return (
    <>
      <div>
        <Text size="xs" fw={500} mb={4}>{t('backups.folder')}</Text>
        <Group gap="xs" wrap="nowrap" align="center">
          <p className={classes.place} style={{ flex: 1, minWidth: 0 }}><FolderPath path={status.folder} /></p>
          {manages && <Button variant="default" className={classes.beside} onClick={() => void choose()}>{t('backups.choose')}</Button>}
        </Group>
      </div>
      <Group gap="xl">
        <Switch label={t('backups.daily')} checked={status.daily} disabled={!manages} onChange={(event) => void configure({ daily: event.currentTarget.checked })} />
        <Group gap={8} wrap="nowrap">
          <Text component="label" htmlFor="backups-keep" size="sm">{t('backups.keep')}</Text>
          <NumberInput id="backups-keep" w={76} min={1} max={365} allowDecimal={false} clampBehavior="strict" value={status.keep} disabled={!manages}
            onChange={(value) => typeof value === 'number' && value !== status.keep && void configure({ keep: value })} />
        </Group>
      </Group>
      <Problem text={problem} />
    </>
  );
}
