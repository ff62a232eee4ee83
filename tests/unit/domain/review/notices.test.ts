import { describe, expect, it } from 'vitest';
import type { ArticleEvent, EventAction } from '../../../../renderer/domain/article/event';
import { concerning, notices } from '../../../../renderer/domain/review/notices';
import { firstPolicy } from '../../../../renderer/domain/workflow/policy';
import type { ArticleState } from '../../../../renderer/domain/workflow/states';
import { articleIn, author, other, person } from '../workflow/articles';

const writer = person(author, 'reporter');
const editor = person(other, 'editor');
const chief = person('chief', 'managingEditor');
const at = (minute: number): string => new Date(Date.UTC(2026, 1, 6, 1, minute)).toISOString();

/** An article with its history given oldest first. */
function article(id: string, state: ArticleState, ...history: readonly (readonly [EventAction, ArticleState, string, number?])[]) {
  const events = history.map(([action, to, by, minute = 0], index): ArticleEvent => ({ id: `${id}-${index + 1}`, articleId: id, seq: index + 1, at: at(minute), by, action, to }));
  return { article: articleIn(state, { id, headline: `Tin ${id}` }), events: events.toReversed() };
}
const none = new Set<string>();
const submitted = article('gui', 'inReview', ['create', 'draft', author], ['submit', 'inReview', author, 1]);
const returned = article('tra', 'changesRequested', ['submit', 'inReview', author, 1], ['return', 'changesRequested', other, 2]);
const approved = article('duyet', 'approved', ['submit', 'inReview', author, 1], ['approve', 'approved', other, 3]);

describe('what somebody is told', () => {
  it('is what came back and what was approved, for the author', () => {
    expect(notices([approved, submitted, returned], writer, firstPolicy, none)).toEqual([
      { kind: 'returned', articleId: 'tra', headline: 'Tin tra', eventId: 'tra-2', by: other, at: at(2) },
      { kind: 'approved', articleId: 'duyet', headline: 'Tin duyet', eventId: 'duyet-2', by: other, at: at(3) },
    ]);
  });

  it('is what waits, for those who may approve it', () => {
    expect(notices([approved, submitted, returned], editor, firstPolicy, none)).toEqual([
      { kind: 'waits', articleId: 'gui', headline: 'Tin gui', eventId: 'gui-2', by: author, at: at(1) },
    ]);
    expect(notices([submitted], person('nobody', 'reporter'), firstPolicy, none)).toEqual([]);
  });

  it('is the second approval for the managing editor, and nothing for who gave the first', () => {
    const endorsed = article('hai', 'secondReview', ['submit', 'inReview', author, 1], ['endorse', 'secondReview', other, 2]);
    const two = { ...firstPolicy, levels: 2 as const };
    expect(notices([endorsed], chief, two, none)).toMatchObject([{ kind: 'waits', eventId: 'hai-2' }]);
    expect(notices([endorsed], editor, two, none)).toEqual([]);
  });

  it('is the newest of its kind, also when an article came back twice', () => {
    const twice = article('lai', 'changesRequested', ['return', 'changesRequested', other, 1], ['submit', 'inReview', author, 2], ['return', 'changesRequested', other, 3]);
    expect(notices([twice], writer, firstPolicy, new Set(['lai-1']))).toMatchObject([{ eventId: 'lai-3' }]);
  });

  it('is said once, and what one did oneself is not said', () => {
    expect(notices([submitted, returned], writer, firstPolicy, new Set(['tra-2']))).toEqual([]);
    const own = article('tu', 'approved', ['approve', 'approved', author, 1]);
    expect(notices([own], person(author, 'managingEditor'), { ...firstPolicy, selfApproval: true }, none)).toEqual([]);
  });

  it('is said of what came from elsewhere, however old it is', () => {
    const old = article('xa', 'changesRequested', ['submit', 'inReview', author, -90_000], ['return', 'changesRequested', other, -80_000]);
    expect(notices([old, approved], writer, firstPolicy, new Set(['duyet-2']))).toMatchObject([{ eventId: 'xa-2' }]);
  });

  it('is over when it is no longer so', () => {
    const answered = article('xong', 'inReview', ['return', 'changesRequested', other, 2], ['submit', 'inReview', author, 3]);
    expect(concerning([answered], writer, firstPolicy)).toEqual([]);
  });
});
