import type { DetachedPhrase } from '../../document/detachedPhrases';
import type { OfferChoice } from './phraseOffers';

/** What an offer says; functions, because the language may change while it stands. */
export interface OfferWords {
  readonly language: () => string;
  /** For those who do not see it come. */
  readonly announced: () => string;
  readonly title: () => string;
  readonly choice: (choice: OfferChoice, offer: DetachedPhrase) => string;
}

interface Answers {
  readonly choose: (choice: OfferChoice) => void;
  readonly leave: () => void;
}

/** The choices that an offer has. */
export const choicesOf = (offer: DetachedPhrase): OfferChoice[] => [...(offer.reading ? ['update' as const] : []), 'keep', 'unbind', ...(offer.isComposable ? ['anew' as const] : [])];

/** An offer as it stands under its paragraph: a group of buttons; Escape goes back to the text. */
export function offerElement(offer: DetachedPhrase, words: OfferWords, { choose, leave }: Answers): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'false';
  element.dataset['offer'] = offer.phrase;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words.title());
  element.lang = words.language();
  const title = document.createElement('span');
  title.textContent = words.title();
  const buttons = choicesOf(offer).map((choice) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['choice'] = choice;
    button.textContent = words.choice(choice, offer);
    button.addEventListener('click', () => choose(choice));
    return button;
  });
  element.append(title, ...buttons);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  });
  return element;
}
