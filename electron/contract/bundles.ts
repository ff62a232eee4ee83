import { z } from 'zod';
import { journalId, journalRecord } from './journal';
import { enrolled, password, signedApproval } from './approvals';

/**
 * Why a report was not handed over or taken in; words are `handOver.problems.<code>`. `changed`: the file is not the one
 * that was looked at; `noText`: a report has no document to hand over.
 */
export const bundleProblems = [
  'notABundle', 'newerVersion', 'damaged', 'tooLarge', 'passwordNeeded', 'wrongPassword', 'changed', 'noText', 'diskFull', 'folderNotWritable', 'fileInUse', 'notReadable',
] as const;
export type BundleProblem = (typeof bundleProblems)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const publicKey = signedApproval.shape.publicKey;

/** Somebody of the desk that hands over, as that desk says; `keys` are what it knows them to sign with. */
export const handedPerson = z.strictObject({ ...enrolled.shape, createdAt: z.string().max(40), keys: z.array(publicKey).max(50) });
export type HandedPerson = z.infer<typeof handedPerson>;

/** A template as the desk's own row: whoever takes it in checks it. */
export const handedTemplate = z.strictObject({ id: z.string().min(1).max(200), template: z.unknown(), disabled: z.boolean(), at: z.string().max(40) });

/** Rows of the directory that the reports name: whoever takes them in checks them. */
export const handedDirectory = z.array(z.unknown()).max(5_000);

/** What is handed over: main adds words, history and photos from its own copies. */
export const handedOver = z.strictObject({
  suggestedName: z.string().min(1).max(200),
  deskName: z.string().max(200),
  articles: z.array(journalId.refine((id) => id !== 'desk')).min(1).max(200),
  people: z.array(handedPerson.omit({ keys: true })).max(500),
  templates: z.array(handedTemplate).max(200),
  directory: handedDirectory,
  password: password.nullable(),
});
export type HandedOver = z.output<typeof handedOver>;

/** One report of a bundle: its document as one update (format V2), and the rows of its history. */
export const handedArticle = z.object({ id: journalId, update: z.instanceof(Uint8Array), records: z.array(journalRecord) });
export type HandedArticle = z.infer<typeof handedArticle>;

/** A bundle that was opened and found whole; `sum` tells it from every other one. */
export const openedBundle = z.object({
  sum: hash,
  at: z.string(),
  deskName: z.string(),
  articles: z.array(handedArticle),
  people: z.array(handedPerson),
  templates: z.array(handedTemplate),
  directory: handedDirectory,
  /** Hashes of the photos in it. */
  photos: z.array(hash),
});
export type OpenedBundle = z.infer<typeof openedBundle>;
