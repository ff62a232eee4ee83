import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** @param note what readers are told, "" for nothing */
  readonly onConfirmed: (note: string) => void;
}

/** Before a published article opens for correction: what readers are told of it. */
export function CorrectDialog({ opened, onClose, onConfirmed }: Props) {
  const { t } = useLanguage();
  const [note, setNote] = useState('');
  function confirm(): void {
    onConfirmed(note);
    setNote('');
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('afterwards.correctTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Text size="sm" c="var(--ink-2)">{t('afterwards.correctText')}</Text>
        <Textarea label={t('afterwards.correctNote')} description={t('afterwards.correctRule')} placeholder={t('afterwards.correctHint')} autosize minRows={3} spellCheck lang="vi" data-autofocus
          value={note} onChange={(event) => setNote(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && confirm()} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button onClick={confirm}>{t('afterwards.correct')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
