import { mkdir, open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newKeyPair, signStatement } from '../../../../../electron/services/signing/signature';
import { jpeg } from '../../image-bytes';
import { hash, request, signingDesk } from './signers';

const problem = (code: string) => expect.objectContaining({ name: 'DeskProblem', code });

describe('signing', () => {
  it('binds who, which role, when and which content, and is in the log', async () => {
    const { people, approvals, audit } = await signingDesk();
    await people.use('uyen', null);
    const signed = await approvals.sign(request);
    expect(signed.statement).toEqual({ articleId: 'bai-1', contentHash: hash, by: 'uyen', role: 'editor', at: signed.statement.at, selfApproval: false, level: 1 });
    expect(await approvals.verify([signed])).toEqual([{ valid: true }]);
    expect((await audit.list({ articleId: 'bai-1' }))[0]).toMatchObject({ by: 'uyen', action: 'approve', contentHash: hash, detail: expect.stringContaining(signed.signature) });
  });

  it.each([
    ['nobody at work', null, request, 'profileLocked'],
    ['somebody else at work', 'phuong', request, 'profileLocked'],
    ['a stranger', 'phuong', { ...request, by: 'ai-do' }, 'profileUnknown'],
    ['a reporter', 'hieu', { ...request, by: 'hieu', authorId: 'uyen' }, 'wrongRole'],
    ['the author', 'uyen', { ...request, authorId: 'uyen' }, 'ownArticle'],
  ])('is refused for %s, and the refusal is in the log', async (_who, atWork, asked, code) => {
    const { people, approvals, audit } = await signingDesk();
    if (atWork) await people.use(atWork, null);
    await expect(approvals.sign(asked)).rejects.toEqual(problem(code));
    expect((await audit.list({ articleId: 'bai-1' }))[0]).toMatchObject({ by: asked.by, action: 'refused', detail: `approve: ${code}` });
  });

  it('knows the author from main\'s own records, whatever the window says', async () => {
    const value = { action: 'create', by: 'uyen', origin: { templateId: 't', authorId: 'uyen' } };
    const byJournal = await signingDesk({ records: [{ table: 'events', key: 'e1', value }] });
    await byJournal.people.use('uyen', null);
    await expect(byJournal.approvals.sign(request)).rejects.toEqual(problem('ownArticle'));

    const byLog = await signingDesk();
    await byLog.people.use('uyen', null);
    await byLog.audit.add({ by: 'uyen', action: 'submit', articleId: 'bai-1' });
    await expect(byLog.approvals.sign(request)).rejects.toEqual(problem('ownArticle'));
  });

  it('of one\'s own article, where the desk allows it, says so itself', async () => {
    const { people, approvals, actions } = await signingDesk();
    await people.use('phuong', null);
    await people.setPolicy({ levels: 1, categories: {}, selfApproval: true });
    const signed = await approvals.sign({ ...request, by: 'phuong', authorId: 'phuong' });
    expect(signed.statement.selfApproval).toBe(true);
    expect((await actions()).at(-1)).toContain('selfApproval');
    expect(await approvals.verify([signed])).toEqual([{ valid: true }]);
    expect((await approvals.verify([{ ...signed, statement: { ...signed.statement, selfApproval: false } }]))[0]?.because).toBe('badSignature');
    await people.setPolicy({ levels: 1, categories: {}, selfApproval: false });
    expect((await approvals.verify([signed]))[0]?.because).toBe('selfApproval');
  });
});

describe('verifying', () => {
  it('finds every changed part of a statement', async () => {
    const { people, approvals } = await signingDesk();
    await people.use('uyen', null);
    const signed = await approvals.sign(request);
    const changes = [{ articleId: 'bai-2' }, { contentHash: 'cd'.repeat(32) }, { role: 'administrator' as const }, { at: '2026-11-28T00:00:00.000Z' }, { level: 2 }];
    const changed = changes.map((change) => ({ ...signed, statement: { ...signed.statement, ...change } }));
    expect((await approvals.verify(changed)).map(({ because }) => because)).toEqual(changes.map(() => 'badSignature'));
  });

  it('takes nobody\'s key for somebody\'s until it is trusted', async () => {
    const { people, approvals } = await signingDesk();
    await people.use('uyen', null);
    const { statement } = await approvals.sign(request);
    const { publicKey, privateKey } = newKeyPair();
    const forged = { statement, signature: signStatement(statement, privateKey), publicKey };
    expect(await approvals.verify([forged])).toEqual([{ valid: false, because: 'unknownKey' }]);
    await people.use('phuong', null);
    await people.trust({ id: 'uyen', name: 'Mai Ngọc Uyên', role: 'editor' }, publicKey);
    expect(await approvals.verify([forged])).toEqual([{ valid: true }]);
    expect(await approvals.verify([{ statement, signature: 'AAAA', publicKey: 'AAAA' }])).toEqual([{ valid: false, because: 'unknownKey' }]);
  });

  it('counts somebody of another desk only in the role that they were trusted in', async () => {
    const { people, approvals } = await signingDesk();
    const { publicKey, privateKey } = newKeyPair();
    const statement = { articleId: 'bai-1', contentHash: hash, by: 'xa', role: 'editor' as const, at: '2026-11-28T01:00:00.000Z', selfApproval: false, level: 1 };
    const signed = { statement, signature: signStatement(statement, privateKey), publicKey };
    await people.use('phuong', null);
    await people.trust({ id: 'xa', name: 'Lò Thị Mẩy', role: 'reporter' }, publicKey);
    expect(await approvals.verify([signed])).toEqual([{ valid: false, because: 'wrongRole' }]);
  });

  it('finds a photo that was replaced or is gone', async () => {
    const { people, approvals, photos, folder } = await signingDesk();
    const source = path.join(folder, 'anh.jpg');
    await writeFile(source, jpeg());
    const handle = await open(source);
    const { hash: photo } = await photos.add(handle, 1_000_000).finally(() => handle.close());
    await people.use('uyen', null);
    const signed = await approvals.sign(request);
    expect(await approvals.verify([{ ...signed, photos: [photo] }])).toEqual([{ valid: true }]);
    await mkdir(path.join(folder, 'photos', photo.slice(0, 2)), { recursive: true });
    await writeFile(path.join(folder, 'photos', photo.slice(0, 2), photo), Buffer.concat([jpeg(), Buffer.from('khác')]));
    expect(await approvals.verify([{ ...signed, photos: [photo] }, { ...signed, photos: [hash] }])).toEqual([
      { valid: false, because: 'photoChanged' }, { valid: false, because: 'photoMissing' },
    ]);
  });
});

it('a look at an approval that does not hold writes no refusal; anything that relies on it does', async () => {
  const { people, approvals, actions } = await signingDesk();
  await people.use('uyen', null);
  const signed = await approvals.sign(request);
  const forged = { ...signed, publicKey: newKeyPair().publicKey };
  const refusals = async () => (await actions()).filter((line) => line.includes('refused'));
  expect(await approvals.verify([{ ...forged, isLook: true }])).toEqual([{ valid: false, because: 'unknownKey' }]);
  expect(await refusals()).toEqual([]);
  await approvals.verify([{ ...forged, isLook: true, releases: '{}' }]);
  await approvals.verify([forged]);
  expect(await refusals()).toEqual(['uyen refused verify: unknownKey', 'uyen refused verify: unknownKey']);
});
