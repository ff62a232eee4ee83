import { Alert, Button, FileButton, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { FileRefused, type FileReading } from '../../../app/services/directoryTable';
import type { Column } from '../../../domain/directory/readTable';
import { wholeNumber } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useUndoable } from '../../hooks/useUndoable';
import { lineOf } from './lines';
import classes from './Directory.module.css';

const previewed = 5;
const problemsShown = 100;
const encodingNames = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1258': 'Windows-1258', tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const;

/** Brings a table file into the directory: read, looked at, then written. */
export function ImportDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt } = useNotice();
  const undoable = useUndoable();
  const [reading, setReading] = useState<FileReading | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [work, setWork] = useState<'reading' | 'importing' | null>(null);
  const reset = useRef<() => void>(null);
  const columns = (names: readonly Column[]): string => names.map((name) => t(`directory.fields.${name}`)).join(', ');

  async function read(file: File | null): Promise<void> {
    reset.current?.();
    if (!file) return;
    setReading(null);
    setRefused(null);
    setWork('reading');
    try {
      setReading(await desk.directory.readFile(file));
    } catch (error) {
      if (!(error instanceof FileRefused)) desk.report('a table file was not read', error);
      setRefused(t(`directory.fileProblems.${error instanceof FileRefused ? error.code : 'unreadable'}`));
    } finally {
      setWork(null);
    }
  }
  function close(): void {
    setReading(null);
    setRefused(null);
    onClose();
  }
  async function bringIn(): Promise<void> {
    if (!reading?.kind) return;
    setWork('importing');
    const { drafts, problems } = reading;
    const done = await attempt(() => desk.directory.importRows(drafts));
    setWork(null);
    if (!done) return;
    close();
    const count = (value: number): string => wholeNumber(value, language);
    undoable(t('directory.result', { added: count(done.added), merged: count(done.merged), skipped: count(problems.length) }), () => void attempt(done.undo));
  }

  const drafts = reading?.kind ? reading.drafts : [];
  return (
    <Modal opened={opened} onClose={close} size="xl" title={t('directory.importTitle')} closeButtonProps={{ 'aria-label': t('close') }} closeOnEscape={work === null} closeOnClickOutside={false}>
      <Stack gap="md">
        <Text size="sm" c="var(--ink-2)">{t('directory.importText')}</Text>
        {refused && <Alert color="press" variant="light" role="alert">{refused}</Alert>}
        {reading?.kind === null && <Alert color="press" variant="light" role="alert">{t('directory.noHeader', { columns: reading.missing.map((name) => `“${columns([name])}”`).join(' / ') })}</Alert>}
        {work && <Text size="sm" role="status">{t(`directory.${work}`)}</Text>}
        {reading?.kind && <Preview reading={reading} columns={columns} />}
        <Group justify="flex-end">
          <FileButton resetRef={reset} accept=".csv,.tsv,.txt,.xlsx" onChange={(file) => void read(file)} inputProps={{ 'aria-label': t('directory.chooseFile') }}>
            {(props) => <Button {...props} variant={drafts.length > 0 ? 'default' : 'filled'} disabled={work !== null}>{t(reading ? 'directory.otherFile' : 'directory.chooseFile')}</Button>}
          </FileButton>
          {drafts.length > 0 && <Button loading={work === 'importing'} onClick={() => void bringIn()}>{t('directory.importNow', { count: drafts.length })}</Button>}
        </Group>
      </Stack>
    </Modal>
  );
}

function Preview({ reading, columns }: { reading: Extract<FileReading, { kind: string }>; columns: (names: readonly Column[]) => string }) {
  const { t } = useLanguage();
  const { encoding, missing, drafts, problems } = reading;
  return (
    <>
      {encoding && (encoding.certain
        ? <Text size="sm">{t('directory.encoding', { encoding: encodingNames[encoding.encoding] })}</Text>
        : <Alert color="press" variant="light">{t('directory.uncertain', { encoding: encodingNames[encoding.encoding] })}</Alert>)}
      {missing.length > 0 && <Text size="sm">{t('directory.missingColumns', { columns: columns(missing) })}</Text>}
      <div>
        <Text size="sm" fw={600}>{t('directory.found', { count: drafts.length })}</Text>
        <Table verticalSpacing={4} aria-label={t('directory.found', { count: drafts.length })}>
          <Table.Tbody>
            {drafts.slice(0, previewed).map((draft, index) => (
              <Table.Tr key={index}><Table.Td className={classes.cell} fw={600}>{lineOf(draft).name}</Table.Td><Table.Td className={classes.cell}>{lineOf(draft).more}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {problems.length > 0 && (
        <div>
          <Text size="sm" fw={600}>{t('directory.skipped', { count: problems.length })}</Text>
          <ul className={classes.problems} tabIndex={0} aria-label={t('directory.skipped', { count: problems.length })}>
            {problems.slice(0, problemsShown).map(({ row, problem, column, value }) => (
              <li key={`${row} ${column}`}>{t(`directory.rowProblems.${problem}`, { row, value, column: columns([column]) })}</li>
            ))}
            {problems.length > problemsShown && <li>{t('directory.skippedMore', { count: problems.length - problemsShown })}</li>}
          </ul>
        </div>
      )}
    </>
  );
}
