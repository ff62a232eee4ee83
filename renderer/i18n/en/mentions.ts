import type { mentions as source } from '../vi/mentions';
import type { Words } from '../words';

export const mentions: Words<typeof source> = {
  mentions: {
    people: 'People in the directory',
    documents: 'Documents in the directory',
    found_one: '{{count}} entry, Enter chooses it',
    found_other: '{{count}} entries, choose with the arrow keys and Enter',
    noPeople: 'Nobody of this name is in the directory. Open Directory and press Add to enter name and posts.',
    noDocuments: 'This document is not in the directory. Open Directory and press Add to enter its number.',
    noPost: 'no post on the day of the meeting',
    from: 'from {{from}}',
    to: 'until {{to}}',
  },
};
