import type { spelling as source } from '../vi/spelling';
import type { Words } from '../words';

export const spelling: Words<typeof source> = {
  spelling: {
    title: 'Spelling',
    on: 'Underline misspelt words in body, headline, captions and notes',
    how: 'Right-click an underlined word, or put the cursor into it and press the menu key (Shift+F10), for suggestions.',
    personal: 'My words',
    none: 'No words yet. Words added with “Add to My Words” in the menu of a right click are kept here.',
    remove: 'Remove the word {{word}}',
    removed: 'Removed “{{word}}”',
  },
};
