import { UnstyledButton } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { entryAt, outlineOf, type OutlineEntry } from '../../../domain/article/outline';
import { cursorPlace } from '../../../editor/cursorPlace';
import { goToBlock } from '../../../editor/goToBlock';
import { goToPhoto } from '../../../editor/goToPhoto';
import { useEditorRef } from '../../hooks/editorRef';
import { useContent } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import { EmptyState } from '../EmptyState';
import classes from './Outline.module.css';

/** Lead, headings, photos and numbered conclusions, as of a moment after the last change; a click or Enter goes there. */
export function Outline({ onLeave }: { onLeave: () => void }) {
  const { t } = useLanguage();
  const content = useContent();
  const editor = useEditorRef();
  // The cursor stays where it is while the outline has the keyboard.
  const [place] = useState(() => editor.current && cursorPlace(editor.current.state));
  const captions = new Map(content.photos.map(({ id, caption }) => [id, caption]));
  const entries = outlineOf(content.body, (photo) => captions.get(photo) ?? '');
  const here = place ? entryAt(entries, place) : -1;
  if (entries.length === 0) return <EmptyState {...(t('outline.empty', { returnObjects: true }) as { title: string; text: string })} />;

  function go(entry: OutlineEntry): void {
    onLeave();
    if (!editor.current) return;
    if (entry.kind === 'photo') goToPhoto(editor.current, entry.photo);
    else goToBlock(editor.current, entry.block);
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') {
      onLeave();
      editor.current?.commands.focus(undefined, { scrollIntoView: false });
    } else move(event);
  };
  return (
    <nav aria-label={t('outline.title')}>
      <ol className={classes.entries} onKeyDown={onKeyDown}>
        {entries.map((entry, index) => (
          <li key={index}>
            <UnstyledButton className={classes.entry} data-kind={entry.kind} data-level={entry.kind === 'heading' ? entry.level : undefined} aria-current={index === here ? 'location' : undefined}
              data-autofocus={index === Math.max(0, here) || undefined} onClick={() => go(entry)}>
              <Sign entry={entry} />
              <span className={classes.text}>{wordsOf(entry, t)}</span>
              {index === here && <span className="visually-hidden">{t('outline.here')}</span>}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function wordsOf(entry: OutlineEntry, t: ReturnType<typeof useLanguage>['t']): string {
  if (entry.kind !== 'photo') return entry.text;
  return entry.text ? t('outline.photo', { text: entry.text }) : t('outline.photoUnnamed');
}

function Sign({ entry }: { entry: OutlineEntry }): ReactNode {
  const { t } = useLanguage();
  if (entry.kind === 'lead') return <span className={classes.sign}>{t('outline.lead')}</span>;
  if (entry.kind === 'conclusion') return <span className={classes.sign}>{entry.number}.</span>;
  return entry.kind === 'photo' ? <IconPhoto size={15} className={classes.icon} aria-hidden /> : null;
}

/** Up, down, Home and End go from entry to entry. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (wanted === undefined) return;
  event.preventDefault();
  buttons[wanted]?.focus();
}
