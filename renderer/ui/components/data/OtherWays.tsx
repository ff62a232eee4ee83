import { Button, Group, Stack } from '@mantine/core';
import { useLanguage } from '../../hooks/useLanguage';
import type { useOtherDesk } from '../../hooks/useOtherDesk';
import { Problem } from './Problem';

interface Props {
  readonly other: ReturnType<typeof useOtherDesk>;
  /** Words for a computer that has no desk yet. */
  readonly existing?: boolean;
}

/** Opening another desk folder, or bringing one back from a backup, where there is none to work on. */
export function OtherWays({ other, existing = false }: Props) {
  const { t } = useLanguage();
  return (
    <Stack gap={8}>
      <Group gap="xs">
        <Button variant="default" onClick={other.openFolder}>{existing ? t('folder.openExisting') : t('folder.openOther')}</Button>
        <Button variant="default" onClick={other.chooseBackup}>{t('restoring.start')}</Button>
      </Group>
      <Problem text={other.folderProblem || other.backupProblem} />
    </Stack>
  );
}
