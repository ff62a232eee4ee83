import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { DirectoryEntry, DirectoryKind, Post } from '../../../domain/directory/entry';
import type { Draft } from '../../../domain/directory/readTable';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useUndoable } from '../../hooks/useUndoable';
import { DayInput } from '../inspector/facts/DayInput';
import { lineOf } from './lines';
import { useCurates } from './useDirectory';
import classes from './Directory.module.css';

const emptyDrafts: Readonly<Record<DirectoryKind, Draft>> = {
  person: { kind: 'person', name: '', posts: [] },
  unit: { kind: 'unit', name: '', short: '' },
  document: { kind: 'document', type: '', number: '', issuer: '', date: '', subject: '' },
  abbreviation: { kind: 'abbreviation', short: '', full: '' },
};
/** Fields that are one line of text, in order, and whether an entry can be without. */
const textFields: Readonly<Record<DirectoryKind, readonly (readonly [field: 'name' | 'short' | 'full' | 'type' | 'number' | 'issuer' | 'subject', needed: boolean])[]>> = {
  person: [['name', true]],
  unit: [['name', true], ['short', false]],
  document: [['type', false], ['number', true], ['issuer', false], ['subject', false]],
  abbreviation: [['short', true], ['full', true]],
};
const isReversed = ({ from, to }: Post): boolean => from !== '' && to !== '' && from > to;

interface Props {
  readonly kind: DirectoryKind;
  /** Null for a new one. */
  readonly entry: DirectoryEntry | null;
  readonly onSaved: (id: string) => void;
  readonly onRemoved: () => void;
}

/** One entry of the directory, to look at and to change. */
export function EntryForm({ kind, entry, onSaved, onRemoved }: Props) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  const undoable = useUndoable();
  const curates = useCurates();
  const [draft, setDraft] = useState<Draft>(entry ?? emptyDrafts[kind]);
  const [isTried, setTried] = useState(false);
  const readOnly = desk.access === 'readOnly';
  const fields = draft as unknown as Readonly<Record<string, string>>;
  const set = (change: Partial<Record<string, unknown>>): void => setDraft({ ...draft, ...change } as Draft);
  const posts = draft.kind === 'person' ? draft.posts : [];
  const setPost = (index: number, change: Partial<Post>): void => set({ posts: posts.map((post, at) => (at === index ? { ...post, ...change } : post)) });
  const isSound = textFields[kind].every(([field, needed]) => !needed || fields[field]?.trim()) && !posts.some(isReversed);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isSound) return;
    const written = draft.kind === 'person' ? { ...draft, posts: draft.posts.filter(({ title }) => title.trim()) } : draft;
    const saved = await attempt(() => desk.directory.save(written, entry?.id));
    if (!saved) return;
    say(t('directory.saved', { name: lineOf(saved).name }));
    onSaved(saved.id);
  }
  async function remove(): Promise<void> {
    if (!entry) return;
    const removed = await attempt(() => desk.directory.remove([entry.id]));
    if (!removed) return;
    onRemoved();
    undoable(t('directory.removed', { name: lineOf(entry).name }), () => void attempt(removed.undo));
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        {textFields[kind].map(([field, needed]) => (
          <TextInput key={field} label={t(`directory.fields.${kind === 'unit' && field === 'name' ? 'unit' : field}`)} required={needed} withAsterisk={false} readOnly={readOnly} maxLength={1_000}
            value={fields[field] ?? ''} error={isTried && needed && !fields[field]?.trim() ? t('directory.needed') : null} onChange={(event) => set({ [field]: event.currentTarget.value })} />
        ))}
        {draft.kind === 'document' && <DayInput label={t('directory.fields.date')} value={draft.date} disabled={readOnly} onChange={(date) => set({ date })} />}
        {draft.kind === 'person' && (
          <Stack gap="xs" role="group" aria-label={t('directory.posts')}>
            <Text size="sm" fw={600}>{t('directory.posts')}</Text>
            {posts.map((post, index) => (
              <div key={index} className={classes.post}>
                <TextInput label={t('directory.fields.title')} value={post.title} readOnly={readOnly} maxLength={1_000} error={isReversed(post) ? t('directory.reversed') : null}
                  onChange={(event) => setPost(index, { title: event.currentTarget.value })} />
                <DayInput label={t('directory.fields.from')} value={post.from} disabled={readOnly} onChange={(from) => setPost(index, { from })} />
                <DayInput label={t('directory.fields.to')} value={post.to} disabled={readOnly} onChange={(to) => setPost(index, { to })} />
                <ActionIcon variant="subtle" color="gray" size={34} disabled={readOnly} aria-label={t('directory.removePost', { post: post.title })}
                  onClick={() => set({ posts: posts.filter((_post, at) => at !== index) })}>
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </div>
            ))}
            <Group><Button variant="default" size="compact-sm" disabled={readOnly} leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => set({ posts: [...posts, { title: '', from: '', to: '' }] })}>{t('directory.addPost')}</Button></Group>
          </Stack>
        )}
        <Group justify="space-between">
          <Text size="xs" c="var(--ink-3)">{entry ? t(`directory.sources.${entry.source}`) : ''}</Text>
          <Group>
            {entry && curates && <Button variant="default" c="var(--state-differs)" onClick={() => void remove()}>{t('directory.remove')}</Button>}
            <Button type="submit" disabled={readOnly}>{t('directory.save')}</Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
