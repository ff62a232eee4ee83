import type { SuggestionMade } from '../../editor/document/suggestions';
import { anyMoment } from '../../i18n/format';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';
import { useWatch } from './useWatch';

/** Words for who made a suggestion, and when; null for one of which the document does not say. */
export function useSuggestionNames(): (made: SuggestionMade | null) => string {
  const desk = useDesk();
  const { t } = useLanguage();
  const people = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  return (made) => t('suggestions.one', { name: people.find(({ id }) => id === made?.by)?.name ?? t('history.someone'), time: anyMoment(made?.at ?? '') });
}
