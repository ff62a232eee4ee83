import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Desk } from '../../../app/desk';
import { defaultTargetId, type Target } from '../../../domain/publishing/target';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useManages } from '../../hooks/useManages';
import { useNotice } from '../../hooks/useNotice';
import { useTargetName, useTargets } from '../../hooks/useTargets';
import { FolderForm } from './FolderForm';
import { OnlyManagers } from './OnlyManagers';
import { SiteForm } from './SiteForm';
import classes from './Settings.module.css';

export type Connection = Awaited<ReturnType<Desk['targets']['connections']>>[number];
type Editing = { readonly kind: Target['kind']; readonly target: Target | null } | null;

/** The places where the desk publishes. */
export function TargetSettings() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const targets = useTargets();
  const [connections, setConnections] = useState<readonly Connection[]>([]);
  const [editing, setEditing] = useState<Editing>(null);
  const reload = (): void => void attempt(desk.targets.connections).then((list) => list && setConnections(list));
  useEffect(reload, [desk, targets.length, editing]);
  const manages = useManages();

  if (editing) {
    const { kind, target } = editing;
    const form = { target, connection: connections.find(({ targetId }) => targetId === target?.id), onClose: () => setEditing(null) };
    return kind === 'folder' ? <FolderForm {...form} /> : <SiteForm kind={kind} {...form} />;
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="var(--ink-2)">{t('targets.intro')}</Text>
      {targets.map((target) => (
        <TargetCard key={target.id} target={target} connection={connections.find(({ targetId }) => targetId === target.id)} manages={manages}
          onEdit={() => setEditing({ kind: target.kind, target })} />
      ))}
      {manages ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => setEditing({ kind: 'wordpress', target: null })}>{t('targets.addWordPress')}</Button>
          <Button variant="default" onClick={() => setEditing({ kind: 'http', target: null })}>{t('portal.add')}</Button>
          <Button variant="default" onClick={() => setEditing({ kind: 'webdav', target: null })}>{t('webdav.add')}</Button>
          <Button variant="default" onClick={() => setEditing({ kind: 'folder', target: null })}>{t('targets.addFolder')}</Button>
        </Group>
      ) : (
        <OnlyManagers />
      )}
    </Stack>
  );
}

interface CardProps {
  readonly target: Target;
  readonly connection: Connection | undefined;
  readonly manages: boolean;
  readonly onEdit: () => void;
}

function TargetCard({ target, connection, manages, onEdit }: CardProps) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, problemWords } = useNotice();
  const nameOf = useTargetName();
  const [result, setResult] = useState<{ good: boolean; words: string } | null>(null);
  const [testing, setTesting] = useState(false);

  async function test(): Promise<void> {
    setTesting(true);
    const problem = await attempt(() => desk.targets.test(target));
    setTesting(false);
    if (problem !== undefined) setResult(problem === null ? { good: true, words: t('targets.testGood') } : { good: false, words: problemWords(problem) });
  }
  return (
    <section className={classes.card} aria-label={nameOf(target.id)} data-target={target.id}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{nameOf(target.id)}</Text>
          <Text size="sm" c="var(--ink-2)" style={{ overflowWrap: 'anywhere' }}>{connection?.location ?? t(`targets.kinds.${target.kind}`)}</Text>
          {connection?.password === 'session' && <Text size="xs" c="var(--ink-3)" mt={2}>{t('targets.session')}</Text>}
          {connection?.password === 'none' && <Text size="xs" c="var(--state-changes)" mt={2}>{t('targets.noPassword')}</Text>}
        </div>
        {manages && (
          <Group gap={6} wrap="nowrap">
            <Button variant="default" loading={testing} onClick={() => void test()}>{t('targets.test')}</Button>
            {target.id !== defaultTargetId && <Button variant="default" onClick={onEdit}>{t('targets.edit')}</Button>}
          </Group>
        )}
      </Group>
      <div role="status">
        {result && <Text size="sm" mt={8} c={result.good ? 'var(--state-approved)' : 'var(--state-differs)'}>{result.words}</Text>}
      </div>
      {target.paused && (
        <Group justify="space-between" mt={8} wrap="nowrap" align="flex-start">
          <Text size="sm" c="var(--state-differs)">{t('targets.paused', { reason: problemWords(target.paused) })}</Text>
          {manages && <Button variant="default" size="compact-xs" onClick={() => void attempt(() => desk.targets.resume(target.id))}>{t('targets.resume')}</Button>}
        </Group>
      )}
    </section>
  );
}
