import type { BlockCheck } from './check';

/** Text whose accents are stored apart from their letters: it looks right, and nobody finds it by searching. */
export const textNotNfc: BlockCheck = {
  id: 'textNotNfc',
  severity: 'warning',
  scope: 'block',
  find(text) {
    const composed = text.normalize('NFC');
    if (composed === text) return [];
    const range = { from: 0, to: text.length };
    return [{ range, fix: { range, text: composed } }];
  },
};
