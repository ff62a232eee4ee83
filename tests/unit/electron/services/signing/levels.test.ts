import { describe, expect, it } from 'vitest';
import type { ApprovalRequest } from '../../../../../electron/contract/approvals';
import { levelsFor } from '../../../../../electron/services/signing/levels';
import { approvedText, contentHash } from '../../../../../renderer/domain/article/content';
import { levelsFor as levelsOfDesk, parsePolicy } from '../../../../../renderer/domain/workflow/policy';
import { contentOf, digest } from '../../../publish/sample';
import { signingDesk } from './signers';

const problem = (code: string) => expect.objectContaining({ name: 'DeskProblem', code });
const contentIn = (category: string) => ({ ...contentOf(1, []), category });

/** A desk with two who may approve, and a content that both may be asked for. */
async function deskWith(policy: object, category = 'Thời sự') {
  const desk = await signingDesk();
  await desk.people.use('phuong', null);
  await desk.people.enroll([{ id: 'khue', name: 'Đỗ Minh Khuê', role: 'administrator' }]);
  await desk.people.setPolicy({ levels: 1, categories: {}, selfApproval: false, ...policy });
  const content = contentIn(category);
  const asked: ApprovalRequest = { articleId: 'bai-1', contentHash: await contentHash(content, digest), by: 'uyen', authorId: 'hieu', level: 1 };
  const sign = async (by: string, change: Partial<ApprovalRequest> = {}) => {
    await desk.people.use(by, null);
    return desk.approvals.sign({ ...asked, by, ...change });
  };
  const released = async (approval: Awaited<ReturnType<typeof sign>>, releases = approvedText(content)) => (await desk.approvals.verify([{ ...approval, releases }]))[0];
  return { ...desk, sign, released };
}

describe('a second approval', () => {
  it('is signed after a first one by somebody else, and by nobody who may only give the first', async () => {
    const { sign } = await deskWith({ levels: 2 });
    const first = await sign('uyen');
    expect((await sign('phuong', { level: 2, first })).statement).toMatchObject({ by: 'phuong', level: 2 });
    await expect(sign('uyen', { level: 2, first })).rejects.toEqual(problem('wrongRole'));
    const own = await sign('phuong');
    await expect(sign('phuong', { level: 2, first: own })).rejects.toEqual(problem('sameApprover'));
  });

  it('is refused without a first one that holds for the same content, and the log tells of it', async () => {
    const { sign, audit } = await deskWith({ levels: 2 });
    const first = await sign('uyen');
    const second = await sign('khue', { level: 2, first });
    const otherContent = await sign('uyen', { contentHash: 'cd'.repeat(32) });
    const otherArticle = await sign('uyen', { articleId: 'bai-2' });
    const forged = { ...first, statement: { ...first.statement, by: 'khue' } };
    for (const wrong of [undefined, second, otherContent, otherArticle, forged]) {
      await expect(sign('phuong', { level: 2, ...(wrong && { first: wrong }) })).rejects.toEqual(problem('approvalMissing'));
      expect((await audit.list({ articleId: 'bai-1' }))[0]).toMatchObject({ action: 'refused', detail: 'approve: approvalMissing' });
    }
  });
});

describe('what may go out', () => {
  it('has as many approvals as main was told, by the category in the approved text', async () => {
    const { people, sign, released } = await deskWith({ levels: 1, categories: { 'thời sự': 2 } }, ' Thời sự ');
    const first = await sign('uyen');
    expect(await released(first)).toEqual({ valid: false, because: 'approvalMissing' });
    expect(await released(await sign('phuong', { level: 2, first }))).toEqual({ valid: true });
    await people.setPolicy({ levels: 2, categories: { 'thời sự': 1 }, selfApproval: false });
    expect(await released(first)).toEqual({ valid: true });
  });

  it('is the text that the approval covers: another category, or one letter, is another text', async () => {
    const { sign, released } = await deskWith({ categories: { 'thời sự': 2 } });
    const first = await sign('uyen');
    expect(await released(first, approvedText(contentIn('Đời sống')))).toEqual({ valid: false, because: 'contentChanged' });
    expect(await released(first, 'không phải JSON')).toEqual({ valid: false, because: 'contentChanged' });
  });
});

it.each(['Thời sự', 'THỜI SỰ ', 'Thời sự'.normalize('NFD'), 'Đời sống', '', 'constructor', '__proto__'])('counts as the window counts for %j', (category) => {
  const policy = parsePolicy({ levels: 1, categories: { 'Thời sự': 2 }, selfApproval: false });
  expect(levelsFor({ ...policy, categories: { ...policy.categories } }, approvedText(contentIn(category)))).toBe(levelsOfDesk(policy, category));
});

it.each(['', '{', 'null', '{}', '{"category":1}', '[]'])('wants the most of a text without a category: %j', (text) => {
  expect(levelsFor({ levels: 1, categories: {}, selfApproval: false }, text)).toBe(2);
});
