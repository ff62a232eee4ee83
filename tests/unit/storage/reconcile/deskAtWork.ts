import { projectionOf } from '../../../../renderer/app/services/projection';
import { templateOf } from '../../../../renderer/app/services/templates';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { readContent } from '../../../../renderer/editor/document/articleDocument';
import { contextOf, reportOf } from '../../domain/article/report';
import { author } from '../../domain/workflow/articles';
import { minute } from '../database';
import { outboxItem } from '../outboxItem';
import { durableRows, storageOf, type Storage } from '../storage';
import { type } from '../typing';

const person = { id: author, name: 'Hạ Vy', role: 'reporter', createdAt: minute(0) } as const;
const site = { id: 'site', kind: 'wordpress', name: 'Cổng xã', paused: null } as const;

/** A desk with people, a target, and articles with histories, revisions and something in the queue. */
export async function deskAtWork(count = 3) {
  const storage = storageOf();
  await storage.reconciler.differences();
  await storage.desk.found({ name: 'Cổng xã Mây Hạ', createdAt: minute(0), sample: false }, [person], [site]);
  for (let number = 0; number < count; number += 1) {
    const id = `article-${number}`;
    const content = reportOf({ headline: `Tin số ${number}` });
    await storage.create(id, { content, ...projectionOf(content, contextOf(templateOf('tin-tu-do'))) });
    await storage.revisions.add({ id: `${id}-sent`, articleId: id, at: minute(1), by: author, milestone: 'submit', contentHash: 'h', content: reportOf({ headline: `Tin số ${number}` }) });
    await storage.articles.transition(id, () => ({ event: { articleId: id, at: minute(2), by: author, action: 'submit', to: 'inReview' } }));
  }
  await storage.articles.transition('article-0', () => ({
    event: { articleId: 'article-0', at: minute(3), by: 'chief', action: 'queue', to: 'queued' }, outbox: [outboxItem('article-0', 'site')],
  }));
  await storage.outbox.store.update((await storage.outbox.store.get('article-0-site'))!, { attempts: 2, progress: { post: 7 } });
  await storage.outbox.store.pauseTarget('site', { code: 'badCredentials' });
  if (count > 1) {
    await write(storage, 'article-1', 'Tin nhanh: ');
    await storage.articles.project('article-1', { excerpt: 'Tin nhanh: Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp bàn về giữ rừng đầu nguồn.', wordCount: 31 });
  }
  await storage.settle();
  return storage;
}

export async function write({ documents }: Storage, id: string, words: string): Promise<void> {
  const document = await documents.open(id);
  type(document.doc, words);
  await document.flush();
  document.close();
}

export const leadOf = async ({ documents }: Storage, id: string): Promise<string> => {
  const document = await documents.open(id);
  const content = readContent(document.doc);
  document.close();
  return textOf(textBlocks(content.body)[0]!);
};

/** Brings both copies together, as a start does. */
export async function reconcile(storage: Storage): Promise<readonly string[]> {
  const differences = await storage.reconciler.differences();
  await storage.reconciler.merge(differences);
  await storage.settle();
  return differences.ids;
}


/** Every durable row, but not when the rows that lists show were last changed. */
export async function timeless(storage: Storage) {
  const { articles, ...rows } = await durableRows(storage);
  const untimed = (articles as { id: string; updatedAt: string }[]).map(({ updatedAt: _updatedAt, ...row }) => row);
  return { ...rows, articles: untimed.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}
