import type { Words } from '../words';
import type { find as source } from '../vi/find';

export const find: Words<typeof source> = {
  find: {
    label: 'Find in the article',
    field: 'Find',
    hint: 'Find in headline, body and captions',
    with: 'Replace with',
    withHint: 'Leave empty to remove what was found',
    diacritics: 'Match diacritics',
    letterCase: 'Match case',
    wholeWords: 'Whole words only',
    at: '{{at}} of {{count}}',
    spoken: 'Match {{at}} of {{count}}',
    count_one: '{{count}} match',
    count_other: '{{count}} matches',
    none: 'Not found',
    where: { headline: 'in the headline', caption: 'in a caption', credit: 'in a photo credit', alt: 'in an alternative text' },
    replace: 'Replace',
    replaceAll: 'Replace all…',
    replaced_one: '{{count}} place replaced. Ctrl+Z takes it back.',
    replaced_other: '{{count}} places replaced. Ctrl+Z takes them back.',
  },
  smartPunctuation: {
    label: 'Typographic signs while typing',
    text: 'Straight double quotes become “…”, single ones ‘…’, two hyphens –, three dots …; Backspace right after keeps what was typed.',
  },
  findPreview: {
    title: 'Preview of the replacement',
    text: 'Untick the places that are to stay. One undo takes all of it back.',
    all: 'Select all',
    places: 'Places to be replaced',
    place: '{{where}}: “{{before}}” becomes “{{after}}”',
    removed: '{{where}}: “{{before}}” is removed',
    where: { headline: 'Headline', body: 'Body', caption: 'Caption', credit: 'Photo credit', alt: 'Alternative text' },
    confirm_zero: 'No place selected',
    confirm_one: 'Replace {{count}} place',
    confirm_other: 'Replace {{count}} places',
    nothing: { title: 'Nothing to replace', text: 'Every place found is written like that already.' },
  },
};
