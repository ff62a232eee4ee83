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
  /** Keeps a content as a revision, unless the last one says the same. */
  async function keep(articleId: string, content: ArticleContent): Promise<void> {
    const known = await revisions.list(articleId);
    const hash = await contentHash(content, sha256);
    if (known[0]?.contentHash === hash) return;
    const { actor, at } = await presentMoment(desk, now);
    await revisions.add({ id: newId(), articleId, at, by: actor.id, milestone: 'interval', contentHash: hash, content }, thinnedOut(known, now()));
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
      const keepNow = (content: ArticleContent): void => {
        edits = 0;
        keep(id, content).catch((error: unknown) => report('a revision could not be kept', error));
      };
      const stopListening = article.onEdit(() => {
        edits += 1;
        if (edits > 1) return;
        const wait = async (): Promise<void> => {
          const since = (await revisions.latest(id))?.at ?? opened;
          if (isClosed) return;
          timer = setTimeout(() => keepNow(article.content()), untilNextInterval(since, now()));
        };
        wait().catch((error: unknown) => report('a revision could not be kept', error));
      });
      return {
        ...article,
        close() {
          isClosed = true;
          stopListening();
          clearTimeout(timer);
          if (edits >= longerChange) keepNow(article.content());
          article.close();
        },
      };
    },
  };
}
export type IntervalRevisions = ReturnType<typeof intervalRevisions>;
