import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JournalEntry } from '../../../electron/contract/journal';
import { DESK_FORMAT, writeMarker, type DeskMarker } from '../../../electron/services/desk-folder/marker';
import { deskPlaces, programPlaces, type DeskPlaces } from '../../../electron/services/desk-folder/places';
import { encodeEntry, encodeHeader, seedOf } from '../../../electron/services/journal/entry-format';
import { payloadOf } from '../../../electron/services/journal/journal-content';
import { journalPath } from '../../../electron/services/journal/journal-path';
import { approvedText, canonicalText, type ArticleContent } from '../../../renderer/domain/article/content';
import type { ArticleEvent } from '../../../renderer/domain/article/event';
import type { Revision } from '../../../renderer/domain/article/article';
import type { OutboxItem } from '../../../renderer/domain/publishing/outbox';
import type { Target } from '../../../renderer/domain/publishing/target';
import type { ArticleState } from '../../../renderer/domain/workflow/states';
import { emptyFacts } from '../../../renderer/domain/facts/meetingFacts';

/** An article as it is to lie in a desk folder. */
export interface WrittenArticle {
  readonly id: string;
  readonly content: ArticleContent;
  readonly state: ArticleState;
  /** Changes of its Yjs document, each an entry of its own; without any it is an archive entry. */
  readonly updates: readonly Uint8Array<ArrayBuffer>[];
  /** The target for which it waits in the outbox; it must be among those of the desk. */
  readonly waitsFor?: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const author = { id: 'profile-le', name: 'Lê Thanh Trúc', role: 'reporter', createdAt: '2026-01-05T02:00:00.000Z' };
const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, 5, 1) + number * 600_000).toISOString();

/** The id of the n-th written article, spread over the shelves as real ones are. */
export const writtenId = (number: number): string => sha256(`article ${number}`).slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** A content whose headline ends with its number. @param words how long the body is, in paragraphs of eighty words that begin with "Đoàn công tác" */
export function writtenContent(number: number, words: number): ArticleContent {
  const vocabulary = 'của Thường trực Đảng ủy làm việc với các tổ dân phố về chỉnh trang đô thị và bảo đảm vệ sinh môi trường'.split(' ');
  const word = (at: number): string => vocabulary[(at * 7 + number * 3) % vocabulary.length]!;
  const paragraphs = Array.from({ length: Math.ceil(words / 80) }, (_, part) =>
    ['Đoàn công tác', ...Array.from({ length: Math.min(80, words - part * 80) - 3 }, (__, at) => word(part * 80 + at))].join(' '));
  return {
    headline: `Bản tin của phường số ${number}`, category: 'Tin tức', byline: author.name, facts: emptyFacts, photos: [],
    body: { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
  };
}

/**
 * Writes a whole desk folder where the program looks for it at its first start, in the journals' own format but without
 * waiting for the disk after each: the desk comes from nowhere, nobody was told that it is saved.
 * @param userData the data folder of a program that was not started yet
 * @param targets where the desk publishes
 */
export async function writeDesk(userData: string, articles: Iterable<WrittenArticle>, marker: Partial<DeskMarker> & { format?: number } = {}, targets: readonly Target[] = []): Promise<DeskPlaces> {
  const places = deskPlaces(programPlaces(userData).defaultDesk);
  for (const place of [places.journal, places.photos, places.published, places.setAside]) await mkdir(place, { recursive: true });
  const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
  await writeMarker(places, {
    format: DESK_FORMAT, id: 'written', database: 'desk-written', databaseVersion: null, createdAt: dayOf(0), writtenBy: version, ...marker,
  });
  const row = (value: unknown): object => ({ value, version: 1 });
  await writeJournal(places, 'desk', 0, [{
    kind: 'records',
    records: [
      { table: 'desk', key: 'identity', value: row({ name: 'Cổng thông tin phường An Lạc', createdAt: dayOf(0), sample: false }) },
      { table: 'desk', key: 'currentProfile', value: row(author.id) },
      { table: 'profiles', key: author.id, value: { ...author, version: 1 } },
      ...targets.map((target) => ({ table: 'targets' as const, key: target.id, value: { ...target, version: 1 } })),
    ],
  }]);
  let number = 0;
  for (const article of articles) await writeJournal(places, article.id, (number += 1), entriesOf(article, number));
  return places;
}

/** What the program itself would have written: the document's changes, then how the article came to be. */
function entriesOf({ id, content, state, updates, waitsFor }: WrittenArticle, number: number): JournalEntry[] {
  const [at, by, contentHash] = [dayOf(number), author.id, sha256(canonicalText(content))];
  const archived = updates.length === 0;
  const event: ArticleEvent = {
    id: `${id}-event`, articleId: id, seq: 1, at, by, action: archived ? 'import' : 'create', to: state, origin: { templateId: 'tin-tu-do', authorId: by },
  };
  const revision: Revision = { id: `${id}-revision`, articleId: id, at, by, milestone: archived ? 'import' : 'interval', contentHash, content };
  const outbox = waitsFor === undefined ? [] : [outboxRecord({ id, content, at, targetId: waitsFor, revisionId: revision.id })];
  return [
    ...updates.map((update): JournalEntry => ({ kind: 'update', update })),
    { kind: 'records', records: [{ table: 'events', key: event.id, value: event }, { table: 'revisions', key: revision.id, value: revision }, ...outbox] },
  ];
}

/** The line of an article that waits to be published on an approval that nobody has signed. */
function outboxRecord({ id, content, at, targetId, revisionId }: { id: string; content: ArticleContent; at: string; targetId: string; revisionId: string }) {
  const item: Omit<OutboxItem, 'content'> = {
    id: `${id}-outbox`, articleId: id, targetId, key: sha256(id).slice(0, 16), revisionId, approval: { by: author.id, at, contentHash: sha256(approvedText(content)) },
    state: 'waiting', progress: null, attempts: 0, nextTryAt: null, problem: null, timeline: [{ at, step: 'queued' }], receipt: null, createdAt: at, updatedAt: at,
  };
  return { table: 'outbox' as const, key: item.id, value: { ...item, version: 1, open: 1 } };
}

async function writeJournal(places: DeskPlaces, id: string, number: number, entries: readonly JournalEntry[]): Promise<void> {
  const file = journalPath(places.journal, id);
  const time = Date.parse(dayOf(number));
  await mkdir(path.dirname(file), { recursive: true });
  const written = entries.flatMap((entry, index) => encodeEntry(seedOf(id), { ...payloadOf(entry), number: index + 1, time, more: false }));
  await writeFile(file, Buffer.concat([encodeHeader(id, 0), ...written]));
}
