import { Button, Group, Stack, Text } from '@mantine/core';
import { FolderPath } from '../components/data/FolderPath';
import { OtherWays } from '../components/data/OtherWays';
import { RestoreBackup } from '../components/data/RestoreBackup';
import classes from '../components/data/data.module.css';
import { Sheet } from '../components/Sheet';
import { useLanguage } from '../hooks/useLanguage';
import { useOtherDesk } from '../hooks/useOtherDesk';

/** The desk folder is there and the database is not: what that means, where the words are, and the way to try again. */
export function NotOpened({ deskFolder, detail }: { deskFolder: string; detail: string }) {
  const { t } = useLanguage();
  const other = useOtherDesk();
  if (other.backup) {
    return (
      <Sheet title={t('restoring.title')}>
        <RestoreBackup chosen={other.backup} present={deskFolder} onBack={other.forgetBackup} />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('notOpened.title')}>
      <Stack gap="md">
        <Text lh={1.6}>{t('notOpened.text')}</Text>
        <p className={classes.place}><FolderPath path={deskFolder} /></p>
        <Group><Button autoFocus onClick={() => window.location.reload()}>{t('notOpened.retry')}</Button></Group>
        <OtherWays other={other} />
        <details>
          <summary>{t('notOpened.detail')}</summary>
          <Text size="sm" c="var(--ink-2)" mt={6} style={{ overflowWrap: 'anywhere' }}>{detail}</Text>
        </details>
      </Stack>
    </Sheet>
  );
}
