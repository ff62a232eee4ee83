import type { ArticleContent } from '../../domain/article/content';
import { contentHash } from '../../domain/article/content';
import { thinnedOut, untilNextInterval } from '../../domain/history/intervals';
import type { DeskRepository } from '../../storage/repositories/desk';
import type { RevisionRepository } from '../../storage/repositories/revisions';
import { newId, presentMoment, sha256 } from './actor';
import type { OpenArticle } from './articles';

/** So many changes, about as many letters, are worth a revision when the article is closed. */
const longerChange = 100;

interface Needs {
  readonly revisions: RevisionRepository;
  readonly desk: DeskRepository;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** Keeps revisions while somebody writes, and fewer of them the older they are. */
export function intervalRevisions({ revisions, desk, now, report }: Needs) {
  /**
   * Keeps a content as a revision, unless the last one says the same.
   * @param writer who wrote it; the present profile when that is not known
   */
  async function keep(articleId: string, content: ArticleContent, writer?: string): Promise<void> {
    const known = await revisions.list(articleId);
    const hash = await contentHash(content, sha256);
    if (known[0]?.contentHash === hash) return;
    const { actor, at } = await presentMoment(desk, now);
    await revisions.add({ id: newId(), articleId, at, by: writer ?? actor.id, milestone: 'interval', contentHash: hash, content }, thinnedOut(known, now()));
  }

  return {
    keep,
    /** The same open article, with revisions kept while it is written in. */
    follow(article: OpenArticle): OpenArticle {
      const { id } = article;
      const opened = now().toISOString();
      let edits = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isClosed = false;
      let writer: string | undefined;
      const failed = (error: unknown): void => report('a revision could not be kept', error);
      const keepNow = (content: ArticleContent): void => {
        edits = 0;
        keep(id, content, writer).catch(failed);
      };
      // What one person wrote is kept before the next one writes.
      const stopWatching = desk.watchCurrentProfile()((profile) => {
        if (writer !== undefined && writer !== profile?.id && edits > 0) {
          clearTimeout(timer);
          keepNow(article.content());
        }
        writer = profile?.id;
      }, failed);
      const stopListening = article.onEdit(() => {
        edits += 1;
        if (edits > 1) return;
        const wait = async (): Promise<void> => {
          const since = (await revisions.latest(id))?.at ?? opened;
          if (isClosed) return;
          clearTimeout(timer);
          timer = setTimeout(() => keepNow(article.content()), untilNextInterval(since, now()));
        };
        wait().catch(failed);
      });
      return {
        ...article,
        close() {
          isClosed = true;
          stopListening();
          stopWatching();
          clearTimeout(timer);
          if (edits >= longerChange) keepNow(article.content());
          article.close();
        },
      };
    },
  };
}
export type IntervalRevisions = ReturnType<typeof intervalRevisions>;
