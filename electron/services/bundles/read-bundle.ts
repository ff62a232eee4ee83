import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { handedDirectory, type BundleProblem, type HandedArticle, type OpenedBundle } from '../../contract/bundles';
import { journalRecord } from '../../contract/journal';
import { ZipReader } from '../backups/zip-reader';
import { isDiskFull } from '../files/error-code';
import { extentOf } from '../journal/document-update';
import { importPhotos, MAX_PHOTO_BYTES } from '../photos/import-photos';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import {
  BUNDLE_MANIFEST, bundleFailure, bundlePeople, bundleTemplates, DIRECTORY, MOST_BYTES, MOST_ENTRIES, MOST_TEXT_BYTES, parseBundleManifest, parsedJson, PEOPLE, photoAt,
  photoEntry, recordsEntry, TEMPLATES, updateEntry, type BundleManifest,
} from './bundle-manifest';
import { bundleSum, openBundle } from './seal-bundle';

const envelopeBytes = 1024;
const articleRecords = z.array(journalRecord.refine(({ table }) => table === 'events' || table === 'revisions')).max(20_000);

/**
 * Opens a file that may be hostile and checks all of it: sums, names, sizes, photos. Nothing is stored.
 * @throws DeskProblem with a code of `bundleProblems`
 */
export async function readBundle(file: string, password: string | null): Promise<OpenedBundle> {
  return withBundle(file, password, async ({ manifest, sum, zip }) => {
    const checked = new Map<string, Buffer>();
    const photos: string[] = [];
    for (const entry of manifest.files) {
      const hash = photoAt(entry.path);
      if (hash === null) checked.set(entry.path, await zip.whole(entry));
      else {
        await zip.through(entry);
        photos.push(hash);
      }
    }
    const json = (entry: string): unknown => parsedJson(checked.get(entry)!.toString('utf8'));
    return {
      sum, at: manifest.at, deskName: manifest.deskName.normalize('NFC'), photos,
      people: sound(bundlePeople, json(PEOPLE)),
      templates: sound(bundleTemplates, json(TEMPLATES)),
      directory: checked.has(DIRECTORY) ? sound(handedDirectory, json(DIRECTORY)) : [],
      articles: manifest.articles.map((id): HandedArticle => {
        const update = new Uint8Array(checked.get(updateEntry(id))!);
        // Reads every change of it under a bound: of a hostile one, few bytes may be as many as fill the memory.
        if (extentOf(update) === null) throw bundleFailure('damaged', `the document of ${id}`);
        return { id, update, records: sound(articleRecords, json(recordsEntry(id))) };
      }),
    };
  });
}

/**
 * Takes the photos of a bundle into the store, each checked as any file that comes in.
 * @param sum of the file as it was when somebody looked at it
 * @returns how many there are
 * @throws DeskProblem with a code of `bundleProblems`, `changed` when it is another file by now
 */
