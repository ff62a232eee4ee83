import { isOpen } from '../../domain/review/thread';
import { isWorded, type FieldSuggestion } from '../../domain/suggestions/fields';
import { suggestionsIn } from '../../domain/suggestions/settle';
import type { ReviewComment, ReviewMarks } from '../../exporters/review';
import type { DeskRepository } from '../../storage/repositories/desk';
import type { ArticleService } from './articles';

interface Needs {
  readonly articleService: Pick<ArticleService, 'underReview'>;
  readonly desk: Pick<DeskRepository, 'listProfiles'>;
}

/** How much of an article is still open. */
export interface OpenReview {
  readonly suggestions: number;
  readonly comments: number;
  /** Suggestions that no format can take along: for facts that are lists. */
  readonly unheld: number;
}

/** A field has no tracked changes: what is suggested for it is said beside it, old and new. */
const saidBeside = ({ place, before, after }: FieldSuggestion): Pick<ReviewComment, 'text' | 'quote' | 'replies' | 'about'> => ({
  text: `“${before}” → “${after}”`, quote: before, replies: [],
  about: place.kind === 'headline' ? { on: 'headline' } : place.kind === 'photo' ? { on: 'photo', photo: place.id } : { on: 'gone' },
});

/** What people suggest and say of articles, for exports. */
export function reviewMarks({ articleService, desk }: Needs) {
  return {
    async count(articleId: string): Promise<OpenReview> {
      const { body, ofFields, threads } = await articleService.underReview(articleId);
      const unheld = ofFields.filter(({ place }) => !isWorded(place)).length;
      return { unheld, suggestions: suggestionsIn(body).length + ofFields.length - unheld, comments: threads.filter(({ thread }) => isOpen(thread)).length };
    },

    /** All that is open, with the names of who made it. */
    async read(articleId: string): Promise<ReviewMarks> {
      const [{ body, ofFields, threads, made }, profiles] = await Promise.all([articleService.underReview(articleId), desk.listProfiles()]);
      const nameOf = (id: string): string => profiles.find((profile) => profile.id === id)?.name ?? '';
      const suggestions = suggestionsIn(body).flatMap((id) => {
        const one = made(id);
        return one ? [[id, { name: nameOf(one.by), at: one.at }] as const] : [];
      });
      const comments = threads.filter(({ thread }) => isOpen(thread)).map(({ thread: { anchor, by, at, text, replies }, range, isGone }): ReviewComment => ({
        name: nameOf(by), at, text, quote: anchor.quote,
        replies: replies.map((reply) => ({ name: nameOf(reply.by), at: reply.at, text: reply.text })),
        about: isGone ? { on: 'gone' } : anchor.on === 'text' ? { on: 'text', ...range! } : anchor.on === 'headline' ? { on: 'headline' } : { on: 'photo', photo: anchor.photo },
      }));
      const beside = ofFields.filter(({ place }) => isWorded(place)).map((one): ReviewComment => ({ name: nameOf(one.by), at: one.at, ...saidBeside(one) }));
      return { body, suggestions: Object.fromEntries(suggestions), comments: [...beside, ...comments] };
    },
  };
}
