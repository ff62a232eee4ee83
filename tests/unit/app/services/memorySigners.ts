import type { ApprovalVerbs } from '../../../../renderer/platform/platform';

/** Main's side of approvals in memory: signs for everybody, and finds false what it did not sign or was told to. */
export function memorySigners(now: () => Date) {
  const given = new Set<string>();
  const recorded: Parameters<ApprovalVerbs['record']>[0][] = [];
  const refuse: { sign?: string; verify?: 'badSignature' | 'photoChanged' } = {};
  const verbs: ApprovalVerbs = {
    listSigners: async () => [],
    enroll: async () => [],
    use: async () => undefined,
    async sign({ articleId, contentHash, by, level }) {
      if (refuse.sign) throw Object.assign(new Error(refuse.sign), { code: refuse.sign });
      const statement = { articleId, contentHash, by, role: 'editor' as const, at: now().toISOString(), selfApproval: false, level };
      const signature = btoa(JSON.stringify([articleId, contentHash, by]));
      given.add(signature);
      return { statement, signature, publicKey: 'cHVibGlj' };
    },
    verify: async (approvals) =>
      approvals.map(({ signature }) => (refuse.verify ? { valid: false, because: refuse.verify } : { valid: given.has(signature) })),
    record: async (entry) => void recorded.push(entry),
  };
  return { verbs, recorded, refuse };
}
