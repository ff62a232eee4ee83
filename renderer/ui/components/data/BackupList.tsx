import { Table, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { BackupStatus } from '../../../app/deskData';
import { capital } from '../../../i18n/format';
import { byteSize, spokenMoment } from '../../../i18n/measures';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './BackupList.module.css';

/** The backups there are, newest first, and whether each was restored as a test. */
export function BackupList({ status }: { status: BackupStatus }) {
  const { t, language } = useLanguage();
  const now = new Date();
  if (status.files.length === 0) return <Text size="sm" c="var(--ink-3)">{t('backups.empty')}</Text>;
  return (
    <Table verticalSpacing={5} className={classes.table} aria-label={t('backups.list')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('backups.when')}</Table.Th><Table.Th>{t('backups.what')}</Table.Th>
          <Table.Th>{t('backups.size')}</Table.Th><Table.Th>{t('backups.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {status.files.map((file) => (
          <Table.Tr key={file.path} data-backup={file.path} title={file.path}>
            <Table.Td><time dateTime={file.at}>{capital(spokenMoment(file.at, now, language))}</time></Table.Td>
            <Table.Td>{t('backups.articles', { count: file.articles })}, {t('backups.photos', { count: file.photos })}</Table.Td>
            <Table.Td>{byteSize(file.bytes, language)}</Table.Td>
            <Table.Td>
              <span className={classes.badge} data-verified={file.verifiedAt !== null}>
                {file.verifiedAt ? <IconCircleCheck size={14} aria-hidden /> : <IconCircleDashed size={14} aria-hidden />}
                {file.verifiedAt ? t('backups.verified', { time: spokenMoment(file.verifiedAt, now, language) }) : t('backups.notVerified')}
              </span>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
