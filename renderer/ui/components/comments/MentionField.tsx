import { Textarea } from '@mantine/core';
import { mergeRefs } from '@mantine/hooks';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { askedIn } from '../../../domain/directory/mention';
import type { Profile } from '../../../domain/people/profile';
import { folded } from '../../../domain/text/folding';
import { useLanguage } from '../../hooks/useLanguage';
import { retype, useTypographicField } from '../../hooks/useTypographicField';
import popup from '../mentions/Mentions.module.css';
import classes from './comments.module.css';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly people: readonly Profile[];
  /** Takes the cursor when it appears. */
  readonly takesCursor?: boolean;
  readonly onChange: (text: string) => void;
  /** Ctrl+Enter. */
  readonly onSend: () => void;
  /** Esc. */
  readonly onLeave: () => void;
}

const most = 6;
const isMatch = (name: string, query: string): boolean => {
  const wanted = folded(query).trim();
  return folded(name).split(' ').some((_word, index, words) => words.slice(index).join(' ').startsWith(wanted));
};

/** A field for a comment, in which `@` completes to a person of the desk; the keys of the window wait while it has the cursor. */
export function MentionField({ label, placeholder, value, people, takesCursor = false, onChange, onSend, onLeave }: Props) {
  const { t } = useLanguage();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const signs = useTypographicField();
  const ref = useMemo(() => mergeRefs(field, signs), [signs]);
  const [asked, setAsked] = useState<ReturnType<typeof askedIn>>(null);
  const [selected, setSelected] = useState(0);
  const choices = asked?.sign === '@' ? people.filter(({ name }) => isMatch(name, asked.query)).slice(0, most) : [];
  const isShown = asked?.sign === '@' && (choices.length > 0 || !asked.query.includes(' '));
  useEffect(() => {
    if (takesCursor) field.current?.focus();
  }, [takesCursor]);

  const ask = (): void => {
    const { selectionStart, selectionEnd, value: text } = field.current!;
    setAsked(selectionStart === selectionEnd ? askedIn(text.slice(0, selectionStart)) : null);
    setSelected(0);
  };
  function choose({ name }: Profile): void {
    const { selectionStart } = field.current!;
    if (asked) retype(field.current!, selectionStart - asked.length, selectionStart, `@${name} `);
    setAsked(null);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    const act = (work: () => void): void => {
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) act(onSend);
    else if (event.key === 'Escape') act(() => (isShown ? setAsked(null) : onLeave()));
    else if (isPlain && choices.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      act(() => setSelected((now) => (now + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length));
    } else if (isPlain && choices.length > 0 && (event.key === 'Enter' || event.key === 'Tab')) act(() => choose(choices[selected]!));
  }

  return (
    <div className={classes.field}>
      <Textarea ref={ref} label={label} placeholder={placeholder} value={value} autosize minRows={2} maxRows={10} spellCheck lang="vi"
        aria-controls={choices.length > 0 ? listId : undefined} aria-activedescendant={choices.length > 0 ? `${listId}-${selected}` : undefined}
        onChange={(event) => { onChange(event.currentTarget.value); ask(); }} onKeyDown={onKeyDown} onBlur={() => setAsked(null)} />
      <div role="status" className="visually-hidden">{isShown && (choices.length > 0 ? t('comments.found', { count: choices.length }) : t('comments.nobody'))}</div>
      {isShown && (
        <div className={`${popup['popup']} ${classes.choices}`} onMouseDown={(event) => event.preventDefault()}>
          {choices.length === 0 && <p>{t('comments.nobody')}</p>}
          {choices.length > 0 && (
            <div role="listbox" id={listId} aria-label={t('comments.people')}>
              {choices.map((person, index) => (
                <div key={person.id} id={`${listId}-${index}`} role="option" aria-selected={index === selected} onClick={() => choose(person)}>
                  <strong>{person.name}</strong>
                  <span>{t(`roles.${person.role}`)}</span>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** The people whom a text names with @, by id. */
export const mentionedIn = (text: string, people: readonly Profile[]): string[] =>
  people.filter(({ name }) => text.normalize('NFC').includes(`@${name}`)).map(({ id }) => id);
