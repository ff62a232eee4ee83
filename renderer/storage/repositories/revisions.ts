import Dexie from 'dexie';
import type { Revision, RevisionSummary } from '../../domain/article/article';
import { withAllFacts, type ArticleContent } from '../../domain/article/content';
import type { Watch } from '../../domain/watch';
import type { DeskDatabase } from '../db';
import type { Recorder } from '../journal/recorder';
import { watching } from '../watching';

/** The revisions of articles; a list of them reads no contents. */
export function revisionRepository(db: DeskDatabase, recorder: Recorder) {
  const of = (articleId: string) => db.revisions.where('[articleId+at]').between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]);
  const list = (articleId: string): Promise<RevisionSummary[]> => of(articleId).reverse().toArray();
  const read = async (id: string): Promise<Revision> => {
    const summary = await db.revisions.get(id);
    const content = (await db.revisionContents.get(id))?.content;
    if (!summary || !content) throw new Error(`no revision ${id}`);
    const { headline: _headline, wordCount: _words, photoCount: _photos, ...revision } = summary;
    return { ...revision, content: withAllFacts(content) };
  };
  return {
    watch: (articleId: string): Watch<RevisionSummary[]> => watching(() => list(articleId)),
    /** Newest first. */
    list,
    latest: async (articleId: string): Promise<RevisionSummary | null> => (await of(articleId).last()) ?? null,
    /** The content of the latest revision, or null. */
    async latestContent(articleId: string): Promise<ArticleContent | null> {
      const last = await of(articleId).last();
      return last ? (await read(last.id)).content : null;
    },
    /** @throws Error when there is no such revision */
    read,
    /** Adds a revision and removes others of the same article that it makes needless. */
    add: (revision: Revision, needless: readonly string[] = []): Promise<void> =>
      recorder.record(revision.articleId, [db.revisions, db.revisionContents], async (batch) => {
        await batch.put({ table: 'revisions', key: revision.id, value: revision });
        for (const id of needless) await batch.remove('revisions', id);
      }),
  };
}
export type RevisionRepository = ReturnType<typeof revisionRepository>;
