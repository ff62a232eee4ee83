import { useMemo } from 'react';
import { compareFacts } from '../../../compare/compareFacts';
import { compareText } from '../../../compare/words/diffTokens';
import { emptyFacts, type MeetingFacts } from '../../../domain/facts/meetingFacts';
import type { Photo } from '../../../domain/article/photo';
import { factWritten, type FieldSuggestion } from '../../../domain/suggestions/fields';
import { useLanguage } from '../../hooks/useLanguage';
import { FactCards } from '../history/ComparedFacts';
import { Words } from '../history/Words';
import classes from './suggestions.module.css';

/** Which field a suggestion is for, and its words: what goes struck through, what comes underlined. */
export function FieldSuggestionWords({ suggestion: { place, before, after }, photos }: { readonly suggestion: FieldSuggestion; readonly photos: readonly Photo[] }) {
  const { t } = useLanguage();
  const facts = useMemo(() => {
    if (place.kind !== 'fact') return null;
    const [was, wanted] = [factWritten(place.fact, before), factWritten(place.fact, after)];
    return was === undefined || wanted === undefined ? null : compareFacts(withFact(place.fact, was), withFact(place.fact, wanted));
  }, [place, before, after]);
  if (facts) return <FactCards facts={facts} />;
  const number = place.kind === 'photo' ? photos.findIndex(({ id }) => id === place.id) + 1 : 0;
  const name = place.kind === 'headline' ? t('paper.headline') : place.kind === 'photo' ? t('suggestions.ofPhoto', { field: t(`photos.${place.field}`), number }) : t(`facts.${place.fact}`);
  return (
    <>
      <span className={classes.field}>{name}</span>
      <span className={classes.compared} lang="vi">
        {place.kind === 'fact' ? t('suggestions.unreadable') : <Words segments={compareText(before, after).segments} />}
      </span>
    </>
  );
}

const withFact = <K extends keyof MeetingFacts>(fact: K, value: MeetingFacts[K]): MeetingFacts => ({ ...emptyFacts, [fact]: value });
