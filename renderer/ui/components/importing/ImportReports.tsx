import { Anchor, Button, FileButton, Group, Modal, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { importedEndings, textsAmong, type ImportedFile } from '../../../app/services/importing';
import { wholeNumber } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useTemplates } from '../../hooks/useTemplates';
import classes from './Importing.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onOpen: (articleId: string) => void;
}

interface Run {
  readonly total: number;
  readonly done: readonly ImportedFile[];
  readonly isOver: boolean;
}

/** Brings files in as reports, and tells of each what became of it. */
export function ImportReports({ opened, onClose, onOpen }: Props) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt } = useNotice();
  const offered = useTemplates().flatMap(({ template, disabled }) => (disabled ? [] : [template]));
  const [wanted, setWanted] = useState('');
  const templateId = offered.some(({ id }) => id === wanted) ? wanted : (offered[0]?.id ?? '');
  const [run, setRun] = useState<Run | null>(null);
  const ending = useRef<AbortController>(null);
  const reset = useRef<() => void>(null);
  const isBusy = run !== null && !run.isOver;
  const filesDone = run?.done.filter(({ part }) => part === 1).length ?? 0;

  async function take(files: readonly File[]): Promise<void> {
    reset.current?.();
    if (files.length === 0) return;
    ending.current = new AbortController();
    const { signal } = ending.current;
    setRun({ total: textsAmong(files).length, done: [], isOver: false });
    await attempt(() => desk.importing.importFiles(files, templateId, (file) => setRun((now) => now && { ...now, done: [...now.done, file] }), signal));
    setRun((now) => now && { ...now, isOver: true });
  }
  function close(): void {
    ending.current?.abort();
    setRun(null);
    onClose();
  }

  return (
    <Modal opened={opened} onClose={close} size="lg" title={t('importing.title')} closeButtonProps={{ 'aria-label': t('close') }} closeOnEscape={!isBusy} closeOnClickOutside={false}>
      <Stack gap="md">
        <Text size="sm" c="var(--ink-2)">{t('importing.intro')}</Text>
        <NativeSelect label={t('importing.template')} value={templateId} disabled={isBusy} onChange={({ currentTarget }) => setWanted(currentTarget.value)}
          data={offered.map((template) => ({ value: template.id, label: template.name[language] }))} />
        {run && (
          <div role="status">
            <Text size="sm" mb={6}>{t(run.isOver ? 'importing.over' : 'importing.progress', { done: wholeNumber(filesDone, language), total: wholeNumber(run.total, language) })}</Text>
            {isBusy && <Progress value={(filesDone / run.total) * 100} size="sm" aria-label={t('importing.title')} />}
          </div>
        )}
        {run && run.done.length > 0 && (
          <ul className={classes.files} tabIndex={0} aria-label={t('importing.files')}>
            {run.done.map((file, index) => <FileLine key={index} file={file} onOpen={(id) => (close(), onOpen(id))} />)}
          </ul>
        )}
        <Group justify="flex-end">
          {isBusy && <Button variant="default" onClick={() => ending.current?.abort()}>{t('importing.stop')}</Button>}
          <FileButton multiple resetRef={reset} accept={importedEndings} onChange={(files) => void take(files)} inputProps={{ 'aria-label': t('importing.choose') }}>
            {(props) => <Button {...props} data-autofocus variant={run ? 'default' : 'filled'} disabled={isBusy || !templateId}>{t(run ? 'importing.chooseMore' : 'importing.choose')}</Button>}
          </FileButton>
        </Group>
      </Stack>
    </Modal>
  );
}

function FileLine({ file, onOpen }: { file: ImportedFile; onOpen: (articleId: string) => void }) {
  const { t } = useLanguage();
  if ('problem' in file) {
    return (
      <li className={classes.file} data-refused>
        <strong>{file.fileName}</strong>
        <span>{t(`importing.problems.${file.problem}`)}</span>
      </li>
    );
  }
  return (
    <li className={classes.file}>
      <Anchor component="button" size="sm" fw={600} ta="start" onClick={() => onOpen(file.articleId)}>{file.headline || t('list.untitled')}</Anchor>
      <span>{file.part > 1 ? t('importing.part', { file: file.fileName, part: file.part }) : file.fileName}</span>
      {file.uncertain.length > 0 && <span>{t('importing.uncertain', { words: file.uncertain.slice(0, 8).join('; ') })}</span>}
      {file.pictures > 0 && <span>{t('importing.pictures', { count: file.pictures })}</span>}
    </li>
  );
}
