import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinedEvents, verifiedEvents, type VerifyApproval } from '../../../../renderer/domain/article/acceptEvents';
import type { ArticleEvent } from '../../../../renderer/domain/article/event';
import { foldEvents } from '../../../../renderer/domain/article/foldEvents';

const acceptEvents = async (id: string, own: readonly ArticleEvent[], incoming: readonly ArticleEvent[], verify: VerifyApproval): Promise<ArticleEvent[]> =>
  joinedEvents(own, await verifiedEvents(id, incoming, verify));
const yes = async (): Promise<boolean> => true;
const no = async (): Promise<boolean> => false;
const event = (id: string, seq: number, action: ArticleEvent['action'], to: ArticleEvent['to'], more: Partial<ArticleEvent> = {}): ArticleEvent =>
  ({ id, articleId: 'a', seq, at: `2026-02-06T01:0${seq % 10}:00.000Z`, by: 'editor', action, to, ...more });
const created = event('0', 1, 'create', 'draft', { by: 'reporter', origin: { templateId: 'tin-tu-do', authorId: 'reporter' } });
const approval = event('1', 2, 'approve', 'approved', { contentHash: 'h' });

it('takes an approval that verifies', async () => {
  expect(foldEvents(await acceptEvents('a', [created], [approval], yes))?.approval?.contentHash).toBe('h');
});

it.each(['approve', 'import'] as const)('lets %s grant nothing when it does not verify', async (action) => {
  expect(foldEvents(await acceptEvents('a', [created], [{ ...approval, action }], no))?.approval).toBeNull();
});

it('keeps its own event against another of the same identity, and leaves out another article', async () => {
  const accepted = await acceptEvents('a', [created], [{ ...created, to: 'published' }, { ...approval, articleId: 'b' }], yes);
  expect(accepted).toEqual([created]);
});

it('lets an approval count once its key is trusted, and takes nothing else of it anew', async () => {
  const statement = { articleId: 'a', contentHash: 'h', by: 'editor', role: 'editor' as const, at: approval.at, selfApproval: false, level: 1 };
  const signed = { ...approval, signed: { statement, signature: 's', publicKey: 'k' } };
  const before = await acceptEvents('a', [created], [signed], no);
  expect(foldEvents(before)?.approval).toBeNull();
  expect(foldEvents(await acceptEvents('a', before, [signed], yes))?.approval?.contentHash).toBe('h');
  expect(await acceptEvents('a', before, [{ ...signed, to: 'published' }], yes)).toEqual(before);
  expect(await acceptEvents('a', before, [{ ...signed, signed: { ...signed.signed, signature: 't' } }], yes)).toEqual(before);
});

it('brings three desks to the same history and state, whatever the order, and twice changes nothing', async () => {
  const step = fc.constantFrom<readonly [ArticleEvent['action'], ArticleEvent['to']]>(
    ['submit', 'inReview'], ['return', 'changesRequested'], ['approve', 'approved'], ['reopen', 'inReview'], ['recall', 'draft'],
  );
  const desks = fc.array(fc.array(step, { maxLength: 6 }), { minLength: 3, maxLength: 3 });
  await fc.assert(fc.asyncProperty(desks, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (steps, order) => {
    // Every desk counts on from the same beginning, so that places meet.
    const histories = steps.map((own, desk) =>
      [created, ...own.map(([action, to], at) => event(`${desk}-${at}`, at + 2, action, to, { contentHash: `h${desk}` }))]);
    const merge = async (sequence: readonly number[]): Promise<ArticleEvent[]> => {
      let merged: ArticleEvent[] = [];
      for (const desk of sequence) merged = await acceptEvents('a', merged, histories[desk]!, yes);
      return merged;
    };
    const [one, other] = [await merge([0, 1, 2]), await merge(order)];
    expect(other).toEqual(one);
    expect(foldEvents(other)).toEqual(foldEvents(one));
    expect(await acceptEvents('a', one, other, yes)).toEqual(one);
    expect(one).toHaveLength(1 + steps.flat().length);
  }));
});
