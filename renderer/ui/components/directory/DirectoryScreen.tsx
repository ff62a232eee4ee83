import { ActionIcon, Button, CloseButton, Group, Menu, Tabs, TextInput } from '@mantine/core';
import { IconArrowMerge, IconDots, IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { directoryKinds, type DirectoryKind } from '../../../domain/directory/entry';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import listClasses from '../ArticleList.module.css';
import { EmptyState } from '../EmptyState';
import queueClasses from '../queue/Queue.module.css';
import { StatusLine } from '../StatusLine';
import { DuplicatesDialog } from './DuplicatesDialog';
import { EntryForm } from './EntryForm';
import { EntryList } from './EntryList';
import { ImportDialog } from './ImportDialog';
import { lineOf, shownEntries } from './lines';
import { useCurates, useDirectory } from './useDirectory';
import classes from './Directory.module.css';

/** What stands beside the list: an entry by its id, or a new one of which `n` is the number, so that each starts empty. */
type Shown = { readonly id: string } | { readonly n: number } | null;

/** The desk's directory: people, units, documents and abbreviations, each found by two letters. */
export function DirectoryScreen() {
  const { access } = useDesk();
  const { t, language } = useLanguage();
  const { focus } = useWorkspace();
  const { directory, isLoaded, version } = useDirectory();
  const curates = useCurates();
  const [kind, setKind] = useState<DirectoryKind>('person');
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<Shown>(null);
  const [dialog, setDialog] = useState<'import' | 'duplicates' | null>(null);
  const wanted = useDeferredValue(query);
  const entries = useMemo(() => shownEntries(directory, kind, wanted, language), [directory, version, kind, wanted, language]);
  const entry = shown && 'id' in shown ? (directory.entries.get(shown.id) ?? null) : null;
  const isNew = shown !== null && 'n' in shown;
  const add = (): void => setShown((now) => ({ n: now && 'n' in now ? now.n + 1 : 1 }));
  const choose = (id: string): void => setShown({ id });

  return (
    <>
      {!focus && (
        <Tabs value={kind} onChange={(next) => { setKind(next as DirectoryKind); setShown(null); }} className={listClasses.list} role="region" aria-label={t('directory.title')}>
          <div className={listClasses.head}>
            <div className={classes.head}>
              <h1 className={listClasses.title}>{t('directory.title')}</h1>
              <Group gap={6} wrap="nowrap">
                <Button variant="default" size="compact-sm" disabled={access === 'readOnly'} leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>{t('directory.add')}</Button>
                {curates && (
                  <Menu position="bottom-end">
                    <Menu.Target><ActionIcon variant="default" size={26} aria-label={t('directory.more')}><IconDots size={16} aria-hidden /></ActionIcon></Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setDialog('import')}>{t('directory.import')}</Menu.Item>
                      <Menu.Item leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={() => setDialog('duplicates')}>{t('directory.duplicates')}</Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                )}
              </Group>
            </div>
            <Tabs.List grow aria-label={t('directory.title')}>
              {directoryKinds.map((each) => <Tabs.Tab key={each} value={each} px={4} py={6} fz={12}>{t(`directory.kinds.${each}`)}</Tabs.Tab>)}
            </Tabs.List>
            <TextInput size="xs" value={query} placeholder={t('directory.searchHint')} aria-label={t('directory.search')} leftSection={<IconSearch size={14} aria-hidden />}
              onChange={(event) => setQuery(event.currentTarget.value)} rightSection={query && <CloseButton size="xs" aria-label={t('directory.clear')} onClick={() => setQuery('')} />} />
            <span className={classes.count} role="status">{isLoaded ? (entries.length === 0 && query ? t('directory.noMatch', { text: query }) : t('directory.count', { count: entries.length })) : t('directory.loading')}</span>
          </div>
          {directoryKinds.map((each) => (
            <Tabs.Panel key={each} value={each} className={classes.panel}>
              {each === kind && (isLoaded && entries.length === 0 && !query
                ? <EmptyState title={t('list.empty.directory.title')} text={t('list.empty.directory.text')}
                    action={curates && <Button variant="default" onClick={() => setDialog('import')}>{t('directory.import')}</Button>} />
                : <EntryList key={`${kind} ${wanted}`} label={t(`directory.kinds.${kind}`)} entries={entries} chosenId={entry?.id ?? null} onChoose={choose} />)}
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      <main className={queueClasses.detail} aria-label={t('directory.detail')}>
        {entry || isNew ? (
          <div className={queueClasses.sheet}>
            <h2 className={queueClasses.headline}>{entry ? lineOf(entry).name : t(`directory.newEntry.${kind}`)}</h2>
            <EntryForm key={entry ? `${entry.id} ${entry.updatedAt}` : `new ${JSON.stringify(shown)}`} kind={kind} entry={entry} onSaved={choose} onRemoved={() => setShown(null)} />
          </div>
        ) : <EmptyState title={t('directory.chooseTitle')} text={t('directory.chooseText')} />}
      </main>
      <StatusLine article={null} />
      <ImportDialog opened={dialog === 'import'} onClose={() => setDialog(null)} />
      <DuplicatesDialog opened={dialog === 'duplicates'} onClose={() => setDialog(null)} />
    </>
  );
}
