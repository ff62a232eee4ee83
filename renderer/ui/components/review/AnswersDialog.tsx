import { Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Answer } from '../../../domain/review/answers';
import { useLanguage } from '../../hooks/useLanguage';
import classes from '../comments/comments.module.css';

interface Props {
  /** Null while nothing is submitted again. */
  readonly answers: readonly Answer[] | null;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
}

const colours: Record<Answer['state'], string> = { resolved: 'var(--state-approved)', answered: 'var(--state-review)', open: 'var(--state-changes)' };

/** What became of the comments with which an article came back, before it is submitted again. */
export function AnswersDialog({ answers, onClose, onSubmit }: Props) {
  const { t } = useLanguage();
  return (
    <Modal opened={answers !== null} onClose={onClose} title={t('comments.answers.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <Text size="sm" c="var(--ink-2)">{t('comments.answers.text')}</Text>
        <ul className={classes.answers} tabIndex={0} aria-label={t('comments.title')}>
          {answers?.map(({ thread, state }) => (
            <li key={thread.id} className={classes.answer} data-answer={state}>
              <Badge variant="outline" color="gray" radius="sm" tt="none" c={colours[state]}>{t(`comments.answers.${state}`)}</Badge>
              <Text size="sm" mt={4} lang="vi">{thread.text}</Text>
              {thread.replies.at(-1) && <Text size="sm" c="var(--ink-2)" lang="vi">→ {thread.replies.at(-1)!.text}</Text>}
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button data-autofocus onClick={onSubmit}>{t('review.submit')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
