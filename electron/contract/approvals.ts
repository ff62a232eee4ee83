import { z } from 'zod';

const id = z.string().min(1).max(64).regex(/^[\w-]+$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.string().max(400).regex(/^[A-Za-z0-9+/]+={0,2}$/);
/** The roles of the desk, as `renderer/domain/people/profile.ts` has them; electron may not import it. */
const role = z.enum(['reporter', 'editor', 'managingEditor', 'administrator']);
export type SignerRole = z.infer<typeof role>;

/** Somebody whom main is to know and to make a key for. */
export const enrolled = z.strictObject({ id, name: z.string().min(1).max(200), role });
export type Enrolled = z.infer<typeof enrolled>;

/** A password as it is typed: never kept, never logged. */
export const password = z.string().min(1).max(200).transform((text) => text.normalize('NFC'));

/** What the window may know of somebody's key. `protection` says what stands between the key and who reads the disk. */
export const knownSigner = z.object({
  id, name: z.string(), role,
  /** Null for somebody who cannot sign on this computer. */
  publicKey: z.string().nullable(),
  protection: z.enum(['keyring', 'password', 'none']).nullable(),
  hasPassword: z.boolean(),
  /** Whether this is who works now, with the password given where there is one. */
  isAtWork: z.boolean(),
});
export type KnownSigner = z.infer<typeof knownSigner>;

/** What an approver signs, as canonical JSON. */
export const statement = z.strictObject({
  articleId: id, contentHash: hash, by: id, role, at: z.iso.datetime(), selfApproval: z.boolean(), level: z.number().int().min(1).max(2),
});
export type Statement = z.infer<typeof statement>;

/** Ed25519 over the statement; the public key as base64 of its SPKI form. */
export const signedApproval = z.strictObject({ statement, signature: base64, publicKey: base64 });
export type SignedApproval = z.infer<typeof signedApproval>;

/** What the window asks to be signed as `by`, who must be at work. Role and time are main's. The second approval names the first. */
export const approvalRequest = z.strictObject({
  articleId: id, contentHash: hash, by: id, authorId: id, level: z.number().int().min(1).max(2), first: signedApproval.optional(),
});
export type ApprovalRequest = z.infer<typeof approvalRequest>;

/**
 * An approval to be verified, with the photos that its content names: they must still be in the store, unchanged. Where the
 * article is to go out on it, `releases` is the approved text, as the hash was made of it: the approval must be the last
 * one that the desk wants for a content of this category. `isLook` asks without relying on the answer, as before something
 * is taken in: nothing is refused then, and nothing written down.
 */
export const approvalToVerify = z.strictObject({ ...signedApproval.shape, photos: z.array(hash).max(2000).optional(), releases: z.string().max(50_000_000).optional(), isLook: z.boolean().optional() });
export type ApprovalToVerify = z.infer<typeof approvalToVerify>;

export const approvalFaults = ['badSignature', 'unknownKey', 'retiredKey', 'wrongRole', 'selfApproval', 'contentChanged', 'approvalMissing', 'photoChanged', 'photoMissing'] as const;
export const verifiedApproval = z.object({ valid: z.boolean(), because: z.enum(approvalFaults).optional() });
export type VerifiedApproval = z.infer<typeof verifiedApproval>;

const levels = z.union([z.literal(1), z.literal(2)]);
/** How many approvals this desk wants, for which categories another number, and whether an author may approve their own report. */
export const approvalPolicy = z.strictObject({ levels, categories: z.record(z.string().max(200), levels).default({}), selfApproval: z.boolean() });
export type ApprovalPolicy = z.infer<typeof approvalPolicy>;

/** What the window may write to the audit log; approvals, refusals and keys are written by main itself. */
export const auditRecord = z.strictObject({
  action: z.enum(['create', 'submit', 'recall', 'return', 'reopen', 'queue', 'published', 'correct', 'withdraw', 'archive', 'unarchive', 'discard', 'restore', 'purge', 'handOver', 'import', 'refused']),
  articleId: id,
  contentHash: hash.optional(),
  detail: z.string().max(500).optional(),
});
export type AuditRecord = z.infer<typeof auditRecord>;

/** One line of the audit log; `hash` covers everything else in it, `previous` is the hash of the line before. */
export const auditEntry = z.strictObject({
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  by: z.string().max(64).nullable(),
  action: z.string().max(64),
  articleId: z.string().max(64).nullable(),
  contentHash: z.string().max(64).nullable(),
  detail: z.string().max(2000),
  previous: hash,
  hash,
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** What was found in the audit log: `at` is the number of the first line that is not as it was written. */
export const auditVerdict = z.object({
  sound: z.boolean(),
  entries: z.number().int().nonnegative(),
  head: hash,
  anchors: z.number().int().nonnegative(),
  because: z.enum(['changed', 'reordered', 'cut', 'rebuilt']).optional(),
  at: z.number().int().positive().optional(),
});
export type AuditVerdict = z.infer<typeof auditVerdict>;

/** Why main did not do something with people's keys. */
export const signingProblems = ['profileUnknown', 'profileLocked', 'wrongPassword', 'keyUnavailable', 'wrongRole', 'ownArticle', 'approvalMissing', 'sameApprover', 'notManaging'] as const;
export type SigningProblem = (typeof signingProblems)[number];
