import { expect, test } from 'vitest';
import type { Role } from '../../../../renderer/domain/people/profile';
import { mayEdit, offeredActions } from '../../../../renderer/domain/workflow/decide';
import { firstPolicy } from '../../../../renderer/domain/workflow/policy';
import { articleStates, type ArticleState } from '../../../../renderer/domain/workflow/states';
import { articleIn, author, other, person } from './articles';

const all: readonly Role[] = ['reporter', 'editor', 'managingEditor', 'administrator'];
const editors: readonly Role[] = ['editor', 'managingEditor', 'administrator'];

const editing: Record<ArticleState, { readonly author: readonly Role[]; readonly others: readonly Role[] }> = {
  draft: { author: all, others: editors },
  changesRequested: { author: all, others: editors },
  inReview: { author: [], others: editors },
  secondReview: { author: [], others: [] },
  approved: { author: [], others: [] },
  queued: { author: [], others: [] },
  published: { author: [], others: [] },
  publishedDiffers: { author: [], others: [] },
  publishing: { author: [], others: [] },
  correction: { author: all, others: editors },
  withdrawing: { author: [], others: [] },
  withdrawn: { author: [], others: [] },
  archived: { author: [], others: [] },
  bin: { author: [], others: [] },
};

test.each(articleStates)('who may change the words of an article that is %s', (state) => {
  expect({
    author: all.filter((role) => mayEdit(articleIn(state), person(author, role))),
    others: all.filter((role) => mayEdit(articleIn(state), person(other, role))),
  }).toEqual(editing[state]);
});

test.each([
  ['draft', author, 'reporter', ['submit', 'discard']],
  ['draft', other, 'administrator', []],
  ['inReview', author, 'editor', ['recall']],
  ['inReview', other, 'editor', ['return', 'approve']],
  ['inReview', other, 'reporter', []],
  ['changesRequested', author, 'reporter', ['submit', 'discard']],
  ['approved', other, 'editor', ['return', 'reopen']],
  ['approved', other, 'managingEditor', ['return', 'reopen', 'queue']],
  ['approved', author, 'managingEditor', ['reopen', 'queue']],
  ['approved', author, 'reporter', []],
  ['queued', other, 'administrator', []],
  ['published', other, 'administrator', ['archive']],
  ['archived', other, 'editor', ['unarchive']],
  ['correction', author, 'reporter', ['submit']],
  ['secondReview', other, 'editor', ['return', 'reopen']],
  ['secondReview', other, 'managingEditor', ['return', 'approveSecond', 'reopen']],
  ['bin', author, 'reporter', ['restore']],
  ['bin', other, 'administrator', []],
] as const)('an article that is %s offers %s as %s %j', (state, id, role, actions) => {
  expect(offeredActions(articleIn(state), person(id, role), firstPolicy)).toEqual(actions);
});
