import type * as Y from 'yjs';
import { answersSince, type Answer } from '../../domain/review/answers';
import { openThreads, type Anchor } from '../../domain/review/thread';
import { isEditable } from '../../domain/workflow/decide';
import { addReply, addThread, setResolved } from '../../editor/document/comments';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import { newId, presentMoment, type Moment } from './actor';
import type { ArticleService, OpenArticle } from './articles';
import { Refused } from './refused';

/** What somebody wrote. */
export interface Written {
  readonly text: string;
  /** Profiles named with @. */
  readonly mentions: readonly string[];
}

interface Needs {
  readonly articles: ArticleRepository;
  readonly articleService: ArticleService;
  readonly desk: DeskRepository;
  readonly now: () => Date;
}

/** Comments on an open article, by the present profile: everybody may comment while an article is on its way to an approval. */
export function commentService({ articles, articleService, desk, now }: Needs) {
  /** @throws Refused when nothing may be written of this article now */
  async function change(open: Pick<OpenArticle, 'id' | 'doc' | 'readOnly' | 'problem'>, write: (doc: Y.Doc, moment: Moment) => void): Promise<void> {
    if (open.readOnly) throw new Refused('readOnlyDesk');
    if (open.problem) throw new Refused('contentProblem');
    const moment = await presentMoment(desk, now);
    const article = await articles.get(open.id);
    if (!article || !isEditable(article.state)) throw new Refused('wrongState');
    write(open.doc, moment);
  }
  return {
    /** Begins a thread. @returns its id @throws Refused */
    async add(open: OpenArticle, anchor: Anchor, { text, mentions }: Written): Promise<string> {
      const id = newId();
      await change(open, (doc, { actor, at }) => addThread(doc, id, anchor, { by: actor.id, at, text: text.trim(), mentions }));
      return id;
    },
    /** @throws Refused */
    reply: (open: OpenArticle, threadId: string, { text, mentions }: Written): Promise<void> =>
      change(open, (doc, { actor, at }) => addReply(doc, threadId, newId(), { by: actor.id, at, text: text.trim(), mentions })),
    /** @throws Refused */
    resolve: (open: OpenArticle, threadId: string): Promise<void> => change(open, (doc, { actor, at }) => setResolved(doc, threadId, { by: actor.id, at })),
    /** @throws Refused */
    reopen: (open: OpenArticle, threadId: string): Promise<void> => change(open, (doc) => setResolved(doc, threadId, null)),
    /** How many comments of an article wait to be settled. */
    countOpen: async (articleId: string): Promise<number> => openThreads((await articleService.inspect(articleId)).threads).length,
    /** What became of the comments with which the article was sent back last; none for one that never was. */
    async answers(articleId: string): Promise<Answer[]> {
      const returned = (await articles.listEvents(articleId)).find(({ action }) => action === 'return');
      return returned ? answersSince((await articleService.inspect(articleId)).threads, returned.at) : [];
    },
  };
}
export type CommentService = ReturnType<typeof commentService>;
