import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../renderer/domain/people/profile';
import { decide, type Decision, type Refusal } from '../../../../renderer/domain/workflow/decide';
import { articleStates, type ArticleState } from '../../../../renderer/domain/workflow/states';
import { articleActions, workflow, type ArticleAction } from '../../../../renderer/domain/workflow/table';
import { articleIn, author, other, person } from './articles';

// What the newsroom expects, written out on its own: nothing here is read from the table.
const reporter: Role = 'reporter';
const all: readonly Role[] = ['reporter', 'editor', 'managingEditor', 'administrator'];
const editors: readonly Role[] = ['editor', 'managingEditor', 'administrator'];
const publishers: readonly Role[] = ['managingEditor', 'administrator'];
const nobody: readonly Role[] = [];

const states: readonly ArticleState[] = ['draft', 'inReview', 'changesRequested', 'approved', 'queued', 'published', 'publishedDiffers', 'bin'];

interface Expectation {
  readonly in: readonly ArticleState[];
  readonly leadsTo: ArticleState;
  /** Roles in which the author may do it to the own article, and in which somebody else may. */
  readonly author: readonly Role[];
  readonly others: readonly Role[];
  /** Said to a person of the right role who is the wrong person. */
  readonly wrongPerson?: Refusal;
}

const expectations: Record<ArticleAction, Expectation> = {
  submit: { in: ['draft', 'changesRequested'], leadsTo: 'inReview', author: all, others: nobody, wrongPerson: 'notTheAuthor' },
  recall: { in: ['inReview'], leadsTo: 'draft', author: all, others: nobody, wrongPerson: 'notTheAuthor' },
  return: { in: ['inReview', 'approved'], leadsTo: 'changesRequested', author: nobody, others: editors, wrongPerson: 'ownArticle' },
  approve: { in: ['inReview'], leadsTo: 'approved', author: nobody, others: editors, wrongPerson: 'ownArticle' },
  reopen: { in: ['approved'], leadsTo: 'inReview', author: editors, others: editors },
  queue: { in: ['approved'], leadsTo: 'queued', author: publishers, others: publishers },
  discard: { in: ['draft', 'changesRequested'], leadsTo: 'bin', author: all, others: nobody, wrongPerson: 'notTheAuthor' },
  restore: { in: ['bin'], leadsTo: 'draft', author: all, others: nobody, wrongPerson: 'notTheAuthor' },
};

function expected({ in: from, leadsTo, author: own, others, wrongPerson }: Expectation, state: ArticleState, role: Role, isAuthor: boolean): Decision {
  if (!from.includes(state)) return { allowed: false, because: 'wrongState' };
  if ((isAuthor ? own : others).includes(role)) return { allowed: true, to: leadsTo };
  if (!own.includes(role) && !others.includes(role)) return { allowed: false, because: 'wrongRole' };
  return { allowed: false, because: wrongPerson! };
}

it('is about exactly these actions and states', () => {
  expect(articleActions.toSorted()).toEqual(Object.keys(expectations).toSorted());
  expect(Object.keys(workflow).toSorted()).toEqual(Object.keys(expectations).toSorted());
  expect(articleStates.toSorted()).toEqual(states.toSorted());
});

describe.each(Object.entries(expectations) as [ArticleAction, Expectation][])('%s', (action, expectation) => {
  const people = all.flatMap((role) => [
    { role, isAuthor: true, actor: person(author, role) },
    { role, isAuthor: false, actor: person(other, role) },
  ]);

  it.each(states)('in the state %s', (state) => {
    const name = (role: Role, isAuthor: boolean) => `${role}, ${isAuthor ? 'author' : 'somebody else'}`;
    const decided = people.map(({ role, isAuthor, actor }) => [name(role, isAuthor), decide(action, articleIn(state), actor)]);
    const wanted = people.map(({ role, isAuthor }) => [name(role, isAuthor), expected(expectation, state, role, isAuthor)]);
    expect(Object.fromEntries(decided)).toEqual(Object.fromEntries(wanted));
  });
});

it.each(all)('nobody approves an own article, not even as %s', (role) => {
  for (const state of states) expect(decide('approve', articleIn(state), person(author, role))).toMatchObject({ allowed: false });
});

it('a reporter neither approves, returns, reopens nor queues, whosever article it is', () => {
  for (const action of ['approve', 'return', 'reopen', 'queue'] as const)
    for (const state of states)
      for (const id of [author, other]) expect(decide(action, articleIn(state), person(id, reporter)).allowed).toBe(false);
});

it('every state but the ones after sending can be left, and every state is reached from a draft', () => {
  const steps = Object.values(workflow);
  const left = new Set(steps.flatMap((step) => step.from));
  expect(states.filter((state) => !left.has(state))).toEqual(['queued', 'published', 'publishedDiffers']);
  const reached = new Set(steps.map((step) => step.to));
  expect(states.filter((state) => !reached.has(state))).toEqual(['published', 'publishedDiffers']); // the queue's own
});
