import { Button, Group, Modal, Text } from '@mantine/core';
import type { LegacyFound, PreviewPart } from '../../../editor/paste/legacy';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './LegacyDialog.module.css';

/** Paragraphs that are shown; more would not be read. */
const mostLines = 100;

interface Props {
  /** Null while there is nothing to ask. */
  readonly found: LegacyFound | null;
  /** @param answer null: nothing is pasted */
  readonly onAnswer: (answer: 'convert' | 'keep' | null) => void;
}

/** Shows text in an old encoding as it is and as it would be, before it is pasted. Enter converts, Esc pastes nothing. */
export function LegacyDialog({ found, onAnswer }: Props) {
  const { t } = useLanguage();
  return (
    <Modal opened={found !== null} onClose={() => onAnswer(null)} title={t('paste.legacyTitle')} size={860} closeButtonProps={{ 'aria-label': t('close') }}>
      {found && <Preview found={found} onAnswer={onAnswer} />}
    </Modal>
  );
}

function Preview({ found, onAnswer }: Props & { readonly found: LegacyFound }) {
  const { t, language } = useLanguage();
  const encodings = new Intl.ListFormat(language).format(found.encodings.map((encoding) => t(`paste.encodings.${encoding}`)));
  const rest = found.lines.length - mostLines;
  return (
    <>
      <Text>{t('paste.legacyIntro', { encodings })}</Text>
      <div className={classes.preview} role="region" aria-label={t('paste.preview')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr><th scope="col">{t('paste.before')}</th><th scope="col">{t('paste.after')}</th></tr>
          </thead>
          <tbody>
            {found.lines.slice(0, mostLines).map(({ before, after }, index) => (
              <tr key={index}>
                <td className={classes.before}><Parts parts={before} /></td>
                <td lang="vi"><Parts parts={after} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <Text size="sm" c="var(--ink-2)">{t('paste.more', { count: rest })}</Text>}
      {found.uncertain > 0 && <Text size="sm" mt={4}>{t('paste.uncertain', { count: found.uncertain })}</Text>}
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" color="gray" onClick={() => onAnswer(null)}>{t('paste.dontPaste')}</Button>
        <Button variant="default" onClick={() => onAnswer('keep')}>{t('paste.keep')}</Button>
        <Button data-autofocus onClick={() => onAnswer('convert')}>{t('paste.convert')}</Button>
      </Group>
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly PreviewPart[] }) {
  return parts.map(({ text, kind }, index) => (kind === 'uncertain' ? <mark key={index}>{text}</mark> : <span key={index} data-kind={kind}>{text}</span>));
}
