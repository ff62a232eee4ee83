import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../renderer/domain/article/article';
import { standingAfter } from '../../../../renderer/domain/article/foldEvents';
import type { Profile, Role } from '../../../../renderer/domain/people/profile';
import { decide } from '../../../../renderer/domain/workflow/decide';
import { firstPolicy, levelsFor, parsePolicy, withCategory, type ApprovalPolicy } from '../../../../renderer/domain/workflow/policy';
import { articleActions, type ArticleAction } from '../../../../renderer/domain/workflow/table';
import { articleIn, author, other, person } from './articles';

const editor = person(other, 'editor');
const chief = person('person-chief', 'managingEditor');
const two: ApprovalPolicy = { ...firstPolicy, levels: 2 };
const given = (by: string, more: object = {}) => ({ by, at: '2026-01-07T01:00:00.000Z', contentHash: 'words', ...more });

describe('the policy', () => {
  it('counts by category, however it is written', () => {
    const policy = { ...firstPolicy, categories: { 'thời sự': 2 as const } };
    expect(levelsFor(policy, ' Thời sự ')).toBe(2);
    expect(levelsFor(policy, 'THỜI SỰ'.normalize('NFD'))).toBe(2);
    expect(levelsFor(policy, 'Văn hóa')).toBe(1);
    expect(levelsFor({ ...policy, levels: 2, categories: { 'văn hóa': 1 } }, 'Văn hóa')).toBe(1);
    expect(levelsFor(policy, 'constructor')).toBe(1);
  });

  it('of a desk that decided nothing is one approval by somebody else', () => {
    expect(parsePolicy(null)).toEqual(firstPolicy);
    expect(parsePolicy(undefined)).toEqual(firstPolicy);
  });

  it.each([[3], ['x'], [{ levels: 0, selfApproval: 'yes', categories: { ' Thời Sự': 9 } }], [[]]])('that cannot be read is a strict one: %j', (stored) => {
    const policy = parsePolicy(stored);
    expect(policy.selfApproval).toBe(false);
    expect(policy.levels).toBe(2);
    expect(Object.entries(policy.categories).every(([name, levels]) => name === 'Thời Sự' && levels === 2)).toBe(true);
  });

  it('has one rule for a category, under the name that was written last', () => {
    const policy = withCategory(withCategory(firstPolicy, 'thời sự', 2), ' Thời sự ', 1);
    expect(policy.categories).toEqual({ 'Thời sự': 1 });
    // Two that came from elsewhere: the stricter one.
    expect(levelsFor({ ...firstPolicy, categories: { 'Thời sự': 1, 'thời sự': 2 } }, 'Thời sự')).toBe(2);
  });

  it('is read back as it was written', () => {
    const policy: ApprovalPolicy = { levels: 2, categories: { 'Thời sự': 1 }, selfApproval: true };
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });
});

describe('two approvals', () => {
  it('are of two people, also where authors may approve', () => {
    const endorsed = articleIn('secondReview', { approval: given(chief.id) });
    expect(decide('approveSecond', endorsed, chief, { ...two, selfApproval: true }, { contentHash: 'words' })).toEqual({ allowed: false, because: 'sameApprover' });
    expect(decide('approveSecond', articleIn('secondReview', { approval: given(other) }), chief, two, { contentHash: 'words' })).toEqual({ allowed: true, to: 'approved' });
  });

  it('are of the same words', () => {
    expect(decide('approveSecond', articleIn('secondReview', { approval: given(other) }), chief, two, { contentHash: 'other words' })).toEqual({ allowed: false, because: 'approvalVoid' });
  });

  it('are both needed to publish, also where the desk decided so afterwards', () => {
    const once = articleIn('approved', { approval: given(other) });
    const twice = articleIn('approved', { approval: given(chief.id, { first: given(other) }) });
    const now = { contentHash: 'words', targets: 1 };
    expect(decide('queue', once, chief, two, now)).toEqual({ allowed: false, because: 'approvalMissing' });
    expect(decide('queue', once, chief, firstPolicy, now).allowed).toBe(true);
    expect(decide('queue', twice, chief, two, now).allowed).toBe(true);
    expect(decide('queue', articleIn('approved', { approval: given(other, { first: given(other) }) }), chief, two, now)).toEqual({ allowed: false, because: 'approvalMissing' });
  });
});

it('an approval of the author publishes nothing once the desk no longer allows it', () => {
  const own = articleIn('approved', { approval: given(author, { selfApproval: true }) });
  expect(decide('queue', own, chief, { ...firstPolicy, selfApproval: true }, { contentHash: 'words', targets: 1 }).allowed).toBe(true);
  expect(decide('queue', own, chief, firstPolicy, { contentHash: 'words', targets: 1 })).toEqual({ allowed: false, because: 'approvalMissing' });
});

