import { Button, Stack, Text } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useEffect, useReducer, type KeyboardEvent } from 'react';
import { observeFacts } from '../../../editor/document/articleDocument';
import { observeFieldSuggestions } from '../../../editor/document/fieldSuggestions';
import { readFacts as readFactsCommand } from '../../../app/commands/readFacts';
import { useOpenArticle } from '../../hooks/openArticle';
import { useFields } from '../../hooks/useFields';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import { FieldSuggestions } from '../suggestions/FieldSuggestions';
import { DetachedList } from './facts/DetachedList';
import { FactField, type SetFact } from './facts/FactField';
import { goOn, isEnter } from './facts/sheetKeys';
import { StyleSwitch } from './facts/StyleSwitch';

/** The fact sheet: each fact once, everything composed from it follows at once. */
export function FactsPanel({ editable }: { editable: boolean }) {
  const { doc, template } = useOpenArticle();
  const fields = useFields();
  const { t } = useLanguage();
  const { run } = useWorkspace();
  const [, show] = useReducer((count: number) => count + 1, 0);
  const facts = fields.facts();
  useEffect(() => observeFacts(doc, show), [doc]);
  useEffect(() => observeFieldSuggestions(doc, show), [doc]);

  const set: SetFact = (key, value) => fields.changeFacts((now) => ({ [key]: typeof value === 'function' ? value(now[key]) : value }));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!isEnter(event)) return;
    event.preventDefault();
    goOn(event.currentTarget, event.target as HTMLElement);
  };

  return (
    <Stack gap="sm">
      <Text size="xs" c="var(--ink-3)" lh={1.5}>{t(template.fields.length === 0 ? 'facts.none' : 'facts.intro')}</Text>
      <StyleSwitch editable={editable} />
      {editable && <Button variant="default" size="xs" leftSection={<IconFileSearch size={15} aria-hidden />} onClick={() => run(readFactsCommand)}>{t('commands.article.readFacts')}</Button>}
      {editable && <DetachedList />}
      <fieldset disabled={!editable} style={{ border: 0, margin: 0, padding: 0, display: 'contents' }}>
        <Stack gap="sm" data-sheet onKeyDown={onKeyDown}>
          {template.fields.map((field) => (
            <div key={field}>
              <FactField field={field} facts={facts} set={set} editable={editable} />
              <FieldSuggestions place={{ kind: 'fact', fact: field }} editable={editable} />
            </div>
          ))}
        </Stack>
      </fieldset>
    </Stack>
  );
}
