import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { usePublications } from '../../hooks/usePublishedReach';
import { useTargetName, useTargets } from '../../hooks/useTargets';
import classes from './WithdrawDialog.module.css';

interface Props {
  /** The article that is to be withdrawn; null while nothing is asked. */
  readonly articleId: string | null;
  readonly onClose: () => void;
  readonly onConfirmed: (reason: string) => void;
}

/** Before an article is withdrawn: where it goes offline and how, and why. */
export function WithdrawDialog({ articleId, onClose, onConfirmed }: Props) {
  const { t } = useLanguage();
  const nameOf = useTargetName();
  const targets = useTargets();
  const online = usePublications(articleId);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  function confirm(): void {
    setTried(true);
    if (isMissing) return;
    onConfirmed(reason);
    setReason('');
    setTried(false);
  }
  return (
    <Modal opened={articleId !== null} onClose={onClose} title={t('afterwards.withdrawTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Text size="sm" c="var(--ink-2)">{t('afterwards.withdrawText')}</Text>
        <ul className={classes.targets}>
          {online.map(({ targetId }) => {
            const target = targets.find(({ id }) => id === targetId);
            return (
              <li key={targetId}>
                <Text size="sm" fw={600}>{nameOf(targetId)}</Text>
                {target && <Text size="sm" c="var(--ink-2)">{t(`afterwards.how.${target.kind}`)}</Text>}
              </li>
            );
          })}
        </ul>
        <Textarea label={t('afterwards.reason')} autosize minRows={2} spellCheck lang="vi" data-autofocus value={reason} error={tried && isMissing ? t('refusals.noteMissing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && confirm()} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button onClick={confirm}>{t('afterwards.withdraw')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
