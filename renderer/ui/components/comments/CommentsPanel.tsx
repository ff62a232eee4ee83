import { Button, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { review } from '../../../app/commands/review';
import type { Article } from '../../../domain/article/article';
import { isOpen, type Anchor } from '../../../domain/review/thread';
import { anchorOf, type PlacedThread } from '../../../editor/document/commentAnchors';
import { goToPhoto } from '../../../editor/goToPhoto';
import { useEditorRef } from '../../hooks/editorRef';
import { useOpenArticle } from '../../hooks/openArticle';
import { useComments } from '../../hooks/sharedComments';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useMayComment } from '../../hooks/useMayComment';
import { useNotice } from '../../hooks/useNotice';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import { EmptyState } from '../EmptyState';
import { Shortcut } from '../Shortcut';
import { CommentThread } from './CommentThread';
import { Composer } from './Composer';
import classes from './comments.module.css';

const write = review.find(({ id }) => id === 'review.comment')!;

/** The comments on the article in its order, those to be settled first. */
export function CommentsPanel({ article }: { article: Article }) {
  const desk = useDesk();
  const open = useOpenArticle();
  const { t } = useLanguage();
  const { say, attempt } = useNotice();
  const editor = useEditorRef();
  const { comments: { request, done, current, look, areMarked, mark }, run } = useWorkspace();
  const people = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const placed = useComments();
  const mayWrite = useMayComment();
  const [writing, setWriting] = useState<Anchor | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const openOnes = placed.filter(({ thread }) => isOpen(thread));
  const settled = placed.filter(({ thread }) => !isOpen(thread));

  /** Takes the keyboard to a thread, and the text to what it is about. */
  function goTo(id: string): void {
    look(id);
    list.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)?.focus();
    editor.current?.commands.revealComment(id);
  }
  useEffect(() => {
    if (!request) return;
    done();
    if (request.kind === 'write') return setWriting(anchorOf(open.doc, request.target));
    if (request.kind === 'show') return goTo(request.id);
    const at = openOnes.findIndex(({ thread }) => thread.id === current);
    const next = request.step === 'next' ? openOnes[(at + 1) % openOnes.length] : openOnes.at(at === -1 ? -1 : at - 1);
    if (next) goTo(next.thread.id);
    else say(t('comments.none'));
  }, [request]);

  /** Puts the cursor at what a thread is about. */
  function show({ thread: { id, anchor } }: PlacedThread): void {
    look(id);
    if (anchor.on === 'headline') return document.querySelector<HTMLElement>('main article textarea')?.focus();
    if (anchor.on !== 'text') return void (editor.current && goToPhoto(editor.current, anchor.photo));
    if (editor.current?.commands.selectComment(id)) editor.current.commands.focus();
    // A settled one is marked in the text only while it is looked at, which it is from now on.
    else requestAnimationFrame(() => editor.current?.chain().selectComment(id).focus().run());
  }
  const leave = (): void => {
    setWriting(null);
    editor.current?.commands.focus();
  };
  const threadOf = (each: PlacedThread) => {
    const { id } = each.thread;
    return (
      <CommentThread key={id} placed={each} people={people} isCurrent={id === current} mayWrite={mayWrite} onLook={() => look(id)} onShow={() => show(each)}
        onReply={(written) => void attempt(() => desk.comments.reply(open, id, written))}
        onResolve={() => void attempt(() => desk.comments.resolve(open, id))}
        onReopen={() => void attempt(() => desk.comments.reopen(open, id))} />
    );
  };

  return (
    <Stack gap="sm" ref={list}>
      {writing && (
        <Composer key={JSON.stringify(writing)} anchor={writing} people={people} onCancel={leave}
          onSend={(anchor, written) => void attempt(async () => {
            const id = await desk.comments.add(open, anchor, written);
            setWriting(null);
            look(id);
            say(t('comments.sent'));
            editor.current?.commands.focus();
          })} />
      )}
      {!writing && mayWrite && placed.length > 0 && (
        <Button variant="default" size="xs" justify="space-between" onMouseDown={(event) => event.preventDefault()} onClick={() => run(write)} rightSection={<Shortcut keys={write.shortcut!} />}>{t('comments.write')}</Button>
      )}
      {placed.length === 0 && !writing && (
        <EmptyState title={t('comments.empty.title')} text={mayWrite ? t('comments.empty.text', { key: 'Ctrl+Alt+M' }) : t('comments.closed')}
          action={mayWrite && <Button variant="default" onMouseDown={(event) => event.preventDefault()} onClick={() => run(write)} rightSection={<Shortcut keys={write.shortcut!} />}>{t('comments.write')}</Button>} />
      )}
      {placed.length > 0 && !mayWrite && article.state !== 'bin' && <Text size="xs" c="var(--ink-3)" lh={1.5}>{t('comments.closed')}</Text>}
      {placed.length > 0 && <Switch size="xs" checked={areMarked} onChange={({ currentTarget }) => mark(currentTarget.checked)} label={t('comments.marked')} />}
      {placed.length > 0 && <h2 className={classes.count}>{t('comments.open', { count: openOnes.length })}</h2>}
      {openOnes.map(threadOf)}
      {settled.length > 0 && <h2 className={classes.count}>{t('comments.resolved', { count: settled.length })}</h2>}
      {settled.map(threadOf)}
    </Stack>
  );
}
