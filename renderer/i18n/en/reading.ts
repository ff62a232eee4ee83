import type { Words } from '../words';
import type { reading as source } from '../vi/reading';

export const reading = {
  reading: {
    title: 'Read facts out of a text',
    text: 'Text',
    textHint: 'Paste the whole of a report here, from a web page or a Word file.',
    useOwn: 'Use the words of this article',
    read: 'Read the facts',
    empty: 'There is nothing to read yet. Paste a text into the field above.',
    tooLong: 'The text is longer than 1 MB and was not read. Paste one report only, then read again.',
    nothing: 'No facts were found in this text. Go back and see whether the whole report was pasted, or fill in the fact sheet yourself.',
    readOnly: 'This article can only be looked at now, so it takes no facts.',
    intro: 'Choose the facts that are right. They take the place of those in the sheet; lists are added to.',
    inSheet: 'In the sheet: {{text}}',
    inArticle: 'In the article: {{text}}',
    known: 'There already',
    sure: { sure: 'Certain', likely: 'Very likely', guess: 'Worth a look' },
    noPlace: 'This template has no field for: {{fields}}. These facts are left out.',
    takeBody: 'Take the whole body too, after what is there',
    take_one: 'Put into the article ({{count}})',
    take_other: 'Put into the article ({{count}})',
    back: 'Back',
    taken: 'Put into the article. To take it back, press Undo in the body.',
  },
} satisfies Words<typeof source>;
