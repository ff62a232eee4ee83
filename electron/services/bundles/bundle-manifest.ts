import { z } from 'zod';
import { handedPerson, handedTemplate, type BundleProblem } from '../../contract/bundles';
import { journalId } from '../../contract/journal';
import { DeskProblem } from '../problem';

export const BUNDLE_KIND = 'toa-soan-bundle';
/** Format 1 had no rows of the directory. */
export const BUNDLE_FORMAT = 2;
export const BUNDLE_MANIFEST = 'manifest.json';
export const PEOPLE = 'people.json';
export const TEMPLATES = 'templates.json';
export const DIRECTORY = 'directory.json';

/** The most that a bundle may be, as a file and unpacked: all of it is in memory while it is locked or opened. */
export const MOST_BYTES = 300 * 1024 * 1024;
/** The most that anything but a photo may be, unpacked. */
export const MOST_TEXT_BYTES = 48 * 1024 * 1024;
export const MOST_ENTRIES = 5_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.number().int().nonnegative();

const manifest = z.object({
  kind: z.literal(BUNDLE_KIND),
  format: z.union([z.literal(1), z.literal(BUNDLE_FORMAT)]),
  id: z.uuid(),
  /** Version of the program that made it. */
  writtenBy: z.string().max(100),
  at: z.iso.datetime(),
  deskName: z.string().max(200),
  articles: z.array(journalId.refine((id) => id !== 'desk')).min(1).max(200),
  /** Every entry but this one, with the hash of the very bytes that went in. */
  files: z.array(z.object({ path: z.string().max(200), bytes: size, sha256 })).max(MOST_ENTRIES),
  /** Where the audit log of that desk stood: proof of it outside of its folder. */
  audit: z.object({ seq: size, hash: sha256 }).optional(),
});
export type BundleManifest = z.infer<typeof manifest>;

const anyFormat = z.object({ kind: z.literal(BUNDLE_KIND), format: z.number() });

export const bundlePeople = z.array(handedPerson).max(500);
export const bundleTemplates = z.array(handedTemplate).max(200);

/** Where a bundle keeps the parts of a report, and a photo. */
export const updateEntry = (id: string): string => `articles/${id}.update`;
export const recordsEntry = (id: string): string => `articles/${id}.json`;
export const photoEntry = (hash: string): string => `photos/${hash}`;

/** The hash of the photo that lies at a path of a bundle, or null. */
export const photoAt = (path: string): string | null => /^photos\/([0-9a-f]{64})$/.exec(path)?.[1] ?? null;

/**
 * Reads a manifest that may be hostile.
 * @throws DeskProblem `newerVersion` for a format of a later version, `damaged` for anything else that is none
 */
export function parseBundleManifest(text: string): BundleManifest {
  const json = parsedJson(text);
  const general = anyFormat.safeParse(json);
  if (general.success && general.data.format > BUNDLE_FORMAT) throw bundleFailure('newerVersion', `format ${general.data.format}`);
  const parsed = manifest.safeParse(json);
  if (!parsed.success) throw bundleFailure('damaged', 'the manifest is not complete');
  const { articles, files, format } = parsed.data;
  const expected = new Set([PEOPLE, TEMPLATES, ...(format > 1 ? [DIRECTORY] : []), ...articles.flatMap((id) => [updateEntry(id), recordsEntry(id)])]);
  const named = new Set(files.map(({ path }) => path));
  if (named.size !== files.length || new Set(articles).size !== articles.length) throw bundleFailure('damaged', 'the manifest names something twice');
  if ([...expected].some((path) => !named.has(path))) throw bundleFailure('damaged', 'a part is missing');
  const strange = files.find(({ path }) => !expected.has(path) && photoAt(path) === null);
  if (strange) throw bundleFailure('damaged', `the manifest names ${strange.path}`);
  return parsed.data;
}

/** @throws DeskProblem `damaged` */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bundleFailure('damaged', 'no JSON');
  }
}

export function bundleFailure(code: BundleProblem, detail?: string): DeskProblem<BundleProblem> {
  return new DeskProblem<BundleProblem>(code, { detail });
}
