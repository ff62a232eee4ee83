import type { Table } from 'dexie';
import type { Revision } from '../../domain/article/article';
import { directoryKinds } from '../../domain/directory/entry';
import { summaryOf } from '../../domain/history/summary';
import { deskJournalId, type JournalRecord, type JournalTable } from '../../domain/journal/journal';
import { standingOf } from '../../domain/publishing/outbox';
import type { DeskDatabase, OutboxRow } from '../db';

/** What the database keeps for one record: rows by table. */
type Rows = readonly (readonly [Table, unknown])[];
type Value = Readonly<Record<string, unknown>> & { readonly id: string };

/** How a durable row stands in the database; what is derived from others is left out of the journal. */
const rowsFor: Readonly<Record<JournalTable, (db: DeskDatabase, key: string, value: Value) => Rows>> = {
  events: (db, _key, value) => [[db.articleEvents, value]],
  revisions: (db, key, value) => {
    const revision = value as unknown as Revision;
    return [[db.revisions, summaryOf(revision)], [db.revisionContents, { id: key, content: revision.content }]];
  },
  outbox: (db, _key, value) => [[db.outbox, { ...value, open: standingOf(value) }]],
  desk: (db, key, value) => [[db.desk, { ...value, key }]],
  profiles: (db, _key, value) => [[db.profiles, value]],
  targets: (db, _key, value) => [[db.targets, value]],
  directory: (db, _key, value) => [[db.directory, value]],
  templates: (db, _key, value) => [[db.templates, value]],
  purged: (db, _key, value) => [[db.purged, value]],
};

/** Tables of the database that hold the rows of a table of the journal. */
export const tablesOf = (db: DeskDatabase, table: JournalTable): Table[] =>
  ({
    events: [db.articleEvents],
    revisions: [db.revisions, db.revisionContents],
    outbox: [db.outbox],
    desk: [db.desk],
    profiles: [db.profiles],
    targets: [db.targets],
    directory: [db.directory],
    templates: [db.templates],
    purged: [db.purged],
  })[table] as Table[];

/** Writes records, inside the caller's transaction; a value of null removes the row. */
export async function putRecords(db: DeskDatabase, records: readonly JournalRecord[]): Promise<void> {
  const puts = new Map<Table, unknown[]>();
  const removals = new Map<Table, string[]>();
  const add = <T>(to: Map<Table, T[]>, table: Table, item: T): void => void (to.get(table)?.push(item) ?? to.set(table, [item]));
  for (const { table, key, value } of records) {
    if (value === null) for (const stored of tablesOf(db, table)) add(removals, stored, key);
    else for (const [stored, row] of rowsFor[table](db, key, value as Value)) add(puts, stored, row);
  }
  for (const [table, keys] of removals) await table.bulkDelete(keys);
  for (const [table, rows] of puts) await table.bulkPut(rows);
}

export const outboxRecord = ({ open: _open, ...value }: OutboxRow): JournalRecord => ({ table: 'outbox', key: value.id, value });

/** The desk's own durable rows as the journal would have them. */
export async function deskRecords(db: DeskDatabase): Promise<JournalRecord[]> {
  const byId = (table: JournalTable, rows: readonly { readonly id: string }[]): JournalRecord[] => rows.map((value) => ({ table, key: value.id, value }));
  return [
    ...(await db.desk.toArray()).map(({ key, ...value }): JournalRecord => ({ table: 'desk', key, value })),
    ...byId('profiles', await db.profiles.toArray()),
    ...byId('targets', await db.targets.toArray()),
    ...byId('directory', await db.directory.toArray()),
    ...byId('templates', await db.templates.toArray()),
    ...byId('purged', await db.purged.toArray()),
  ];
}

/**
 * Durable rows of some articles, by article. A revision comes as its summary: it never changes, so that its content is only
 * read where it is missing (`wholeRevisions`).
 */
export async function articleRecords(db: DeskDatabase, ids: readonly string[]): Promise<Map<string, JournalRecord[]>> {
  const found = new Map<string, JournalRecord[]>(ids.map((id) => [id, []]));
  const add = (articleId: string, record: JournalRecord): void => void found.get(articleId)?.push(record);
  for (const value of await db.articleEvents.where('articleId').anyOf(ids).toArray()) add(value.articleId, { table: 'events', key: value.id, value });
  for (const value of await db.revisions.where('articleId').anyOf(ids).toArray()) add(value.articleId, { table: 'revisions', key: value.id, value });
  for (const row of await db.outbox.where('articleId').anyOf(ids).toArray()) add(row.articleId, outboxRecord(row));
  return found;
}

/** The same records with the contents of their revisions; one whose content is gone is left out. */
export async function wholeRevisions(db: DeskDatabase, records: readonly JournalRecord[]): Promise<JournalRecord[]> {
  const ids = records.filter(({ table }) => table === 'revisions').map(({ key }) => key);
  const contents = new Map((await db.revisionContents.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row.content] as const] : [])));
  return records.flatMap((record) => {
    if (record.table !== 'revisions' || record.value === null) return [record];
    const content = contents.get(record.key);
    if (!content) return [];
    const { headline: _headline, wordCount: _words, photoCount: _photos, ...revision } = record.value as Value;
    return [{ ...record, value: { ...revision, content } }];
  });
}

/** Tables of the journal whose rows belong to no article. */
const deskTables = ['desk', 'profiles', 'targets', 'directory', 'templates', 'purged'] as const satisfies readonly JournalTable[];
/** The tables of the database in which they lie. */
export const deskTablesOf = (db: DeskDatabase): Table[] => deskTables.flatMap((table) => tablesOf(db, table));

/** Whether a record can be a row here: a file may hold what another program wrote. */
export function isSound({ table, key, value }: JournalRecord, journalId: string): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const row = value as Partial<Record<string, unknown>>;
  const isOfDesk = (deskTables as readonly JournalTable[]).includes(table);
  if (isOfDesk !== (journalId === deskJournalId)) return false;
  if (table === 'desk') return 'value' in row;
  if (row['id'] !== key) return false;
  if (table === 'directory') return (directoryKinds as readonly unknown[]).includes(row['kind']);
  if (table === 'templates') return typeof row['template'] === 'object' && row['template'] !== null;
  if (isOfDesk) return true;
  if (row['articleId'] !== journalId) return false;
  if (table === 'events') return typeof row['seq'] === 'number' && typeof row['at'] === 'string' && typeof row['to'] === 'string';
  if (table === 'revisions') return typeof row['at'] === 'string' && typeof (row['content'] as { body?: unknown } | undefined)?.body === 'object';
  return typeof row['revisionId'] === 'string' && typeof row['updatedAt'] === 'string';
}
