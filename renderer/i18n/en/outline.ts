import type { Words } from '../words';
import type { outline as source } from '../vi/outline';

export const outline: Words<typeof source> = {
  outline: {
    label: 'Outline',
    title: 'Outline of the article',
    lead: 'Lead',
    photo: 'Photo: {{text}}',
    photoUnnamed: 'Photo without a caption',
    here: 'the cursor is here',
    empty: { title: 'Nothing to list yet', text: 'Lead, headings, photos and numbered conclusions appear here as you write.' },
  },
  figures: {
    selected: '{{selected}} of {{count}} words',
    body: 'Body',
    selection: 'Selection',
    words: 'Words',
    characters: 'Characters',
    charactersWithoutBlanks: 'Characters without blanks',
    paragraphs: 'Paragraphs with words',
    reading: 'Reading time',
    minutes_one: 'about {{count}} min',
    minutes_other: 'about {{count}} min',
    counted: 'Lead and body are counted, headline and captions are not. In Vietnamese every syllable is a word; “09-TT/QU” is one. Reading time is for {{speed}} words a minute.',
  },
};
