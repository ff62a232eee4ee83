import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCopy, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { Article } from '../../../domain/article/article';
import { useCopyForCms } from '../../hooks/useCopyForCms';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { ExportPreviewPane } from './ExportPreviewPane';
import { FormatChoice } from './FormatChoice';
import { ReviewChoice } from './ReviewChoice';
import { useReviewChoice } from './useReviewChoice';
import { useExportChoice, type ExportChoice } from './useExportChoice';
import classes from './exporting.module.css';

/** Asks in which form an article leaves the desk, shows what it will be, and writes it where the person says. */
export function ExportDialog({ opened, article, onClose }: { opened: boolean; article: Article; onClose: () => void }) {
  const { t } = useLanguage();
  const [choice, choose] = useExportChoice();
  return (
    // Not before the form is there: the focus goes to its first field.
    <Modal opened={opened && choice !== null} onClose={onClose} size="xl" title={t('exporting.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {choice && <ExportForm article={article} choice={choice} choose={choose} />}
    </Modal>
  );
}

function ExportForm({ article, choice, choose }: { article: Article; choice: ExportChoice; choose: (choice: ExportChoice) => void }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  const copyForCms = useCopyForCms();
  const { format, style } = choice;
  const [goesAlong, setGoesAlong] = useReviewChoice();
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);

  async function write(): Promise<void> {
    setBusy(true);
    setSaved(null);
    const written = await attempt(() => desk.exports.exportArticle(article.id, { format, style, withReview: goesAlong }));
    setBusy(false);
    if (!written) return;
    setSaved(written.location);
    say(written.location, t('exported'));
  }
  return (
    <Stack gap="sm">
      <FormatChoice choice={choice} choose={choose} isFirst />
      <Text size="xs" c="var(--ink-2)">{t('exporting.styleNote')}</Text>
      <ReviewChoice articleId={article.id} choice={choice} goesAlong={goesAlong} choose={setGoesAlong} />
      <ExportPreviewPane articleId={article.id} format={format} style={style} withReview={goesAlong} />
      {saved !== null && (
        <Group gap="xs" role="status" data-exported={saved}>
          <Text size="sm" className={classes.location} draggable title={t('exporting.dragOut')} onDragStart={(event) => (event.preventDefault(), void attempt(() => desk.exports.drag()))}>{t('exporting.saved')} {saved}</Text>
          <Button size="compact-sm" variant="default" leftSection={<IconFolderOpen size={15} aria-hidden />} onClick={() => void attempt(() => desk.exports.reveal())}>
            {t('exporting.show')}
          </Button>
        </Group>
      )}
      <Group justify="space-between">
        <Button variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copyForCms(article.id)}>{t('exporting.copy')}</Button>
        <Button loading={busy} onClick={() => void write()}>{t('exporting.export')}</Button>
      </Group>
    </Stack>
  );
}
