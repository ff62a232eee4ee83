import { Button, Checkbox, Group, Modal, Text } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { excerptAround } from '../../../domain/text/excerptAround';
import { replacementFor } from '../../../domain/text/replacement';
import { wordsOf, type Match } from '../../../editor/find/articleMatches';
import { replaceMatches, type Replacement } from '../../../editor/find/replaceMatches';
import { useOpenArticle } from '../../hooks/openArticle';
import { useFields } from '../../hooks/useFields';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { EmptyState } from '../EmptyState';
import classes from './Find.module.css';

interface Props {
  readonly opened: boolean;
  readonly editor: Editor;
  /** Every match, as the text is now. */
  readonly look: () => readonly Match[];
  readonly replacement: string;
  readonly exact: boolean;
  readonly onClose: () => void;
}

/** Every place that would be replaced, before and after; the person leaves out what is to stay. */
export function ReplacePreview({ opened, onClose, ...rest }: Props) {
  const { t } = useLanguage();
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (opened) setDone(false);
    // One undo there takes all of it back.
    else if (isDone) rest.editor.commands.focus(undefined, { scrollIntoView: false });
  }, [opened]);
  return (
    <Modal opened={opened} onClose={onClose} returnFocus={!isDone} title={t('findPreview.title')} size={640} closeButtonProps={{ 'aria-label': t('close') }}>
      <Places onClose={onClose} onDone={() => setDone(true)} {...rest} />
    </Modal>
  );
}

function Places({ editor, look, replacement, exact, onClose, onDone }: Omit<Props, 'opened'> & { onDone: () => void }) {
  const { doc } = useOpenArticle();
  const fields = useFields();
  const { t } = useLanguage();
  const { say } = useNotice();
  const [replacements] = useState(() => look().flatMap((match): Replacement[] => {
    const words = replacementFor(wordsOf(match), replacement, exact);
    return words === wordsOf(match) ? [] : [{ match, words }];
  }));
  const [kept, setKept] = useState<ReadonlySet<Replacement>>(new Set());
  const chosen = replacements.filter((each) => !kept.has(each));
  if (replacements.length === 0) return <EmptyState {...(t('findPreview.nothing', { returnObjects: true }) as { title: string; text: string })} />;

  function confirm(): void {
    const count = replaceMatches(editor, doc, fields, chosen);
    onDone();
    onClose();
    say(t('find.replaced', { count }));
  }
  return (
    <>
      <Text size="sm" c="var(--ink-2)" mb="sm">{t('findPreview.text')}</Text>
      <Checkbox mb={6} size="xs" label={t('findPreview.all')} checked={chosen.length === replacements.length} indeterminate={chosen.length > 0 && chosen.length < replacements.length}
        onChange={(event) => setKept(new Set(event.currentTarget.checked ? [] : replacements))} />
      <ul className={classes.places} aria-label={t('findPreview.places')} onKeyDown={onArrows}>
        {replacements.map((each, index) => (
          <Place key={index} replacement={each} chosen={!kept.has(each)} onChange={(isChosen) => setKept((now) => {
            const next = new Set(now);
            if (isChosen) next.delete(each);
            else next.add(each);
            return next;
          })} />
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
        <Button data-autofocus disabled={chosen.length === 0} onClick={confirm}>{t('findPreview.confirm', { count: chosen.length })}</Button>
      </Group>
    </>
  );
}

/** Plain elements: an article may have hundreds of places. */
function Place({ replacement: { match, words }, chosen, onChange }: { replacement: Replacement; chosen: boolean; onChange: (chosen: boolean) => void }) {
  const { t } = useLanguage();
  const { before, after } = excerptAround(match.text, match.range);
  const was = wordsOf(match);
  const where = t(`findPreview.where.${match.where}`);
  return (
    <li>
      <label className={classes.place} data-chosen={chosen}>
        <input type="checkbox" checked={chosen} aria-label={words === '' ? t('findPreview.removed', { where, before: was }) : t('findPreview.place', { where, before: was, after: words })}
          onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>
          {before}<del>{was}</del> <ins>{words}</ins>{after}
          {match.where !== 'body' && <span className={classes.where}>{where}</span>}
        </span>
      </label>
    </li>
  );
}

/** Up and down go from place to place; Space ticks as everywhere. */
function onArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  boxes[boxes.indexOf(event.target as HTMLInputElement) + step]?.focus();
}