export async function takeBundlePhotos(file: string, password: string | null, sum: string, store: PhotoStore): Promise<number> {
  return withBundle(file, password, async ({ manifest, sum: found, zip }) => {
    if (found !== sum) throw bundleFailure('changed');
    const hashes = manifest.files.flatMap(({ path: entry }) => photoAt(entry) ?? []);
    await mkdir(store.incoming, { recursive: true });
    const scratch = await mkdtemp(path.join(store.incoming, 'bundle-'));
    try {
      for (const hash of hashes) {
        const unpacked = path.join(scratch, hash);
        await zip.into(manifest.files.find(({ path: entry }) => entry === photoEntry(hash))!, unpacked);
        const { photos: [taken], refused: [refused] } = await importPhotos(store, [unpacked]);
        await rm(unpacked, { force: true });
        if (refused?.problem === 'diskFull') throw bundleFailure('diskFull');
        if (taken?.hash !== hash) throw bundleFailure('damaged', `photo ${hash}: ${refused?.problem ?? 'another hash'}`);
      }
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
    return hashes.length;
  });
}

type Listed = BundleManifest['files'][number];

/** The unpacked inside of a bundle; whatever is read is compared with what the manifest says of it. */
interface OpenBundle {
  readonly manifest: BundleManifest;
  readonly sum: string;
  readonly zip: {
    readonly whole: (listed: Listed) => Promise<Buffer>;
    readonly through: (listed: Listed) => Promise<void>;
    readonly into: (listed: Listed, file: string) => Promise<void>;
  };
}

async function withBundle<T>(file: string, password: string | null, work: (bundle: OpenBundle) => Promise<T>): Promise<T> {
  const sealed = await bytesOf(file);
  const payload = await openBundle(sealed, password, MOST_BYTES + envelopeBytes);
  try {
    // Unpacked in memory, where all of it is already: what was locked never lies open on the disk.
    const zip = await ZipReader.ofBytes(payload);
    const manifest = await manifestOf(zip);
    return await work({ manifest, sum: bundleSum(sealed), zip: checking(zip) });
  } catch (error) {
    throw asBundleProblem(error);
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const found = await handle.stat();
      if (!found.isFile()) throw bundleFailure('notABundle', 'no file');
      if (found.size > MOST_BYTES + envelopeBytes) throw bundleFailure('tooLarge', `${found.size} bytes`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof DeskProblem ? error : bundleFailure('notReadable', String(error));
  }
}

/** @throws DeskProblem unless the manifest names exactly what is in the file, and no more than can be meant in earnest */
async function manifestOf(zip: ZipReader): Promise<BundleManifest> {
  const entry = zip.entries.get(BUNDLE_MANIFEST);
  if (!entry || zip.entries.size > MOST_ENTRIES) throw bundleFailure('damaged', 'no manifest, or too many entries');
  if (entry.uncompressedSize > MOST_TEXT_BYTES) throw bundleFailure('tooLarge', 'the manifest');
  const manifest = parseBundleManifest((await collected(zip.read(entry))).toString('utf8'));
  if (manifest.files.length !== zip.entries.size - 1) throw bundleFailure('damaged', 'entries that the manifest does not name');
  let texts = 0;
  let total = 0;
  for (const { path: name, bytes } of manifest.files) {
    if (zip.entries.get(name)?.uncompressedSize !== bytes) throw bundleFailure('damaged', `${name} is missing or of another length`);
    const isPhoto = photoAt(name) !== null;
    if (isPhoto && bytes > MAX_PHOTO_BYTES) throw bundleFailure('tooLarge', name);
    if (!isPhoto) texts += bytes;
    total += bytes;
  }
  if (texts > MOST_TEXT_BYTES * 2 || total > MOST_BYTES) throw bundleFailure('tooLarge', `${total} bytes unpacked`);
  return manifest;
}

function checking(zip: ZipReader): OpenBundle['zip'] {
  async function* checked({ path: name, sha256 }: Listed): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const piece of zip.read(zip.entries.get(name)!)) {
      hash.update(piece);
      yield piece;
    }
    const found = hash.digest('hex');
    const photo = photoAt(name);
    if (found !== sha256 || (photo !== null && found !== photo)) throw bundleFailure('damaged', `${name} has another sum`);
  }
  return {
    whole: (listed) => collected(checked(listed)),
    through: async (listed) => {
      const pieces = checked(listed);
      while (!(await pieces.next()).done);
    },
    into: (listed, file) => writeFile(file, checked(listed), { flag: 'wx', mode: 0o600 }),
  };
}

async function collected(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

function sound<T>(schema: z.ZodType<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw bundleFailure('damaged', parsed.error.issues[0]?.message ?? 'a part');
  return parsed.data;
}

/** What reads ZIP files has the codes of backups; what it cannot make sense of inside a sound envelope is damage. */
function asBundleProblem(error: unknown): unknown {
  if (isDiskFull(error)) return bundleFailure('diskFull', String(error));
  if (!(error instanceof DeskProblem)) return (error as NodeJS.ErrnoException).syscall ? error : bundleFailure('damaged', String(error));
  const code: BundleProblem | undefined = { notABackup: 'damaged', unsafe: 'damaged' }[error.code as string] as BundleProblem | undefined;
  return code ? bundleFailure(code, error.about.detail) : error;
}
