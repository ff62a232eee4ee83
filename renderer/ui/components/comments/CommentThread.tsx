import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconUnlink } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Profile } from '../../../domain/people/profile';
import { isOpen, type Remark } from '../../../domain/review/thread';
import type { Written } from '../../../app/services/comments';
import type { PlacedThread } from '../../../editor/document/commentAnchors';
import { fullMoment } from '../../../i18n/format';
import { useLanguage } from '../../hooks/useLanguage';
import { MentionField, mentionedIn } from './MentionField';
import classes from './comments.module.css';

interface Props {
  readonly placed: PlacedThread;
  readonly people: readonly Profile[];
  readonly isCurrent: boolean;
  /** Whether it may be answered and settled now. */
  readonly mayWrite: boolean;
  readonly onLook: () => void;
  readonly onShow: () => void;
  readonly onReply: (written: Written) => void;
  readonly onResolve: () => void;
  readonly onReopen: () => void;
}

/** One comment with its answers, what it is about, and what can be done with it. */
export function CommentThread({ placed: { thread, isGone }, people, isCurrent, mayWrite, onLook, onShow, onReply, onResolve, onReopen }: Props) {
  const { t } = useLanguage();
  const [reply, setReply] = useState<string | null>(null);
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? t('history.someone');
  const { anchor, resolved } = thread;
  const where = t(`comments.on.${anchor.on}`);
  const send = (): void => {
    if (!reply?.trim()) return;
    onReply({ text: reply, mentions: mentionedIn(reply, people) });
    setReply(null);
  };
  return (
    <article className={classes.thread} data-thread={thread.id} data-current={isCurrent} data-resolved={!isOpen(thread)} tabIndex={-1} onFocus={onLook}
      aria-label={t(resolved ? 'comments.threadResolved' : 'comments.thread', { name: nameOf(thread.by), time: fullMoment(thread.at) })}>
      <UnstyledButton className={classes.anchor} onClick={onShow} disabled={isGone}>
        <span className="visually-hidden">{t('comments.show')}: </span>
        <span className={classes.where}>{where}</span>
        {anchor.quote && <q>{anchor.quote}</q>}
      </UnstyledButton>
      {isGone && <Text size="xs" c="var(--state-changes)" className={classes.gone}><IconUnlink size={14} aria-hidden />{t(anchor.on === 'text' ? 'comments.gone.text' : 'comments.gone.photo')}</Text>}
      <Said remark={thread} name={nameOf(thread.by)} people={people} />
      {thread.replies.map((each) => <Said key={each.id} remark={each} name={nameOf(each.by)} people={people} />)}
      {resolved && <Text size="xs" c="var(--state-approved)" mt={6}>{t('comments.resolvedBy', { name: nameOf(resolved.by), time: fullMoment(resolved.at) })}</Text>}
      {mayWrite && reply === null && (
        <Group gap={4} mt={8}>
          <Button size="compact-xs" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={() => setReply('')}>{t('comments.reply')}</Button>
          {resolved
            ? <Button size="compact-xs" variant="default" onClick={onReopen}>{t('comments.reopen')}</Button>
            : <Button size="compact-xs" variant="default" leftSection={<IconCheck size={14} aria-hidden />} onClick={onResolve}>{t('comments.resolve')}</Button>}
        </Group>
      )}
      {mayWrite && reply !== null && (
        <div className={classes.reply}>
          <MentionField label={t('comments.reply')} placeholder={t('comments.replyHint')} value={reply} people={people} takesCursor onChange={setReply} onSend={send} onLeave={() => setReply(null)} />
          <Group justify="flex-end" gap="xs" mt={6}>
            <Button size="compact-xs" variant="default" onClick={() => setReply(null)}>{t('cancel')}</Button>
            <Button size="compact-xs" variant="default" disabled={!reply.trim()} onClick={send}>{t('comments.sendReply')}</Button>
          </Group>
        </div>
      )}
    </article>
  );
}

function Said({ remark: { text, at, mentions }, name, people }: { remark: Remark; name: string; people: readonly Profile[] }) {
  const named = people.filter(({ id }) => mentions.includes(id)).map((person) => `@${person.name}`);
  return (
    <div className={classes.said}>
      <p className={classes.who}><b>{name}</b> <span>{fullMoment(at)}</span></p>
      <p className={classes.words} lang="vi">{withMentions(text, named)}</p>
    </div>
  );
}

/** The text with the names that were mentioned in it set off. */
function withMentions(text: string, named: readonly string[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let rest = text;
  while (rest) {
    const next = named.map((name) => ({ name, at: rest.indexOf(name) })).filter(({ at }) => at !== -1).toSorted((a, b) => a.at - b.at || b.name.length - a.name.length)[0];
    if (!next) break;
    parts.push(rest.slice(0, next.at), <mark key={parts.length} className={classes.mention}>{next.name}</mark>);
    rest = rest.slice(next.at + next.name.length);
  }
  return [...parts, rest];
}
