import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Profile } from '../../../domain/people/profile';
import type { Anchor } from '../../../domain/review/thread';
import type { Written } from '../../../app/services/comments';
import { useLanguage } from '../../hooks/useLanguage';
import { Shortcut } from '../Shortcut';
import { MentionField, mentionedIn } from './MentionField';
import classes from './comments.module.css';

interface Props {
  readonly anchor: Anchor;
  readonly people: readonly Profile[];
  readonly onSend: (anchor: Anchor, written: Written) => void;
  readonly onCancel: () => void;
}

/** A comment being written, above the threads. */
export function Composer({ anchor, people, onSend, onCancel }: Props) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [about, setAbout] = useState(anchor.on);
  const send = (): void => {
    if (text.trim()) onSend(anchor.on === 'photo' || anchor.on === 'caption' ? { ...anchor, on: about as 'photo' | 'caption' } : anchor, { text, mentions: mentionedIn(text, people) });
  };
  return (
    <section className={classes.composer} aria-label={t('comments.write')}>
      <Stack gap={8}>
        {(anchor.on === 'photo' || anchor.on === 'caption') && (
          <SegmentedControl size="xs" aria-label={t('comments.target')} value={about} onChange={(value) => setAbout(value as 'photo' | 'caption')}
            data={(['photo', 'caption'] as const).map((each) => ({ value: each, label: t(`comments.on.${each}`) }))} />
        )}
        <Text size="xs" c="var(--ink-2)" className={classes.quoted}>{t(`comments.on.${about}`)}{anchor.quote && <>: <q>{anchor.quote}</q></>}</Text>
        <MentionField label={t('comments.write')} placeholder={t('comments.hint')} value={text} people={people} takesCursor onChange={setText} onSend={send} onLeave={onCancel} />
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={onCancel}>{t('cancel')}</Button>
          <Button size="xs" disabled={!text.trim()} onClick={send} rightSection={<Shortcut keys="mod+Enter" />}>{t('comments.send')}</Button>
        </Group>
      </Stack>
    </section>
  );
}
