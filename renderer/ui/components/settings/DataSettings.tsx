import { Divider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ChosenFolder } from '../../../app/deskData';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useManages, useMayLeave } from '../../hooks/useManages';
import { useOtherDesk } from '../../hooks/useOtherDesk';
import { BackupSettings } from '../data/BackupSettings';
import { FolderSettings } from '../data/FolderSettings';
import { MoveDesk } from '../data/MoveDesk';
import { RestoreBackup } from '../data/RestoreBackup';
import { OnlyManagers } from './OnlyManagers';

/** Where the desk lies, its backups, and bringing one back. Others than those who look after the desk see it only. */
export function DataSettings() {
  const desk = useDesk();
  const { t } = useLanguage();
  const manages = useManages();
  const mayLeave = useMayLeave();
  const other = useOtherDesk();
  const [moveTo, setMoveTo] = useState<ChosenFolder>(null);

  if (moveTo) return <MoveDesk from={desk.info.desk.folder} to={moveTo} onBack={() => setMoveTo(null)} />;
  if (other.backup) {
    return (
      <Stack gap="sm">
        <Text component="h3" m={0} fw={600}>{t('restoring.title')}</Text>
        <RestoreBackup chosen={other.backup} present={desk.info.desk.folder} onBack={other.forgetBackup} />
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      {!manages && <OnlyManagers />}
      <FolderSettings manages={manages} mayLeave={mayLeave} other={other} onMove={setMoveTo} />
      <Divider />
      <BackupSettings manages={manages} mayLeave={mayLeave} other={other} />
    </Stack>
  );
}
