import { Stack, Text } from '@mantine/core';
import { fieldSuggestionId, placeName, type FieldPlace } from '../../../domain/suggestions/fields';
import { useContent } from '../../hooks/openArticle';
import { useFieldSuggestions } from '../../hooks/useFieldSuggestions';
import { useLanguage } from '../../hooks/useLanguage';
import { useSuggestionNames } from '../../hooks/useSuggestionNames';
import { useWorkspace } from '../../hooks/workspace';
import { FieldSuggestionWords } from './FieldSuggestionWords';
import { SuggestionCard } from './SuggestionCard';

/** What is suggested for a field, under it: the words of others to be decided on, and that one's own are only suggested. */
export function FieldSuggestions({ place, editable }: { readonly place: FieldPlace; readonly editable: boolean }) {
  const { t } = useLanguage();
  const { photos } = useContent();
  const { profile, suggesting } = useWorkspace();
  const labelOf = useSuggestionNames();
  const { listed, settle } = useFieldSuggestions();
  const here = listed.filter((each) => placeName(each.place) === placeName(place));
  if (here.length === 0) return null;
  return (
    <Stack gap={6} my={6} data-field-suggestions={placeName(place)}>
      {here.map((each) => (each.by === profile.id && suggesting.isOn ? (
        <Text key={each.by} size="xs" c="var(--state-approved)" data-suggested-here>{t('suggestions.inField')}</Text>
      ) : (
        <SuggestionCard key={each.by} id={fieldSuggestionId(each)} label={labelOf(each)} maySettle={editable} onSettle={(verdict) => settle(each, verdict)}>
          <FieldSuggestionWords suggestion={each} photos={photos} />
        </SuggestionCard>
      )))}
    </Stack>
  );
}
