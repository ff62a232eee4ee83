import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { digestFormats, mostTogether } from '../../../app/services/bulkExports';
import { filterOf } from '../../../app/sections';
import type { Article } from '../../../domain/article/article';
import { isListed } from '../../../domain/article/listed';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import { BulkOutcome } from './BulkOutcome';
import { FormatChoice } from './FormatChoice';
import { ReportPicker } from './ReportPicker';
import { useBulkExport, type BulkRun } from './useBulkExport';
import { useExportChoice, type ExportChoice } from './useExportChoice';

const mostListed = 1_000;

/** Asks which articles of the section leave the desk, and writes a file of each or one of all. A filter of null: not opened. */
export function BulkExportDialog({ filter, onClose }: { filter: string | null; onClose: () => void }) {
  const { t } = useLanguage();
  const [choice, choose] = useExportChoice();
  const { run, start, stop, forget } = useBulkExport();
  // What was done goes on standing there while the dialog leaves.
  const close = (): void => {
    stop();
    onClose();
  };
  return (
    <Modal opened={filter !== null && choice !== null} onClose={close} size="xl" title={t('bulkExport.title')} closeButtonProps={{ 'aria-label': t('close') }}
      closeOnEscape={run === null || run.isOver} closeOnClickOutside={run === null} onExitTransitionEnd={forget}>
      {run && <BulkProgress run={run} stop={stop} forget={forget} />}
      {!run && choice && <BulkForm firstFilter={filter ?? ''} choice={choice} choose={choose} start={start} />}
    </Modal>
  );
}

function BulkProgress({ run, stop, forget }: { run: BulkRun; stop: () => void; forget: () => void }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  return (
    <Stack gap="sm">
      <BulkOutcome run={run} />
      <Group justify="flex-end">
        {!run.isOver && <Button variant="default" onClick={stop}>{t('bulkExport.stop')}</Button>}
        {run.isOver && <Button variant="default" onClick={forget}>{t('bulkExport.again')}</Button>}
        {run.isOver && run.done.some((report) => 'location' in report) && (
          <Button leftSection={<IconFolderOpen size={15} aria-hidden />} onClick={() => void attempt(() => desk.exports.reveal())}>{t('exporting.show')}</Button>
        )}
      </Group>
    </Stack>
  );
}

interface FormProps {
  readonly firstFilter: string;
  readonly choice: ExportChoice;
  readonly choose: (choice: ExportChoice) => void;
  readonly start: (articles: readonly Article[], choice: ExportChoice, title: string | null) => Promise<void>;
}

const none: readonly Article[] = [];

function BulkForm({ firstFilter, choice, choose, start }: FormProps) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { section, profile } = useWorkspace();
  const [filter, setFilter] = useState(firstFilter);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [isTogether, setTogether] = useState(false);
  const [title, setTitle] = useState(t('bulkExport.defaultName'));
  const listed = section === 'directory' ? 'archive' : section;
  const all = useWatch(() => desk.articles.watchList(filterOf(listed, profile.id), mostListed), [desk, listed, profile.id]) ?? none;
  const articles = useMemo(() => all.filter((article) => isListed(article, filter)), [all, filter]);
  const chosen = articles.filter(({ id }) => !without.has(id));
  const suited = isTogether && !digestFormats.includes(choice.format) ? { ...choice, format: digestFormats[0]! } : choice;

  return (
    <Stack gap="sm">
      <Text size="sm" c="var(--ink-2)">{t('bulkExport.intro', { section: t(`sections.${listed}`) })}</Text>
      <ReportPicker articles={articles} filter={filter} onFilter={setFilter} without={without} onWithout={setWithout} />
      <SegmentedControl aria-label={t('bulkExport.how')} value={isTogether ? 'together' : 'each'} onChange={(value) => setTogether(value === 'together')}
        data={(['each', 'together'] as const).map((value) => ({ value, label: t(`bulkExport.ways.${value}`) }))} />
      {isTogether && (
        <TextInput label={t('bulkExport.name')} description={t('bulkExport.togetherNote', { most: mostTogether })} value={title} maxLength={200} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
      )}
      <FormatChoice choice={suited} choose={choose} {...(isTogether && { offered: digestFormats })} />
      <Group justify="flex-end">
        <Button disabled={chosen.length === 0 || (isTogether && (chosen.length > mostTogether || !title.trim()))} onClick={() => void start(chosen, suited, isTogether ? title : null)}>{t('bulkExport.export')}</Button>
      </Group>
    </Stack>
  );
}
