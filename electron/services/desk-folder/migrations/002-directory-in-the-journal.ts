import type { Migration } from './migration';

/**
 * The desk's journal keeps directories and templates. Nothing moves; the higher format makes an older program, which would
 * take such entries for damage and set them aside, open the folder read-only.
 */
export const directoryInTheJournal: Migration = { to: 2, name: 'directory-in-the-journal', prepare: () => Promise.resolve() };
