import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { review } from '../../../app/commands/review';
import type { Article } from '../../../domain/article/article';
import type { Profile } from '../../../domain/people/profile';
import { fieldSuggestionId, placeName, type FieldPlace } from '../../../domain/suggestions/fields';
import { listSuggestions, type SuggestionSummary } from '../../../domain/suggestions/listSuggestions';
import { mayEdit } from '../../../domain/workflow/decide';
import { suggestionMade } from '../../../editor/document/suggestions';
import { useEditorRef } from '../../hooks/editorRef';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useFieldSuggestions } from '../../hooks/useFieldSuggestions';
import { useLanguage } from '../../hooks/useLanguage';
import { useSuggestionNames } from '../../hooks/useSuggestionNames';
import { useWorkspace } from '../../hooks/workspace';
import { Shortcut } from '../Shortcut';
import { FieldSuggestionWords } from './FieldSuggestionWords';
import { SuggestionCard } from './SuggestionCard';
import classes from './suggestions.module.css';

const commandOf = (id: string) => review.find((command) => command.id === `review.${id}`)!;

/** Changes that somebody suggests in text and fields: each with its words and what can be done with it, and whether changes are suggestions now. */
export function SuggestionsSection({ article, people }: { readonly article: Article; readonly people: readonly Profile[] }) {
  const open = useOpenArticle();
  const { t } = useLanguage();
  const editor = useEditorRef();
  const labelOf = useSuggestionNames();
  const { profile, suggesting, run, showTab, showPhotos } = useWorkspace();
  const { body, photos } = useContent();
  const fields = useFieldSuggestions();
  const listed = listSuggestions(body);
  const count = listed.length + fields.listed.length;
  const maySettle = mayEdit(article, profile) && open.problem === null && !open.readOnly;
  const isOffered = suggesting.isOffered && maySettle;
  if (count === 0 && !isOffered) return null;

  const authors = [...new Set([...fields.listed.map(({ by }) => by), ...listed.map(({ id }) => suggestionMade(open.doc, id)?.by)])].filter((by) => by !== undefined);
  const settle = (id: string, verdict: 'accept' | 'reject'): void => void editor.current?.commands.settleSuggestions((each) => (each === id ? verdict : null));
  function settleAuthor(by: string, verdict: 'accept' | 'reject'): void {
    editor.current?.commands.settleSuggestions((id) => (suggestionMade(open.doc, id)?.by === by ? verdict : null));
    editor.current?.storage.suggestions.settleBesides(verdict, by);
  }
  function show(place: FieldPlace): void {
    if (place.kind === 'fact') showTab('facts');
    else if (place.kind === 'photo') showPhotos(place.id);
    else document.querySelector<HTMLElement>(`[data-field="${placeName(place)}"]`)?.focus();
  }

  return (
    <section aria-label={t('suggestions.title')}>
      <Stack gap="sm">
        {isOffered && (
          <Switch size="sm" checked={suggesting.isOn} onChange={() => run(commandOf('suggesting'))} description={t('suggestions.modeText')}
            label={<>{t('suggestions.mode')} <Shortcut keys={commandOf('suggesting').shortcut!} /></>} />
        )}
        <Text component="h2" size="xs" fw={600} c="var(--ink-3)" m={0} aria-live="polite">{t('suggestions.open', { count })}</Text>
        {fields.listed.map((each) => (
          <SuggestionCard key={fieldSuggestionId(each)} id={fieldSuggestionId(each)} label={labelOf(each)} maySettle={maySettle} onShow={() => show(each.place)} onSettle={(verdict) => fields.settle(each, verdict)}>
            <FieldSuggestionWords suggestion={each} photos={photos} />
          </SuggestionCard>
        ))}
        {listed.map((each) => (
          <SuggestionCard key={each.id} id={each.id} label={labelOf(suggestionMade(open.doc, each.id))} maySettle={maySettle}
            onShow={() => editor.current?.chain().selectSuggestion(each.id).focus().run()} onSettle={(verdict) => settle(each.id, verdict)}>
            <BodyWords suggestion={each} />
          </SuggestionCard>
        ))}
        {maySettle && count > 1 && (
          <Group gap={8}>
            <Button size="compact-sm" variant="default" onClick={() => run(commandOf('acceptAll'))}>{t('suggestions.acceptAll')}</Button>
            <Button size="compact-sm" variant="default" onClick={() => run(commandOf('rejectAll'))}>{t('suggestions.rejectAll')}</Button>
          </Group>
        )}
        {maySettle && authors.length > 1 && authors.map((by) => (
          <Group key={by} gap={8} role="group" aria-label={t('suggestions.byAuthor', { name: nameOf(by) })}>
            <Text size="xs" c="var(--ink-2)">{t('suggestions.byAuthor', { name: nameOf(by) })}</Text>
            <Button size="compact-xs" variant="default" onClick={() => settleAuthor(by, 'accept')}>{t('suggestions.acceptTheirs')}</Button>
            <Button size="compact-xs" variant="default" onClick={() => settleAuthor(by, 'reject')}>{t('suggestions.rejectTheirs')}</Button>
          </Group>
        ))}
      </Stack>
    </section>
  );

  function nameOf(by: string): string {
    return people.find(({ id }) => id === by)?.name ?? t('history.someone');
  }
}

function BodyWords({ suggestion: { added, removed, splits, joins } }: { readonly suggestion: SuggestionSummary }) {
  const { t } = useLanguage();
  const isWordless = !added && !removed && splits === 0 && joins === 0;
  return (
    <>
      {removed && <span className={classes.words}>{t('suggestions.removed', { text: removed })}</span>}
      {added && <span className={classes.words}>{t('suggestions.added', { text: added })}</span>}
      {splits > 0 && <span className={classes.words}>{t('suggestions.splits')}</span>}
      {joins > 0 && <span className={classes.words}>{t('suggestions.joins')}</span>}
      {isWordless && <span className={classes.words}>{t('suggestions.addedBlock')}</span>}
    </>
  );
}
