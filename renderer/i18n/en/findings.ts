import type { Words } from '../words';
import type { findings as source } from '../vi/findings';

export const findings: Words<typeof source> = {
  findings: {
    fix: 'Fix',
    fixTo: 'Change to “{{text}}”',
    remove: 'Remove this',
    none: 'There is no place in the text to do this at.',
    where: { headline: 'Headline', body: 'Paragraph {{number}}', photos: 'Photos', facts: 'Facts' },
    checklist: 'Look at these before submitting',
  },
};
