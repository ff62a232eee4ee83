import { z } from 'zod';

/**
 * An article's id, or `desk` for what belongs to no article. It names a file: on some disks capitals make no other name,
 * and some names are devices.
 */
export const journalId = z.string().regex(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9_-]{1,64}$/);

/** Tables whose rows the journal keeps. `purged` names articles that were removed for good. */
export const journalTables = ['events', 'revisions', 'outbox', 'desk', 'profiles', 'targets', 'directory', 'templates', 'purged'] as const;

/** One row as it is now; `value` null says that it was removed. A later record of the same table and key replaces it. */
export const journalRecord = z.strictObject({
  table: z.enum(journalTables),
  key: z.string().min(1).max(200),
  value: z.unknown(),
});
export type JournalRecord = z.infer<typeof journalRecord>;

/** What is written at once: a change of the text (Yjs update, format V2), or rows that belong together. */
export const journalEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('update'), update: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('records'), records: z.array(journalRecord).min(1).max(10_000) }),
]);
export type JournalEntry = z.infer<typeof journalEntry>;

/** How long a journal is now; equal lengths at both sides mean that nothing was written behind the other's back. */
export const journalHead = z.object({ id: journalId, bytes: z.number().int().nonnegative() });
export type JournalHead = z.infer<typeof journalHead>;

/** What an append answers: `damaged` when something that the journal held before is lost, until somebody has read it. */
export const appendedHead = journalHead.extend({ damaged: z.boolean() });
export type AppendedHead = z.infer<typeof appendedHead>;

/** Everything sound in one journal. */
export const journalContent = journalHead.extend({
  /** All changes of the text merged into one update, or null when there is none. */
  update: z.instanceof(Uint8Array).nullable(),
  /** The last record of each table and key, in the order in which the keys first appeared. */
  records: z.array(journalRecord),
  /** ISO instant of the last entry, or null in an empty journal. */
  lastAt: z.string().nullable(),
  /** What could not be read, or null; the damaged file was set aside under this name. */
  damage: z.object({ entries: z.number(), bytes: z.number(), setAside: z.string() }).nullable(),
});
export type JournalContent = z.infer<typeof journalContent>;

/** Why the journal did not take something; `newer` for a journal that a newer version wrote. */
export const journalProblem = z.enum(['diskFull', 'readOnly', 'folderMissing', 'noAccess', 'newer', 'ioError']);
export type JournalProblem = z.infer<typeof journalProblem>;
