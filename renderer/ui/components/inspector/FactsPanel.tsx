import { Button, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useReducer } from 'react';
import { textBlocks, textOf } from '../../../domain/article/body';
import { compose } from '../../../domain/facts/compose';
import { listFacts, sessions, type ListFact, type MeetingFacts, type Session, type TextFact } from '../../../domain/facts/meetingFacts';
import { observeFacts, readFacts, setFact } from '../../../editor/document/articleDocument';
import { useEditorRef } from '../../hooks/editorRef';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useDocField } from '../../hooks/useDocField';
import { useLanguage } from '../../hooks/useLanguage';
import { DayInput } from './DayInput';
import { FactList } from './FactList';
import classes from './Inspector.module.css';

/** Takes the new value, or makes it from the one that is there now: two fields may write before the next rendering. */
export type SetFact = <K extends keyof MeetingFacts>(key: K, value: MeetingFacts[K] | ((now: MeetingFacts[K]) => MeetingFacts[K])) => void;

/** The fact sheet: each fact once, the bound paragraphs follow at once. */
export function FactsPanel({ editable }: { editable: boolean }) {
  const { doc, template } = useOpenArticle();
  const { t } = useLanguage();
  const content = useContent();
  const editor = useEditorRef();
  const [, show] = useReducer((count: number) => count + 1, 0);
  const facts = readFacts(doc);
  const style = content.style ?? template.style;
  useEffect(() => observeFacts(doc, show), [doc]);

  const set: SetFact = (key, value) => {
    const before = readFacts(doc);
    setFact(doc, key, typeof value === 'function' ? value(before[key]) : value);
    const after = readFacts(doc);
    editor.current?.commands.recompose(
      Object.entries(template.wording).map(([phrase, wording]) => ({ phrase, from: compose(wording, before, style), to: compose(wording, after, style) })),
    );
  };
  const recomposeAll = (): void =>
    void editor.current?.commands.recompose(
      Object.entries(template.wording).map(([phrase, wording]) => ({ phrase, from: '', to: compose(wording, facts, style) })), true,
    );
  const detached = textBlocks(content.body).some((block) => {
    const wording = template.wording[String(block.attrs?.['phrase'])];
    return wording !== undefined && textOf(block).normalize('NFC') !== compose(wording, content.facts, style);
  });

  if (template.fields.length === 0) return <Text size="sm" c="var(--ink-3)" lh={1.5}>{t('facts.none')}</Text>;
  return (
    <Stack gap="sm">
      <Text size="xs" c="var(--ink-3)" lh={1.5}>{t('facts.intro')}</Text>
      {editable && detached && (
        <div className={classes.notice}>
          {t('facts.detached')}
          <Button variant="default" size="compact-xs" mt={6} onClick={recomposeAll}>{t('facts.recompose')}</Button>
        </div>
      )}
      <fieldset disabled={!editable} style={{ border: 0, margin: 0, padding: 0, display: 'contents' }}>
        {template.fields.map((field) => <FactField key={field} field={field} facts={facts} set={set} editable={editable} />)}
      </fieldset>
    </Stack>
  );
}

function FactField({ field, facts, set, editable }: { field: keyof MeetingFacts; facts: MeetingFacts; set: SetFact; editable: boolean }) {
  const { t } = useLanguage();
  switch (field) {
    case 'session':
      return (
        <Select label={t('facts.session')} value={facts.session} allowDeselect={false} disabled={!editable} data-fact="session"
          data={sessions.map((value) => ({ value, label: t(`facts.sessions.${value}`) }))}
          onChange={(value) => value && set('session', value as Session)} />
      );
    case 'date':
      return <DayInput label={t('facts.date')} value={facts.date} disabled={!editable} onChange={(value) => set('date', value)} />;
    case 'opinions':
    case 'awards':
      return (
        <NumberInput label={t(`facts.${field}`)} value={facts[field] ?? ''} min={0} max={9999} allowDecimal={false} allowNegative={false} disabled={!editable}
          data-fact={field} onChange={(value) => set(field, typeof value === 'number' ? value : null)} />
      );
    default:
      return isList(field)
        ? <FactList field={field} facts={facts} set={set} editable={editable} />
        : <TextField key={field} field={field} value={facts[field]} set={set} editable={editable} />;
  }
}

const isList = (field: keyof MeetingFacts): field is ListFact => (listFacts as readonly string[]).includes(field);
/** Facts whose field shows what such a fact looks like. */
const hinted: readonly TextFact[] = ['holder', 'subject', 'period', 'nextPeriod', 'term', 'visitors', 'host', 'scheme', 'awardees'];

function TextField({ field, value, set, editable }: { field: TextFact; value: string; set: SetFact; editable: boolean }) {
  const { t } = useLanguage();
  const { doc } = useOpenArticle();
  const input = useDocField(value, () => readFacts(doc)[field], (text) => set(field, text));
  const hint = hinted.includes(field) ? t(`facts.${field}Hint` as never) : undefined;
  const common = { label: t(`facts.${field}`), placeholder: hint, disabled: !editable, 'data-fact': field, ...input };
  return field === 'subject' ? <Textarea autosize minRows={2} {...common} /> : <TextInput {...common} />;
}