describe('an article that has been published', () => {
  it('is corrected, withdrawn only where its targets can do it', () => {
    for (const action of ['correct', 'withdraw'] as const) {
      expect(decide(action, articleIn('published'), chief, firstPolicy)).toEqual({ allowed: false, because: 'targetCannot' });
      expect(decide(action, articleIn('published'), chief, firstPolicy, { reach: [] })).toEqual({ allowed: false, because: 'targetCannot' });
    }
    expect(decide('correct', articleIn('published'), editor, firstPolicy, { reach: ['update'] })).toEqual({ allowed: true, to: 'correction' });
    expect(decide('withdraw', articleIn('published'), chief, firstPolicy, { reach: ['update'] })).toEqual({ allowed: false, because: 'targetCannot' });
  });

  it('goes back to the correction when it is recalled, and never to the bin', () => {
    const writer = person(author, 'reporter');
    expect(decide('recall', articleIn('inReview', { correcting: true }), writer, firstPolicy)).toEqual({ allowed: true, to: 'correction' });
    expect(decide('discard', articleIn('changesRequested', { correcting: true }), writer, firstPolicy)).toEqual({ allowed: false, because: 'wasPublished' });
  });
});

// Whatever people try, in whatever order, with the words and the policy changing in between.
const roles: readonly Role[] = ['reporter', 'editor', 'managingEditor', 'administrator'];
const people: readonly Profile[] = [person(author, 'managingEditor'), ...roles.map((role) => person(`somebody-${role}`, role)), person('another-chief', 'managingEditor')];
/** Tried more often, or hardly anything would get as far as the queue. */
const onTheWay = ['submit', 'approve', 'endorse', 'approveSecond', 'queue'] as const;
type Attempt =
  | { readonly kind: 'act'; readonly action: ArticleAction; readonly who: number }
  | { readonly kind: 'edit' } | { readonly kind: 'online' } | { readonly kind: 'policy'; readonly levels: 1 | 2; readonly selfApproval: boolean };
const attempts: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('act' as const), action: fc.constantFrom(...articleActions, ...onTheWay, ...onTheWay), who: fc.nat(people.length - 1) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'edit' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'online' } as const) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('policy' as const), levels: fc.constantFrom(1 as const, 2 as const), selfApproval: fc.boolean() }) },
);

it('no sequence of allowed actions queues what not enough different people approved as it stands', () => {
  let queued = 0;
  fc.assert(
    fc.property(fc.array(attempts, { minLength: 60, maxLength: 160 }), (sequence) => {
      let article: Article = articleIn('draft');
      let words = 0;
      let policy = firstPolicy;
      // Kept apart from the article: who approved which words, as a bystander would write it down.
      let approvers: { readonly by: string; readonly words: number }[] = [];
      for (const [index, attempt] of sequence.entries()) {
        if (attempt.kind === 'edit') words += 1;
        else if (attempt.kind === 'policy') policy = { ...policy, levels: attempt.levels, selfApproval: attempt.selfApproval };
        else if (attempt.kind === 'online') {
          if (article.state === 'queued') article = { ...article, ...standingAfter(article, { action: 'published', to: 'published', by: null, at: String(index) }) };
        } else {
          const actor = people[attempt.who]!;
          const decision = decide(attempt.action, article, actor, policy, { contentHash: String(words), note: 'Sửa tít', targets: 1, reach: ['update', 'withdraw'] });
          if (!decision.allowed) continue;
          if (attempt.action === 'queue') {
            queued += 1;
            const counted = new Set(approvers.filter((one) => one.words === words && (policy.selfApproval || one.by !== author)).map(({ by }) => by));
            expect(counted.size).toBeGreaterThanOrEqual(policy.levels);
            for (const by of counted) expect(people.find(({ id }) => id === by)!.role).not.toBe('reporter');
          }
          if (['approve', 'endorse', 'approveSecond'].includes(attempt.action)) approvers.push({ by: actor.id, words });
          else if (['submit', 'recall', 'return', 'reopen', 'correct'].includes(attempt.action)) approvers = [];
          const { to, selfApproval } = decision;
          article = { ...article, ...standingAfter(article, { action: attempt.action, to, by: actor.id, at: String(index), contentHash: String(words), selfApproval }) };
        }
      }
    }),
    { numRuns: 1000, seed: 20260207 },
  );
  // A property of sequences that never queue anything says nothing.
  expect(queued).toBeGreaterThan(100);
});
