import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Desk } from '../../../app/desk';
import type { Target } from '../../../domain/publishing/target';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import type { Connection } from './TargetSettings';

interface Props {
  /** The target to change, or null for a new one. */
  readonly target: Target | null;
  readonly connection: Connection | undefined;
  readonly onClose: () => void;
}
type Chosen = Awaited<ReturnType<Desk['targets']['chooseFolder']>>;

/** A folder on this computer, on a share, or one that a cloud program keeps in step. */
export function FolderForm({ target, connection, onClose }: Props) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { wordsOf, attempt, say } = useNotice();
  const [name, setName] = useState(target?.name ?? '');
  const [chosen, setChosen] = useState<Chosen>(null);
  const [problem, setProblem] = useState('');

  async function choose(): Promise<void> {
    const folder = await attempt(desk.targets.chooseFolder);
    if (!folder) return;
    setChosen(folder);
    if (!name) setName(folder.path.split(/[\\/]/u).at(-1) ?? '');
  }
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!chosen) return setProblem(t('connectionProblems.folderNotChosen'));
    try {
      await desk.targets.save(name, { kind: 'folder', chosenFolder: chosen.chosenFolder }, target?.id);
      onClose();
    } catch (error) {
      setProblem(wordsOf(error));
    }
  }
  async function remove(): Promise<void> {
    if (!target) return;
    await attempt(() => desk.targets.remove(target.id));
    say(t('targets.removed', { name: target.name }));
    onClose();
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <Group align="flex-end" wrap="nowrap">
          <TextInput flex={1} label={t('targets.folder')} readOnly value={chosen?.path ?? connection?.location ?? ''} />
          <Button variant="default" data-autofocus onClick={() => void choose()}>{t('targets.chooseFolder')}</Button>
        </Group>
        <TextInput label={t('targets.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <div role="status">{problem && <Text size="sm" c="var(--state-differs)">{problem}</Text>}</div>
        <Group justify="space-between">
          {target ? <Button variant="subtle" color="gray" c="var(--ink-2)" onClick={() => void remove()}>{t('targets.remove')}</Button> : <span />}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>{t('close')}</Button>
            <Button type="submit" disabled={!name.trim()}>{t('save')}</Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
