import { Button, Modal, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { DirectoryEntry } from '../../../domain/directory/entry';
import { mergeDuplicates } from '../../../domain/directory/merging';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useUndoable } from '../../hooks/useUndoable';
import { EmptyState } from '../EmptyState';
import { lineOf } from './lines';
import { useDirectory } from './useDirectory';
import classes from './Directory.module.css';

/** Groups shown at once; merging some brings up the next. */
const mostGroups = 50;

/** Entries that look like the same one, a person deciding group by group. */
export function DuplicatesDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const undoable = useUndoable();
  const { directory, version } = useDirectory();
  const groups = useMemo(() => (opened ? mergeDuplicates(directory.entries.values()).slice(0, mostGroups) : []), [opened, directory, version]);

  async function merge(group: readonly DirectoryEntry[]): Promise<void> {
    const done = await attempt(() => desk.directory.merge(group.map(({ id }) => id)));
    if (done) undoable(t('directory.merged', { name: lineOf(group[0]!).name }), () => void attempt(done.undo));
  }
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('directory.duplicates').replace('…', '')} closeButtonProps={{ 'aria-label': t('close') }}>
      {groups.length === 0 ? <EmptyState title={t('directory.noDuplicatesTitle')} text={t('directory.noDuplicatesText')} /> : (
        <>
          <Text size="sm" c="var(--ink-2)" mb="sm">{t('directory.duplicatesText')}</Text>
          {groups.map((group) => (
            <div key={group.map(({ id }) => id).join()} className={classes.group}>
              <ul>
                {group.map((entry) => <li key={entry.id} className={classes.cell}><strong>{lineOf(entry).name}</strong> {lineOf(entry).more} <Text span size="xs" c="var(--ink-3)">{t(`directory.sources.${entry.source}`)}</Text></li>)}
              </ul>
              <Button variant="default" size="compact-sm" aria-label={`${t('directory.merge')}: ${lineOf(group[0]!).name}`} onClick={() => void merge(group)}>{t('directory.merge')}</Button>
            </div>
          ))}
        </>
      )}
    </Modal>
  );
}
