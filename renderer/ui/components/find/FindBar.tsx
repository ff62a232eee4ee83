import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconBrackets, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { flushSync } from 'react-dom';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FindOptions } from '../../../domain/text/findText';
import { replacementFor } from '../../../domain/text/replacement';
import { isSameMatch, wordsOf } from '../../../editor/find/articleMatches';
import { replaceMatches } from '../../../editor/find/replaceMatches';
import type { FindRequest, FindStep } from '../../hooks/findRequests';
import { useOpenArticle } from '../../hooks/openArticle';
import { useFields } from '../../hooks/useFields';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import { Shortcut } from '../Shortcut';
import classes from './Find.module.css';
import { FindField } from './FindField';
import { HeadlineMatches } from './HeadlineMatches';
import { ReplacePreview } from './ReplacePreview';
import { selectedWords } from './selectedWords';
import { goToMatch, headlineField, isShownOnPaper, showMatch } from './showMatch';
import { useMatches } from './useMatches';

const toggles = [['diacritics', '\u0103'], ['letterCase', 'Aa'], ['wholeWords', <IconBrackets key="sign" size={17} />]] as const;

/** Finds words in headline, body and captions of the open article, and replaces them. */
export function FindBar({ editor, editable, request }: { editor: Editor; editable: boolean; request: FindRequest }) {
  const { doc } = useOpenArticle();
  const fields = useFields();
  const { t } = useLanguage();
  const { find, showTab } = useWorkspace();
  const [start] = useState(() => (editor.isFocused ? editor.state.selection.from : null));
  const [text, setText] = useState(() => selectedWords(editor) ?? find.memory.current.text);
  const [options, setOptions] = useState(find.memory.current.options);
  const [replacement, setReplacement] = useState(find.memory.current.replacement);
  const [previewing, setPreviewing] = useState(false);
  const query = useMemo(() => (text === '' ? null : { text, options }), [text, options]);
  const { matches, current, look, goTo, step } = useMatches(editor, query, start);
  const field = useRef<HTMLInputElement>(null);
  const handled = useRef<FindRequest | null>(null);
  const replaces = editable && request.withReplace;

  useEffect(() => {
    find.memory.current = { text, options, replacement };
  }, [find.memory, text, options, replacement]);
  useEffect(() => {
    const isFirst = handled.current === null;
    if (handled.current === request) return;
    handled.current = request;
    if (request.step) go(request.step);
    if (request.step && !isFirst) return;
    const selected = isFirst ? null : selectedWords(editor);
    if (selected !== null) setText(selected);
    field.current?.focus();
    field.current?.select();
  }, [request]);

  function go(direction: FindStep): void {
    const isWriting = editor.isFocused;
    const match = step(direction);
    if (isWriting && match?.where === 'body') goToMatch(editor, match);
    if (!match || isShownOnPaper(editor, match)) return;
    flushSync(() => showTab('photos'));
    showMatch(editor, match);
  }
  function close(): void {
    find.close();
    goToMatch(editor, current);
  }
  function replaceOne(): void {
    const before = look();
    const index = current ? before.findIndex((match) => isSameMatch(match, current) && match.text === current.text) : -1;
    const match = before[index];
    if (!match) return void step('next');
    replaceMatches(editor, doc, fields, [{ match, words: replacementFor(wordsOf(match), replacement, options.letterCase) }]);
    // What was put in may match itself; the next one stands behind it.
    const after = look();
    goTo(after[(index + after.length - before.length + 1) % Math.max(1, after.length)] ?? null, after);
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // What happens in the preview also arrives here.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || !event.currentTarget.contains(event.target as Node)) return;
    close();
    event.preventDefault();
    event.stopPropagation();
  };

  const at = current ? matches.indexOf(current) + 1 : 0;
  const where = current && current.where !== 'body' ? ` ${t(`find.where.${current.where}`)}` : '';
  const count = query === null ? '' : matches.length === 0 ? t('find.none') : at > 0 ? `${t('find.at', { at, count: matches.length })}${where}` : t('find.count', { count: matches.length });
  return (
    <search className={classes.bar} aria-label={t('find.label')} onKeyDown={onKeyDown}>
      <div className={classes.row}>
        <FindField ref={field} value={text} onValue={setText} label={t('find.field')} placeholder={t('find.hint')}
          onEnter={(back) => go(back ? 'previous' : 'next')} />
        <output className={classes.count} data-none={query !== null && matches.length === 0}>{count}</output>
        <div className={classes.tools} role="group" aria-label={t('find.field')}>
          {toggles.map(([option, sign]) => (
            <Tooltip key={option} label={t(`find.${option}`)}>
              <ActionIcon variant={options[option] ? 'light' : 'subtle'} color={options[option] ? 'press' : 'gray'} className={classes.toggle} aria-label={t(`find.${option}`)}
                aria-pressed={options[option]} onClick={() => setOptions((now: FindOptions) => ({ ...now, [option]: !now[option] }))}>
                <span aria-hidden>{sign}</span>
              </ActionIcon>
            </Tooltip>
          ))}
        </div>
        <div className={classes.tools}>
          <Tooltip label={<>{t('commands.find.previous')} <Shortcut keys="shift+F3" /></>}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('commands.find.previous')} disabled={matches.length === 0} onClick={() => go('previous')}><IconArrowUp size={17} aria-hidden /></ActionIcon>
          </Tooltip>
          <Tooltip label={<>{t('commands.find.next')} <Shortcut keys="F3" /></>}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('commands.find.next')} disabled={matches.length === 0} onClick={() => go('next')}><IconArrowDown size={17} aria-hidden /></ActionIcon>
          </Tooltip>
          <Tooltip label={<>{t('close')} <Shortcut keys="Esc" /></>}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('close')} onClick={close}><IconX size={17} aria-hidden /></ActionIcon>
          </Tooltip>
        </div>
      </div>
      {replaces && (
        <div className={classes.row}>
          <TextInput className={classes.field} aria-label={t('find.with')} placeholder={t('find.withHint')} leftSection={<span className={classes.arrow} aria-hidden>→</span>} value={replacement} onChange={(event) => setReplacement(event.currentTarget.value.normalize('NFC'))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              replaceOne();
            }} />
          <Button variant="default" disabled={matches.length === 0} onClick={replaceOne}>{t('find.replace')}</Button>
          <Button variant="default" disabled={matches.length === 0} onClick={() => setPreviewing(true)}>{t('find.replaceAll')}</Button>
        </div>
      )}
      <HeadlineMatches field={headlineField()} matches={matches} current={current} />
      <ReplacePreview opened={previewing} editor={editor} look={look} replacement={replacement} exact={options.letterCase} onClose={() => setPreviewing(false)} />
    </search>
  );
}
