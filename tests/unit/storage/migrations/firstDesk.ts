import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Approval } from '../../../../renderer/domain/article/article';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import type { ArticleState } from '../../../../renderer/domain/workflow/states';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';
import { DeskDatabase } from '../../../../renderer/storage/db';
import { reportOf } from '../../domain/article/report';
import { author } from '../../domain/workflow/articles';
import { articleOf, minute } from '../database';
import { outboxItem } from '../outboxItem';

/** A document as version 0.1 wrote it: texts as plain values. */
export function firstDocument(content: ArticleContent): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const field of ['headline', 'category', 'byline'] as const) doc.getMap('meta').set(field, content[field]);
    for (const [key, value] of Object.entries(content.facts)) doc.getMap('facts').set(key, structuredClone(value));
    content.photos.forEach(({ id, ...photo }, index) => doc.getMap('photos').set(id, new Y.Map(Object.entries({ ...photo, order: index + 1 }))));
    prosemirrorJSONToYXmlFragment(articleSchema, content.body, doc.getXmlFragment('body'));
  });
  return doc;
}

const approval: Approval = { by: 'editor', at: minute(4), contentHash: 'approved-words' };
export const sent = reportOf({ headline: 'Như đã duyệt' });

/** What version 0.1 left on a disk: one article for each way that an article could have gone. */
export const firstArticles: Record<string, { state: ArticleState; approval?: Approval; history: readonly (readonly [string, number, (string | null)?])[] }> = {
  draft: { state: 'draft', history: [['create', 1, author]] },
  returned: { state: 'changesRequested', history: [['create', 1, author], ['submit', 2, author], ['return', 3, 'editor']] },
  approved: { state: 'approved', approval, history: [['create', 1, author], ['submit', 2, author], ['approve', 4, 'editor']] },
  published: { state: 'published', approval, history: [['create', 1, author], ['submit', 2, author], ['approve', 4, 'editor'], ['queue', 5, 'chief'], ['published', 6, null]] },
  // Every item was cancelled: the first version said nothing of that.
  cancelled: { state: 'approved', approval, history: [['create', 1, author], ['submit', 2, author], ['approve', 4, 'editor'], ['queue', 5, 'chief']] },
  again: { state: 'queued', approval, history: [['create', 1, author], ['submit', 2, author], ['approve', 4, 'editor'], ['queue', 5, 'chief'], ['queue', 7, 'chief']] },
  // From the sample desk: in its state from the beginning.
  sample: { state: 'inReview', history: [['create', 1, author]] },
  reopened: { state: 'inReview', history: [['create', 1, author], ['submit', 2, author], ['approve', 4, 'editor'], ['reopen', 8, 'editor']] },
};

/** Fills a database in the layout of version 0.1. */
export async function writeFirstDesk(name: string): Promise<void> {
  const db = new DeskDatabase(name, 1);
  await db.open();
  for (const [id, { state, approval: granted = null, history }] of Object.entries(firstArticles)) {
    await db.table('articles').add(articleOf(id, 1, { state, approval: granted, headline: id }));
    await db.table('documents').add({ id, content: firstDocument(reportOf({ headline: id })) });
    for (const [action, at, by] of history) await db.table('events').add({ articleId: id, at: minute(at), by, action, ...(action === 'return' && { note: 'Ảnh mờ' }) });
    for (const [action, at, by] of history) {
      if (!['submit', 'return', 'approve', 'queue'].includes(action)) continue;
      const contentHash = ['approve', 'queue'].includes(action) && id !== 'again' ? 'approved-words' : 'other-words';
      await db.table('revisions').add({ id: `${id}-${action}-${at}`, articleId: id, at: minute(at), by, milestone: action, contentHash, content: sent });
    }
  }
  for (const id of ['published', 'cancelled', 'again']) {
    const { revisionId: _revisionId, ...item } = outboxItem(id, 'site', { content: sent, approval, state: id === 'again' ? 'waiting' : id === 'published' ? 'published' : 'cancelled' });
    await db.table('outbox').add({ ...item, open: id === 'again' ? 1 : 0 });
  }
  const counters = new Map<string, number>();
  for (const { state } of Object.values(firstArticles)) for (const key of [`state:${state}`, `own:${author}:${state}`]) counters.set(key, (counters.get(key) ?? 0) + 1);
  await db.table('counters').bulkAdd([...counters].map(([key, n]) => ({ key, n })));
  await db.table('desk').bulkAdd([{ key: 'identity', value: { name: 'Cổng xã Mây Hạ', createdAt: minute(0), sample: false } }, { key: 'currentProfile', value: author }]);
  await db.table('profiles').add({ id: author, name: 'Hạ Vy', role: 'reporter', createdAt: minute(0) });
  await db.table('targets').add({ id: 'site', kind: 'wordpress', name: 'Cổng xã', paused: null });
  db.close();
}

/** Every row of a database as it lies there, whatever its layout. */
export async function rawRows(name: string, version: number): Promise<Record<string, unknown[]>> {
  const db = new DeskDatabase(name, version);
  await db.open();
  const rows = Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));
  db.close();
  return rows;
}
