import { useMemo, useRef } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import type { MeetingFacts } from '../../domain/facts/meetingFacts';
import { observeFacts } from '../../editor/document/articleDocument';
import { composeAnew, detachedPhrases, keepWording, unbind, updateFacts, type DetachedPhrase } from '../../editor/document/detachedPhrases';
import type { OfferWords } from '../../editor/extensions/phrases/offerElement';
import type { OfferChoice } from '../../editor/extensions/phrases/phraseOffers';
import { phraseReader } from './phraseReader';
import { useLanguage } from './useLanguage';

/** What the program offers for the bound paragraphs of an article that were worded by hand, beside the text and in the sheet. */
export function usePhraseOffers({ doc, template }: OpenArticle) {
  const { t, language } = useLanguage();
  const spoken = useRef({ t, language });
  spoken.current = { t, language };
  return useMemo(() => {
    const words: OfferWords = {
      language: () => spoken.current.language,
      title: () => spoken.current.t('facts.offer.title'),
      announced: () => spoken.current.t('facts.offer.announced'),
      choice(choice, { reading }) {
        const fields = (Object.keys(reading ?? {}) as (keyof MeetingFacts)[]).map((key) => spoken.current.t(`facts.${key}`)).join(', ');
        return spoken.current.t(`facts.offer.${choice}`, { fields });
      },
    };
    const choices: Record<OfferChoice, (offer: DetachedPhrase) => void> = {
      update: (offer) => updateFacts(doc, template, offer),
      keep: (offer) => keepWording(doc, offer),
      unbind: (offer) => unbind(doc, offer),
      anew: (offer) => composeAnew(doc, offer),
    };
    return {
      words,
      detached: () => detachedPhrases(doc, template, phraseReader),
      observe: (listen: () => void) => observeFacts(doc, listen),
      choose: (offer: DetachedPhrase, choice: OfferChoice) => choices[choice](offer),
    };
  }, [doc, template]);
}
