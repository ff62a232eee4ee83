import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../renderer/domain/people/profile';
import { decide, type Decision, type Refusal } from '../../../../renderer/domain/workflow/decide';
import { firstPolicy, type ApprovalPolicy } from '../../../../renderer/domain/workflow/policy';
import { articleStates, type ArticleState } from '../../../../renderer/domain/workflow/states';
import { articleActions, workflow, type ArticleAction } from '../../../../renderer/domain/workflow/table';
import { articleIn, author, other, person } from './articles';

// What the newsroom expects, written out on its own: nothing here is read from the table.
const reporter: Role = 'reporter';
const all: readonly Role[] = ['reporter', 'editor', 'managingEditor', 'administrator'];
const editors: readonly Role[] = ['editor', 'managingEditor', 'administrator'];
const publishers: readonly Role[] = ['managingEditor', 'administrator'];
const nobody: readonly Role[] = [];

const states: readonly ArticleState[] = [
  'draft', 'inReview', 'secondReview', 'changesRequested', 'approved', 'queued', 'publishing', 'published', 'publishedDiffers', 'correction', 'withdrawing', 'withdrawn', 'archived', 'bin',
];

interface Expectation {
  readonly in: readonly ArticleState[];
  readonly leadsTo: ArticleState;
  /** Roles in which the author may do it to the own article, and in which somebody else may. */
  readonly author: readonly Role[];
  readonly others: readonly Role[];
  /** What the author may besides, where the desk allows self-approval. */
  readonly selfApproving?: readonly Role[];
  /** Said to a person of the right role who is the wrong person. */
  readonly wrongPerson?: Refusal;
  /** Only at a desk that wants so many approvals. */
  readonly levels?: 1 | 2;
}

const expectations: Record<ArticleAction, Expectation> = {
  submit: { in: ['draft', 'changesRequested', 'correction'], leadsTo: 'inReview', author: all, others: nobody, wrongPerson: 'notTheAuthor' },
  recall: { in: ['inReview', 'secondReview'], leadsTo: 'draft', author: all, others: nobody, wrongPerson: 'notTheAuthor' },
  return: { in: ['inReview', 'secondReview', 'approved'], leadsTo: 'changesRequested', author: nobody, others: editors, wrongPerson: 'ownArticle' },
  approve: { in: ['inReview'], leadsTo: 'approved', author: nobody, others: editors, selfApproving: editors, wrongPerson: 'ownArticle', levels: 1 },
  endorse: { in: ['inReview'], leadsTo: 'secondReview', author: nobody, others: editors, selfApproving: editors, wrongPerson: 'ownArticle', levels: 2 },
  approveSecond: { in: ['secondReview'], leadsTo: 'approved', author: nobody, others: publishers, selfApproving: publishers, wrongPerson: 'ownArticle' },
  reopen: { in: ['secondReview', 'approved'], leadsTo: 'inReview', author: editors, others: editors },
  queue: { in: ['approved'], leadsTo: 'queued', author: publishers, others: publishers },
  correct: { in: ['published', 'publishedDiffers'], leadsTo: 'correction', author: all, others: editors, wrongPerson: 'notTheAuthor' },
  withdraw: { in: ['published', 'publishedDiffers'], leadsTo: 'withdrawing', author: publishers, others: publishers },
  archive: { in: ['published'], leadsTo: 'archived', author: editors, others: editors },
  unarchive: { in: ['archived'], leadsTo: 'published', author: editors, others: editors },
  discard: { in: ['draft', 'changesRequested'], leadsTo: 'bin', author: all, others: nobody, wrongPerson: 'notTheAuthor' },
  restore: { in: ['bin'], leadsTo: 'draft', author: all, others: nobody, wrongPerson: 'notTheAuthor' },
};

const policies: Record<string, ApprovalPolicy> = {
  'one approval': firstPolicy,
  'two approvals': { ...firstPolicy, levels: 2 },
  'self-approval': { ...firstPolicy, selfApproval: true },
  'two approvals, self-approval': { ...firstPolicy, levels: 2, selfApproval: true },
};

function expected(expectation: Expectation, state: ArticleState, role: Role, isAuthor: boolean, policy: ApprovalPolicy): Decision {
  const { in: from, leadsTo, author: own, others, selfApproving = nobody, wrongPerson, levels } = expectation;
  if (!from.includes(state)) return { allowed: false, because: 'wrongState' };
  if (levels !== undefined && levels !== policy.levels) return { allowed: false, because: 'otherLevels' };
  if (isAuthor && policy.selfApproval && selfApproving.includes(role)) return { allowed: true, to: leadsTo, selfApproval: true };
  if ((isAuthor ? own : others).includes(role)) return { allowed: true, to: leadsTo };
  if (!own.includes(role) && !others.includes(role)) return { allowed: false, because: 'wrongRole' };
  return { allowed: false, because: wrongPerson! };
}

/** Targets that can do everything: what is missing of them is tried beside the other circumstances. */
const reach = ['update', 'withdraw'] as const;

it('is about exactly these actions and states', () => {
  expect(articleActions.toSorted()).toEqual(Object.keys(expectations).toSorted());
  expect(Object.keys(workflow).toSorted()).toEqual(Object.keys(expectations).toSorted());
  expect(articleStates.toSorted()).toEqual(states.toSorted());
});

describe.each(Object.entries(policies))('at a desk with %s', (_name, policy) => {
  describe.each(Object.entries(expectations) as [ArticleAction, Expectation][])('%s', (action, expectation) => {
    const people = all.flatMap((role) => [
      { role, isAuthor: true, actor: person(author, role) },
      { role, isAuthor: false, actor: person(other, role) },
    ]);

    it.each(states)('in the state %s', (state) => {
      const name = (role: Role, isAuthor: boolean) => `${role}, ${isAuthor ? 'author' : 'somebody else'}`;
      const decided = people.map(({ role, isAuthor, actor }) => [name(role, isAuthor), decide(action, articleIn(state), actor, policy, { reach })]);
      const wanted = people.map(({ role, isAuthor }) => [name(role, isAuthor), expected(expectation, state, role, isAuthor, policy)]);
      expect(Object.fromEntries(decided)).toEqual(Object.fromEntries(wanted));
    });
  });

  it('a reporter neither approves, returns, reopens, queues, withdraws nor archives, whosever article it is', () => {
    for (const action of ['approve', 'endorse', 'approveSecond', 'return', 'reopen', 'queue', 'withdraw', 'archive'] as const)
      for (const state of states)
        for (const id of [author, other]) expect(decide(action, articleIn(state), person(id, reporter), policy, { reach }).allowed).toBe(false);
  });
});

it.each(all)('nobody approves an own article where the desk does not allow it, not even as %s', (role) => {
  for (const action of ['approve', 'endorse', 'approveSecond'] as const)
    for (const levels of [1, 2] as const)
      for (const state of states) expect(decide(action, articleIn(state), person(author, role), { ...firstPolicy, levels })).toMatchObject({ allowed: false });
});

it('every state but those on the way out and the withdrawn one can be left, and every stored state is reached', () => {
  const steps = Object.values(workflow);
  const left = new Set(steps.flatMap((step) => step.from));
  expect(states.filter((state) => !left.has(state))).toEqual(['queued', 'publishing', 'withdrawing', 'withdrawn']);
  const reached = new Set(steps.flatMap((step) => [step.to, step.toInCorrection]));
  expect(states.filter((state) => !reached.has(state))).toEqual(['publishing', 'publishedDiffers', 'withdrawn']); // the queue's own
});
