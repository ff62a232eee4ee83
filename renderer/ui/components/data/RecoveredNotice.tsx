import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { movedFrom, putMovedAway } from '../../hooks/moved';
import { lastRestored, putRestoredAway } from '../../hooks/restored';
import { useDesk } from '../../hooks/useDesk';
import { useGapWords } from '../../hooks/useGapWords';
import { useLanguage } from '../../hooks/useLanguage';
import { FolderPath } from './FolderPath';
import classes from './data.module.css';

/** Told once, at the start after it: what was brought back, from either copy or from a backup, and what was not; or that the desk was moved. */
export function RecoveredNotice() {
  const desk = useDesk();
  const { t } = useLanguage();
  const wordsOfGaps = useGapWords();
  const { recovered } = desk;
  const madeAnew = desk.info.desk.state === 'open' && desk.info.desk.madeAnew === true;
  const [restored] = useState(() => lastRestored(desk.info.desk.folder));
  const [from] = useState(() => movedFrom(desk.info.desk.folder));
  const [opened, setOpened] = useState(recovered !== null || restored !== null || from !== null || madeAnew);
  const title = restored ? t('restoring.doneTitle') : from ? t('folder.movedTitle') : madeAnew ? t('recovery.folderTitle') : t('recovery.doneTitle');
  const close = (): void => {
    putRestoredAway();
    putMovedAway();
    setOpened(false);
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        {restored && (
          <Text size="sm" lh={1.6}>
            {t('restoring.done', { articles: t('backups.articles', { count: restored.articles }), photos: t('backups.photos', { count: restored.photos }) })}{' '}
            <FolderPath path={restored.folder} />
          </Text>
        )}
        {restored?.gaps && <Text size="sm" lh={1.6} c="var(--state-changes)">{t('restoring.without', { what: wordsOfGaps(restored.gaps) })}</Text>}
        {restored && restored.leftOut.length > 0 && (
          <div>
            <Text size="sm" c="var(--state-changes)" mb={4}>{t('restoring.leftOut')}</Text>
            <List size="sm" className={classes.names}>{restored.leftOut.map((name) => <List.Item key={name}>{name}</List.Item>)}</List>
          </div>
        )}
        {restored?.before && <Text size="sm" lh={1.6}>{t('restoring.before')} <FolderPath path={restored.before} /></Text>}
        {!restored && from && (
          <>
            <Text size="sm" lh={1.6}>{t('folder.movedTo')} <FolderPath path={desk.info.desk.folder} /></Text>
            <Text size="sm" lh={1.6}>{t('folder.movedFrom')} <FolderPath path={from} /></Text>
          </>
        )}
        {madeAnew && (
          <>
            <Text size="sm" lh={1.6}>{t('recovery.folderDone')} <FolderPath path={desk.info.desk.folder} /></Text>
            <Text size="sm" lh={1.6}>{t('recovery.folderPhotos')}</Text>
          </>
        )}
        {!restored && recovered && <Text size="sm" lh={1.6}>{t('recovery.done', { count: recovered.articles })}</Text>}
        {!restored && recovered?.setAside && <Text size="sm" lh={1.6}>{t('recovery.setAside')} <FolderPath path={recovered.setAside} /></Text>}
        <Group justify="flex-end"><Button data-autofocus onClick={close}>{t('recovery.understood')}</Button></Group>
      </Stack>
    </Modal>
  );
}
