import { useEffect, useMemo, useRef } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import type { MeetingFacts } from '../../domain/facts/meetingFacts';
import { observeFacts } from '../../editor/document/articleDocument';
import { composeAnew, detachedPhrases, keepWording, unbind, updateFacts, type DetachedPhrase } from '../../editor/document/detachedPhrases';
import { observeFieldSuggestions } from '../../editor/document/fieldSuggestions';
import type { OfferWords } from '../../editor/extensions/phrases/offerElement';
import type { OfferChoice } from '../../editor/extensions/phrases/phraseOffers';
import { phraseReader } from './phraseReader';
import { useFields } from './useFields';
import { useLanguage } from './useLanguage';

/** What the program offers for the bound paragraphs of an article that were worded by hand, beside the text and in the sheet. */
export function usePhraseOffers({ doc, template }: OpenArticle) {
  const { t, language } = useLanguage();
  const fields = useFields();
  // The editor keeps the offers that it was made with.
  const now = useRef({ t, language, fields });
  now.current = { t, language, fields };
  const listening = useRef(new Set<() => void>());
  useEffect(() => listening.current.forEach((listen) => listen()), [fields]);
  return useMemo(() => {
    const words: OfferWords = {
      language: () => now.current.language,
      title: () => now.current.t('facts.offer.title'),
      announced: () => now.current.t('facts.offer.announced'),
      choice(choice, { reading }) {
        const fields = (Object.keys(reading ?? {}) as (keyof MeetingFacts)[]).map((key) => now.current.t(`facts.${key}`)).join(', ');
        return now.current.t(`facts.offer.${choice}`, { fields });
      },
    };
    const choices: Record<OfferChoice, (offer: DetachedPhrase) => void> = {
      update: (offer) => updateFacts(now.current.fields, offer),
      keep: (offer) => keepWording(doc, offer),
      unbind: (offer) => unbind(doc, offer),
      anew: (offer) => composeAnew(doc, offer),
    };
    return {
      words,
      detached: () => detachedPhrases(doc, template, phraseReader, now.current.fields),
      observe(listen: () => void) {
        const stops = [observeFacts(doc, listen), observeFieldSuggestions(doc, listen), () => listening.current.delete(listen)];
        listening.current.add(listen);
        return () => stops.forEach((stop) => stop());
      },
      choose: (offer: DetachedPhrase, choice: OfferChoice) => choices[choice](offer),
    };
  }, [doc, template]);
}
