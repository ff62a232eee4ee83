import type { ApprovalVerbs } from '../../../../renderer/platform/platform';

/** Main's side of approvals in memory: signs for everybody, and finds false what it did not sign or was told to. */
export function memorySigners(now: () => Date) {
  const given = new Set<string>();
  const trusted = new Set<string>();
  const recorded: Parameters<ApprovalVerbs['record']>[0][] = [];
  const policies: Parameters<ApprovalVerbs['setPolicy']>[0][] = [];
  const signatureOf = ({ articleId, contentHash, by, level }: Pick<Parameters<ApprovalVerbs['verify']>[0][number]['statement'], 'articleId' | 'contentHash' | 'by' | 'level'>): string => btoa(JSON.stringify([articleId, contentHash, by, level]));
  const refuse: { sign?: string; verify?: 'badSignature' | 'photoChanged' } = {};
  const verbs: ApprovalVerbs = {
    listSigners: async () => [],
    enroll: async () => [],
    setPolicy: async (wanted) => void policies.push(wanted),
    use: async () => undefined,
    lock: async () => undefined,
    setPassword: async () => undefined,
    reset: async () => undefined,
    async sign({ articleId, contentHash, by, level }) {
      if (refuse.sign) throw Object.assign(new Error(refuse.sign), { code: refuse.sign });
      const statement = { articleId, contentHash, by, role: 'editor' as const, at: now().toISOString(), selfApproval: false, level };
      const signature = signatureOf({ articleId, contentHash, by, level });
      given.add(signature);
      return { statement, signature, publicKey: 'cHVibGlj' };
    },
    verify: async (approvals) =>
      approvals.map(({ signature, publicKey, statement }) => {
        if (refuse.verify) return { valid: false, because: refuse.verify };
        if (given.has(signature) || (trusted.has(publicKey) && signature === signatureOf(statement))) return { valid: true };
        return { valid: false, because: trusted.has(publicKey) ? ('badSignature' as const) : ('unknownKey' as const) };
      }),
    record: async (entry) => void recorded.push(entry),
    trust: async ({ publicKey }) => void trusted.add(publicKey),
  };
  return { verbs, recorded, refuse, policies, trusted };
}
