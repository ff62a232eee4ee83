import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ChosenBackup, ChosenFolder } from '../../../app/deskData';
import { byteSize, spokenMoment } from '../../../i18n/measures';
import { useDataWork } from '../../hooks/dataWork';
import { useDeskData } from '../../hooks/deskData';
import { keepRestored } from '../../hooks/restored';
import { useDataAttempt } from '../../hooks/useDataAttempt';
import { useGapWords } from '../../hooks/useGapWords';
import { useLanguage } from '../../hooks/useLanguage';
import { FolderPath } from './FolderPath';
import { Problem } from './Problem';
import { WorkProgress } from './WorkProgress';
import classes from './data.module.css';

interface Props {
  readonly chosen: ChosenBackup;
  /** Folder of the desk beside which the new one comes to lie; null when there is none. */
  readonly present: string | null;
  readonly onBack: () => void;
}

/** What is in a backup, where it goes, and bringing it back as a desk of its own. */
export function RestoreBackup({ chosen, present, onBack }: Props) {
  const { backups, chooseFolder } = useDeskData();
  const { t, language } = useLanguage();
  const wordsOfGaps = useGapWords();
  const { busy } = useDataWork();
  const { problem, attempt, attemptLong } = useDataAttempt();
  const [place, setPlace] = useState<ChosenFolder>(null);

  async function choose(): Promise<void> {
    const folder = await attempt('backupProblems', chooseFolder);
    if (folder) setPlace(folder);
  }
  /** Main opens the new desk in this window, which is loaded anew. */
  const restore = (): Promise<unknown> =>
    attemptLong('backupProblems', async () => keepRestored(await backups.restore(chosen.token, place?.chosenFolder), present));

  return (
    <Stack gap="sm">
      <div>
        <Text size="xs" fw={500} mb={4}>{t('restoring.inside')}</Text>
        <div className={classes.place}>
          <Text size="sm" fw={600}>{`${t('backups.articles', { count: chosen.articles })}, ${t('backups.photos', { count: chosen.photos })}`}</Text>
          <Text size="sm" c="var(--ink-2)">{t('restoring.at', { time: spokenMoment(chosen.at, new Date(), language), version: chosen.writtenBy })}</Text>
          <Text size="sm" c="var(--ink-2)"><FolderPath path={chosen.path} /> · {byteSize(chosen.bytes, language)}</Text>
          {chosen.gaps && <Text size="sm" c="var(--state-changes)">{t('restoring.without', { what: wordsOfGaps(chosen.gaps) })}</Text>}
        </div>
      </div>
      <div>
        <Text size="xs" fw={500} mb={4}>{t('restoring.place')}</Text>
        <Group gap="xs" wrap="nowrap" align="center">
          <p className={classes.place} style={{ flex: 1, minWidth: 0 }}>{place ? <FolderPath path={place.path} /> : t('restoring.placeDefault')}</p>
          <Button variant="default" className={classes.beside} disabled={busy} onClick={() => void choose()}>{t('restoring.choosePlace')}</Button>
        </Group>
      </div>
      <Text size="sm" c="var(--ink-2)" lh={1.5}>{present ? t('restoring.beside') : t('restoring.alone')}</Text>
      {busy && <WorkProgress fallback="restore" />}
      <Problem text={problem} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" disabled={busy} onClick={onBack}>{t('folder.back')}</Button>
        <Button data-autofocus autoFocus disabled={busy} onClick={() => void restore()}>{t('restoring.now')}</Button>
      </Group>
    </Stack>
  );
}
