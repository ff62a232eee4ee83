import { expect, it, vi } from 'vitest';
import { fingerprintOf } from '../../../../renderer/app/services/fingerprint';
import { proofService } from '../../../../renderer/app/services/proof';
import { contentHash } from '../../../../renderer/domain/article/content';
import { sha256 } from '../../../../renderer/app/services/actor';
import { reportOf } from '../../domain/article/report';

const content = reportOf({ headline: 'Mây Hạ giao ban', photos: [] });
const at = '2026-11-29T01:00:00.000Z';

async function service({ valid = true, now = content } = {}) {
  const hash = await contentHash(content, sha256);
  const statement = { articleId: 'a', contentHash: hash, by: 'p', role: 'editor' as const, at, selfApproval: false, level: 1 };
  const approval = { by: 'p', at, contentHash: hash, signed: { statement, signature: 'c2lnbmF0dXJl', publicKey: 'cHVibGlj' } };
  const article = { id: 'a', headline: 'Mây Hạ giao ban', authorId: 'q', approval };
  const line = (seq: number, articleId: string | null) => ({ seq, at, by: 'p', action: 'approve', articleId, contentHash: null, detail: `line ${seq}`, previous: '0'.repeat(64), hash: '1'.repeat(64) });
  const list = vi.fn(() => Promise.resolve([line(1, 'a'), line(2, null), line(3, 'gone')]));
  return proofService({
    platform: {
      audit: { list, verify: () => Promise.resolve({ sound: true, entries: 3, head: '1'.repeat(64), anchors: 0 }) },
      approvals: { verify: () => Promise.resolve([valid ? { valid } : { valid, because: 'badSignature' as const }]), listSigners: () => Promise.resolve([{ id: 'p', publicKey: 'cHVibGlj' }]) } as never,
      saveExport: vi.fn(),
    },
    articles: { get: (id: string) => Promise.resolve(id === 'a' ? article : undefined), listEvents: () => Promise.resolve([]) } as never,
    articleService: { read: () => Promise.resolve(now) } as never,
    desk: { readIdentity: () => Promise.resolve({ name: 'Cổng tin xã Mây Hạ' }) } as never,
  });
}

it('tells an approval of these very words, with the fingerprint of its key', async () => {
  const proof = await (await service()).of('a');
  expect(proof).toMatchObject({ isAsApproved: true, deskName: 'Cổng tin xã Mây Hạ', approvals: [{ isGenuine: true, fingerprint: await fingerprintOf('cHVibGlj') }] });
});

it('tells words that changed after the approval, and a signature that main does not find genuine', async () => {
  expect(await (await service({ now: { ...content, headline: 'Mây Hạ họp' } })).of('a')).toMatchObject({ isAsApproved: false, approvals: [{ isGenuine: true }] });
  expect(await (await service({ valid: false })).of('a')).toMatchObject({ isAsApproved: true, approvals: [{ isGenuine: false }] });
});

it('lists the log newest first, with headlines where the article is still known', async () => {
  expect((await (await service()).log(10)).map(({ seq, headline }) => [seq, headline])).toEqual([[3, null], [2, null], [1, 'Mây Hạ giao ban']]);
});

it('reads out the fingerprint of whoever has a key here', async () => {
  const proof = await service();
  expect(await proof.fingerprint('p')).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  expect(await proof.fingerprint('q')).toBeNull();
});

it('knows the content that a hash is of', async () => {
  const proof = await service();
  const hash = await contentHash(content, sha256);
  expect(await proof.isContent(content, hash)).toBe(true);
  expect(await proof.isContent({ ...content, headline: 'Mây Hạ giao bán' }, hash)).toBe(false);
});
