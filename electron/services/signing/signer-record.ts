import { z } from 'zod';
import { approvalPolicy, enrolled, type KnownSigner } from '../../contract/approvals';

const key = z.object({
  publicKey: z.string(),
  /** The private key as `protection` says; null for one that belongs to another computer, or that was given up. */
  sealed: z.string().nullable(),
  protection: z.enum(['keyring', 'password', 'none']),
  madeAt: z.iso.datetime(),
  /** Since then nothing new counts that was signed with it. */
  retiredAt: z.iso.datetime().nullable(),
});
export type SignerKey = z.infer<typeof key>;

const signer = z.object({
  ...enrolled.shape,
  passwordHash: z.string().nullable(),
  keys: z.array(key),
  /** When an administrator took the password away, and with it the key. */
  resetAt: z.array(z.iso.datetime()),
});
export type Signer = z.infer<typeof signer>;

export const signerRecord = z.object({ version: z.literal(1), policy: approvalPolicy, signers: z.array(signer) });
export type SignerRecord = z.infer<typeof signerRecord>;

export const noSigners: SignerRecord = { version: 1, policy: { levels: 1, categories: {}, selfApproval: false }, signers: [] };

/** What a backup keeps of it: who verifies with which key, and the policy; nothing to sign with, and no password to guess. */
export const withoutSecrets = (record: SignerRecord): SignerRecord => ({
  ...record,
  signers: record.signers.map((person) => ({ ...person, passwordHash: null, keys: person.keys.map((each) => ({ ...each, sealed: null })) })),
});

/** The key that somebody signs with on this computer. */
export const presentKey = ({ keys }: Signer): SignerKey | undefined => keys.findLast((each) => each.sealed !== null && each.retiredAt === null);

const manages = ({ role }: Pick<Signer, 'role'>): boolean => role === 'managingEditor' || role === 'administrator';

/** As `mayManage` of the people domain: on a desk where nobody has the role, everybody may. Who cannot sign here is of another desk. */
export const mayManage = (person: Signer, everybody: readonly Signer[]): boolean => manages(person) || !everybody.some((each) => manages(each) && presentKey(each) !== undefined);

/** As the contract has it. */
export function shownSigner(person: Signer, atWork: string | null): KnownSigner {
  const { id, name, role, passwordHash } = person;
  const present = presentKey(person);
  return { id, name, role, publicKey: present?.publicKey ?? null, protection: present?.protection ?? null, hasPassword: passwordHash !== null, isAtWork: id === atWork };
}
