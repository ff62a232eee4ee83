import { Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { BackupFile, BackupStatus } from '../../../app/deskData';
import { capital } from '../../../i18n/format';
import { byteSize, spokenMoment } from '../../../i18n/measures';
import { useGapWords } from '../../hooks/useGapWords';
import { useLanguage } from '../../hooks/useLanguage';
import { MissingArticles } from './MissingArticles';
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
              <Verified file={file} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Whether it was restored as a test, and what it is without. */
function Verified({ file: { verifiedAt, gaps } }: { file: BackupFile }) {
  const { t, language } = useLanguage();
  const wordsOfGaps = useGapWords();
  const time = verifiedAt ? spokenMoment(verifiedAt, new Date(), language) : '';
  if (!gaps) {
    const Icon = verifiedAt ? IconCircleCheck : IconCircleDashed;
    return (
      <span className={classes.badge} data-verified={verifiedAt !== null}>
        <Icon size={14} aria-hidden />
        {verifiedAt ? t('backups.verified', { time }) : t('backups.notVerified')}
      </span>
    );
  }
  const what = wordsOfGaps(gaps);
  return (
    <>
      <span className={classes.badge} data-verified="partly">
        <IconAlertTriangle size={14} aria-hidden />
        <span>{verifiedAt ? t('backups.verifiedWithout', { time, what }) : t('backups.notVerifiedWithout', { what })}</span>
      </span>
      <MissingArticles gaps={gaps} />
    </>
  );
}
