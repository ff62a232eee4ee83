import { Button, Group } from '@mantine/core';
import { choicesOf } from '../../../../editor/extensions/phrases/offerElement';
import { useContent, useOpenArticle } from '../../../hooks/openArticle';
import { usePhraseOffers } from '../../../hooks/usePhraseOffers';
import { useLanguage } from '../../../hooks/useLanguage';
import classes from '../Inspector.module.css';

/** The bound paragraphs that were worded by hand, with what can be done about each. */
export function DetachedList() {
  const offers = usePhraseOffers(useOpenArticle());
  const { t } = useLanguage();
  // Read anew with every reading of the content, which is where typing shows.
  useContent();
  const detached = offers.detached();
  if (detached.length === 0) return null;
  return (
    <section className={classes.notice} aria-label={t('facts.detached')}>
      <strong>{t('facts.detached')}</strong>
      {detached.map((offer) => (
        <div key={offer.phrase} className={classes.detached} data-detached={offer.phrase}>
          <q lang="vi">{offer.text}</q>
          <Group gap={4} mt={4}>
            {choicesOf(offer).map((choice) => (
              <Button key={choice} variant="default" size="compact-xs" data-choice={choice} onClick={() => offers.choose(offer, choice)}>
                {offers.words.choice(choice, offer)}
              </Button>
            ))}
          </Group>
        </div>
      ))}
    </section>
  );
}
