import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DeskBridge } from '../../../electron/contract/desk';
import { expect, test } from '../fixtures/test';

const hash = 'ab'.repeat(32);

test('calls forged in the window are refused by main, and the audit log tells of them', async ({ desk, program }) => {
  await desk.openSample();
  // Keys are made beside the work of the window.
  await expect.poll(() => program.window.evaluate(async () => {
    const signers = await (globalThis as unknown as { desk: DeskBridge }).desk.listSigners();
    return signers.ok && signers.value.some(({ isAtWork }) => isAtWork) && signers.value.some(({ role }) => role === 'editor');
  })).toBe(true);
  const answers = await program.window.evaluate(async (contentHash) => {
    const { desk: bridge } = globalThis as unknown as { desk: DeskBridge };
    const signers = await bridge.listSigners();
    if (!signers.ok) return { forged: ['no signers'], log: [], sound: false };
    const me = signers.value.find(({ isAtWork }) => isAtWork)!;
    const other = signers.value.find(({ role }) => role === 'editor')!;
    const asked = { articleId: 'bai-la', contentHash, by: me.id, authorId: other.id, level: 1 };
    const replies = [
      await bridge.signApproval(asked),
      await bridge.signApproval({ ...asked, by: other.id }),
      await bridge.signApproval({ ...asked, by: 'khong-co-ai' }),
      await bridge.enrollSigners([{ id: 'ke-la', name: 'Kẻ Lạ', role: 'administrator' }]),
      await bridge.setApprovalPolicy({ levels: 1, selfApproval: true }),
      await bridge.resetSigner({ id: other.id }),
      // As an editor who signs what she wrote herself.
      await bridge.useProfile({ id: other.id, password: null }),
      await bridge.recordAudit({ action: 'submit', articleId: 'bai-la' }),
      await bridge.signApproval({ ...asked, by: other.id, authorId: me.id }),
    ];
    const log = await bridge.listAudit({});
    const verdict = await bridge.verifyAudit();
    return {
      forged: replies.map((reply) => (reply.ok ? 'done' : reply.error.code)),
      log: log.ok ? log.value.filter(({ action }) => action === 'refused').map(({ detail }) => detail).toReversed() : [],
      sound: verdict.ok && verdict.value.sound,
    };
  }, hash);
  expect(answers.forged).toEqual(['wrongRole', 'profileLocked', 'profileUnknown', 'notManaging', 'notManaging', 'notManaging', 'done', 'done', 'ownArticle']);
  expect(answers.log).toEqual([
    'approve: wrongRole', 'approve: profileLocked', 'approve: profileUnknown', 'enroll: notManaging', 'policy: notManaging', expect.stringMatching(/^reset .*: notManaging$/), 'approve: ownArticle',
  ]);
  expect(answers.sound).toBe(true);
  const file = await readFile(path.join(program.userData, 'desk', 'audit.jsonl'), 'utf8');
  expect(file).toContain('approve: ownArticle');
});
