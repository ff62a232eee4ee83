import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';

/** A megabyte as the reader counts it. */
const mostBytes = 1_000_000;

interface Props {
  readonly text: string;
  /** The words of the article itself. */
  readonly own: string;
  readonly onText: (text: string) => void;
  readonly onRead: () => void;
  readonly onClose: () => void;
}

/** The text to read, pasted or the article's own. */
export function ReadText({ text, own, onText, onRead, onClose }: Props) {
  const { t } = useLanguage();
  const [problem, setProblem] = useState<'empty' | 'tooLong' | null>(null);

  function write(wanted: string): void {
    onText(wanted);
    setProblem(null);
  }

  function read(): void {
    if (!text.trim()) setProblem('empty');
    else if (new TextEncoder().encode(text).length > mostBytes) setProblem('tooLong');
    else onRead();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <Textarea data-autofocus label={t('reading.text')} description={t('reading.textHint')} rows={15} value={text} error={problem && t(`reading.${problem}`)}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter is a line of the text; with Ctrl or Cmd it reads.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read();
        }} />
      <Group justify="space-between" mt="md">
        <Button variant="default" disabled={!own} onClick={() => write(own)}>{t('reading.useOwn')}</Button>
        <Group>
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit">{t('reading.read')}</Button>
        </Group>
      </Group>
    </form>
  );
}
