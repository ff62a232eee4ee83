import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';

interface Props {
  readonly opened: boolean;
  /** Comments that already say what to change: then a note may be left out. */
  readonly openComments: number;
  readonly onClose: () => void;
  readonly onWritten: (note: string) => void;
}

/** The words that go back to the author with a request for changes. */
export function WriteNote({ opened, openComments, onClose, onWritten }: Props) {
  const { t } = useLanguage();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = note.trim() === '' && openComments === 0;
  function send(): void {
    setTried(true);
    if (isMissing) return;
    onWritten(note);
    setNote('');
    setTried(false);
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('review.returnTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Textarea label={t('review.note')} description={openComments > 0 ? t('comments.enough', { count: openComments }) : undefined} placeholder={t('review.noteHint')} autosize minRows={4} spellCheck data-autofocus value={note}
          error={tried && isMissing ? t('refusals.noteMissing') : undefined} onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send()} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button onClick={send}>{t('review.send')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
