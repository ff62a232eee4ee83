import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Article } from '../../../domain/article/article';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useWorkspace } from '../../hooks/workspace';

/** The one question in the program that is asked beforehand: what is removed here cannot be brought back. */
export function PurgeDialog({ opened, article, onClose }: { opened: boolean; article: Article; onClose: () => void }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { openArticle } = useWorkspace();
  const { attempt, say } = useNotice();
  const [busy, setBusy] = useState(false);
  const headline = article.headline || t('list.untitled');

  async function purge(): Promise<void> {
    setBusy(true);
    const done = await attempt(async () => {
      await desk.bin.purge(article.id);
      return true;
    });
    setBusy(false);
    onClose();
    if (!done) return;
    openArticle(null);
    say(t('bin.purged', { headline }));
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('bin.purgeTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }} lang="vi">{headline}</Text>
        <Text size="sm" lh={1.55}>{t('bin.purgeText')}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>{t('cancel')}</Button>
          <Button loading={busy} onClick={() => void purge()}>{t('bin.purgeNow')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
