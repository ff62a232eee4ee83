import { describe, expect, it } from 'vitest';
import { Refused } from '../../../../renderer/app/services/refused';
import { approvalsOf } from '../../../../renderer/domain/article/article';
import { firstPolicy } from '../../../../renderer/domain/workflow/policy';
import { administrator, chief, editor, openedDesk, reporter, type OpenedDesk } from './desk';

const refused = (because: string) => expect.objectContaining({ because });
/** Decides as the administrator. */
async function decided(desk: OpenedDesk, change: object): Promise<void> {
  await desk.desk.switchTo(administrator.id);
  await desk.policy.write({ ...firstPolicy, ...change });
}

describe('what a desk decides about approvals', () => {
  it('is for who looks after it; main is told first', async () => {
    const desk = await openedDesk();
    await desk.desk.switchTo(editor.id);
    await expect(desk.policy.write({ ...firstPolicy, selfApproval: true })).rejects.toThrow(Refused);
    expect(desk.signers.policies).toEqual([]);
    await decided(desk, { levels: 2, categories: { ' Thời sự ': 1 } });
    expect(desk.policy.current()).toEqual({ levels: 2, categories: { 'Thời sự': 1 }, selfApproval: false });
    expect(desk.signers.policies).toEqual([desk.policy.current()]);
    expect(await desk.desk.readPolicy()).toEqual(desk.policy.current());
  });
});

describe('a desk that wants two approvals', () => {
  it('publishes what an editor and the managing editor approved, and nothing before', async () => {
    const desk = await openedDesk();
    await decided(desk, { levels: 2 });
    const id = await desk.add();
    await desk.as(reporter, 'submit', id);
    await expect(desk.as(editor, 'approve', id)).rejects.toEqual(refused('otherLevels'));
    const endorsed = await desk.as(editor, 'endorse', id);
    expect(endorsed).toMatchObject({ state: 'secondReview', approval: { by: editor.id } });
    await expect(desk.as(editor, 'approveSecond', id)).rejects.toEqual(refused('wrongRole'));
    await expect(desk.as(chief, 'queue', id, '', ['site'])).rejects.toEqual(refused('wrongState'));
    const approved = await desk.as(chief, 'approveSecond', id);
    expect(approvalsOf(approved.approval!).map(({ by, signed }) => [by, signed?.statement.level])).toEqual([[editor.id, 1], [chief.id, 2]]);
    expect((await desk.as(chief, 'queue', id, '', ['site'])).state).toBe('queued');
    const [item] = await desk.outbox.store.open();
    expect(item!.approval).toEqual(approved.approval);
    expect(await desk.approvals.check({ articleId: id, approval: item!.approval, content: item!.content })).toBeNull();
  });

  it('refuses at the queue an approval whose first one is missing, forged, or of the same person', async () => {
    const desk = await openedDesk();
    await decided(desk, { levels: 2 });
    const id = await desk.add();
    await desk.as(reporter, 'submit', id);
    await desk.as(editor, 'endorse', id);
    const { approval } = await desk.as(chief, 'approveSecond', id);
    const content = await desk.articleFiles.read(id);
    const { first, ...second } = approval!;
    const check = (forged: NonNullable<typeof approval>) => desk.approvals.check({ articleId: id, approval: forged, content });
    expect(await check(second)).toBe('approvalMissing');
    expect(await check({ ...second, first: second })).toBe('approvalMissing');
    expect(await check({ ...second, first: { ...first!, by: 'somebody-else' } })).toBe('approvalForged');
    expect(await check({ ...second, first: { ...first!, signed: { ...first!.signed!, signature: 'Zm9yZ2Vk' } } })).toBe('approvalForged');
    // The first approval twice under two names is one approval.
    expect(await check({ ...first!, first: first! })).toBe('approvalMissing');
  });

  it('wants them of what was approved once before it decided so, too', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.as(reporter, 'submit', id);
    await desk.as(editor, 'approve', id);
    await decided(desk, { levels: 2 });
    await expect(desk.as(chief, 'queue', id, '', ['site'])).rejects.toEqual(refused('approvalMissing'));
  });
});

describe('an author who approves', () => {
  it('is refused, unless the desk allows it; then every record says so', async () => {
    const desk = await openedDesk();
    const id = await desk.add('draft', undefined, chief.id);
    await desk.as(chief, 'submit', id);
    await expect(desk.as(chief, 'approve', id)).rejects.toEqual(refused('ownArticle'));
    await decided(desk, { selfApproval: true });
    const approved = await desk.as(chief, 'approve', id);
    expect(approved.approval).toMatchObject({ by: chief.id, selfApproval: true });
    expect((await desk.articles.listEvents(id))[0]).toMatchObject({ action: 'approve', selfApproval: true });
    // What somebody else approved does not say it.
    const other = await desk.add();
    await desk.as(reporter, 'submit', other);
    expect((await desk.as(chief, 'approve', other)).approval).not.toHaveProperty('selfApproval');
  });
});
