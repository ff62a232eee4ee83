import { Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2, IconLock } from '@tabler/icons-react';
import type { SavingState } from '../../app/banner';
import { sentence } from '../../i18n/format';
import { spokenMoment } from '../../i18n/measures';
import { useSaving } from '../hooks/useBanner';
import { useBackups } from '../hooks/useTold';
import { useDesk } from '../hooks/useDesk';
import { useGapWords } from '../hooks/useGapWords';
import { useLanguage } from '../hooks/useLanguage';
import { useWorkspace } from '../hooks/workspace';
import { FolderPath } from './data/FolderPath';
import { StatusItem } from './StatusItem';

const icons = { saved: IconCheck, saving: IconLoader2, notSaved: IconAlertTriangle };

/** Whether everything typed is on the disk; a click tells where, and how old the last verified backup is. */
export function SavedItem() {
  const desk = useDesk();
  const { t } = useLanguage();
  const saving = useSaving();
  if (desk.access === 'readOnly') return <StatusItem icon={IconLock} label={t('readOnlyDesk.status')} name="saved" value="readOnly" renderDetail={() => t('savedDetails.readOnly')} />;
  if (!saving) return null;
  const { state } = saving;
  return (
    <StatusItem icon={icons[state]} label={t(`status.${state}`)} tone={state === 'notSaved' ? 'bad' : 'quiet'} name="saved" value={state}
      renderDetail={(close) => <Details saving={saving} onLeave={close} />} />
  );
}

function Details({ saving, onLeave }: { saving: SavingState; onLeave: () => void }) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { commandContext } = useWorkspace();
  const backups = useBackups();
  const spoken = (iso: string): string => spokenMoment(iso, new Date(), language);
  const wordsOfGaps = useGapWords();
  const verified = backups?.files.flatMap(({ verifiedAt, gaps }) => (verifiedAt ? { time: verifiedAt, gaps } : [])).sort((one, other) => one.time.localeCompare(other.time)).at(-1);
  const openSettings = (): void => {
    onLeave();
    commandContext.openSettings('data');
  };
  return (
    <Stack gap={8} fz="sm" lh={1.5}>
      {saving.state === 'saving' && <Text size="sm">{t('savedDetails.saving')}</Text>}
      {saving.state === 'notSaved' && (
        <Text size="sm" c="var(--state-differs)">
          {saving.problem && sentence(t(`journalProblems.${saving.problem}`))} {saving.articles.length > 0 && t('savedDetails.unsaved', { count: saving.articles.length })}
        </Text>
      )}
      {saving.databaseFailed && <Text size="sm" c="var(--state-changes)">{sentence(t('journalProblems.database'))}</Text>}
      <Text size="sm">{t('savedDetails.twoCopies')} <FolderPath path={desk.info.desk.folder} /></Text>
      {backups && !verified && <Text size="sm">{t('savedDetails.neverVerified')}</Text>}
      {verified && !verified.gaps && <Text size="sm">{t('savedDetails.verified', { time: spoken(verified.time) })}</Text>}
      {verified?.gaps && <Text size="sm" c="var(--state-changes)">{t('savedDetails.verifiedWithout', { time: spoken(verified.time), what: wordsOfGaps(verified.gaps) })}</Text>}
      {backups?.failed && (
        <Text size="sm" c="var(--state-changes)">
          {t('savedDetails.backupFailed', { time: spoken(backups.failed.at), reason: t(`backupProblems.${backups.failed.problem}`) })}
        </Text>
      )}
      <div><Button variant="default" size="compact-xs" onClick={openSettings}>{t('savedDetails.open')}</Button></div>
    </Stack>
  );
}
