import { Button, Group, Stack, Switch, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { review } from '../../../app/commands/review';
import type { Article } from '../../../domain/article/article';
import type { Profile } from '../../../domain/people/profile';
import { listSuggestions, type SuggestionSummary } from '../../../domain/suggestions/listSuggestions';
import { mayEdit } from '../../../domain/workflow/decide';
import { suggestionMade } from '../../../editor/document/suggestions';
import { fullMoment } from '../../../i18n/format';
import { useEditorRef } from '../../hooks/editorRef';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import { Shortcut } from '../Shortcut';
import classes from './suggestions.module.css';

const commandOf = (id: string) => review.find((command) => command.id === `review.${id}`)!;

/** Changes that somebody suggests in the text: each with its words and what can be done with it, and whether changes are suggestions now. */
export function SuggestionsSection({ article, people }: { readonly article: Article; readonly people: readonly Profile[] }) {
  const open = useOpenArticle();
  const { t } = useLanguage();
  const editor = useEditorRef();
  const { profile, suggesting, run } = useWorkspace();
  const listed = listSuggestions(useContent().body);
  const maySettle = mayEdit(article, profile) && open.problem === null && !open.readOnly;
  const isOffered = suggesting.isOffered && maySettle;
  if (listed.length === 0 && !isOffered) return null;

  const settle = (id: string, verdict: 'accept' | 'reject'): void => void editor.current?.commands.settleSuggestions((each) => (each === id ? verdict : null));
  return (
    <section aria-label={t('suggestions.title')}>
      <Stack gap="sm">
        {isOffered && (
          <Switch size="sm" checked={suggesting.isOn} onChange={() => run(commandOf('suggesting'))} description={t('suggestions.modeText')}
            label={<>{t('suggestions.mode')} <Shortcut keys={commandOf('suggesting').shortcut!} /></>} />
        )}
        <Text component="h2" size="xs" fw={600} c="var(--ink-3)" m={0} aria-live="polite">{t('suggestions.open', { count: listed.length })}</Text>
        {listed.map((each) => (
          <OneSuggestion key={each.id} suggestion={each} maySettle={maySettle} label={wordsAbout(each.id)}
            onShow={() => editor.current?.chain().selectSuggestion(each.id).focus().run()} onSettle={(verdict) => settle(each.id, verdict)} />
        ))}
        {maySettle && listed.length > 1 && (
          <Group gap={8}>
            <Button size="compact-sm" variant="default" onClick={() => run(commandOf('acceptAll'))}>{t('suggestions.acceptAll')}</Button>
            <Button size="compact-sm" variant="default" onClick={() => run(commandOf('rejectAll'))}>{t('suggestions.rejectAll')}</Button>
          </Group>
        )}
      </Stack>
    </section>
  );

  function wordsAbout(id: string): string {
    const made = suggestionMade(open.doc, id);
    const name = people.find((person) => person.id === made?.by)?.name ?? t('history.someone');
    return t('suggestions.one', { name, time: made ? fullMoment(made.at) : '…' });
  }
}

interface OneProps {
  readonly suggestion: SuggestionSummary;
  readonly label: string;
  readonly maySettle: boolean;
  readonly onShow: () => void;
  readonly onSettle: (verdict: 'accept' | 'reject') => void;
}

function OneSuggestion({ suggestion: { id, added, removed, splits, joins }, label, maySettle, onShow, onSettle }: OneProps) {
  const { t } = useLanguage();
  const isWordless = !added && !removed && splits === 0 && joins === 0;
  return (
    <article className={classes.suggestion} data-suggestion-id={id} aria-label={label}>
      <UnstyledButton className={classes.what} onClick={onShow} title={t('suggestions.show')}>
        <span className={classes.who}>{label}</span>
        {removed && <span className={classes.words}>{t('suggestions.removed', { text: removed })}</span>}
        {added && <span className={classes.words}>{t('suggestions.added', { text: added })}</span>}
        {splits > 0 && <span className={classes.words}>{t('suggestions.splits')}</span>}
        {joins > 0 && <span className={classes.words}>{t('suggestions.joins')}</span>}
        {isWordless && <span className={classes.words}>{t('suggestions.addedBlock')}</span>}
      </UnstyledButton>
      {maySettle && (
        <Group gap={4} mt={6}>
          <Button size="compact-xs" variant="default" leftSection={<IconCheck size={14} aria-hidden />} onClick={() => onSettle('accept')}>{t('suggestions.accept')}</Button>
          <Button size="compact-xs" variant="default" leftSection={<IconX size={14} aria-hidden />} onClick={() => onSettle('reject')}>{t('suggestions.reject')}</Button>
        </Group>
      )}
    </article>
  );
}
