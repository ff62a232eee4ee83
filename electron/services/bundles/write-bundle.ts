import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { HandedOver, HandedPerson } from '../../contract/bundles';
import type { AuditAnchor } from '../audit/verify-audit';
import { namedPhotos } from '../backups/named-photos';
import { photoBytes } from '../backups/stored-photos';
import { ZipWriter, type Written } from '../backups/zip-writer';
import { writeAside } from '../exports/write-aside';
import type { JournalStore } from '../journal/journal-store';
import type { PhotoStore } from '../photos/photo-store';
import {
  BUNDLE_FORMAT, BUNDLE_KIND, BUNDLE_MANIFEST, bundleFailure, DIRECTORY, MOST_BYTES, PEOPLE, photoEntry, recordsEntry, TEMPLATES, updateEntry, type BundleManifest,
} from './bundle-manifest';
import { sealBundle } from './seal-bundle';

export interface BundleSources {
  readonly journal: Pick<JournalStore, 'read'>;
  readonly photos: Pick<PhotoStore, 'find' | 'incoming'>;
  /** The keys that somebody signs with, as far as main knows them. */
  readonly keysOf: (personId: string) => readonly string[];
  readonly audit: AuditAnchor | null;
  readonly appVersion: string;
  readonly now: () => Date;
}

/**
 * Writes reports into one file for another desk: words and history from the journals, photos from the store.
 * @param file where the person wants it; the dialog has asked about overwriting
 * @throws DeskProblem with a code of `bundleProblems`; nothing is left behind then
 */
export async function writeBundle(file: string, what: HandedOver, sources: BundleSources): Promise<{ location: string }> {
  await mkdir(sources.photos.incoming, { recursive: true });
  // What is going to be locked never lies open on the stick.
  const scratch = await mkdtemp(path.join(sources.photos.incoming, 'bundle-'));
  try {
    const zip = path.join(scratch, 'content.zip');
    const bytes = await pack(zip, what, sources);
    if (bytes > MOST_BYTES) throw bundleFailure('tooLarge', `${bytes} bytes`);
    const sealed = await sealBundle(await readFile(zip), what.password);
    await writeAside(file, async (aside) => {
      const handle = await open(aside, 'wx', 0o600);
      try {
        await handle.writeFile(sealed);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(aside, file);
    });
    return { location: file };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** @returns the length of the file in bytes */
async function pack(file: string, what: HandedOver, sources: BundleSources): Promise<number> {
  const zip = await ZipWriter.open(file, new AbortController().signal);
  const files: Written[] = [];
  const add = async (entry: string, content: string | Uint8Array): Promise<void> => void files.push(await zip.add(entry, once(content), { compress: true }));
  try {
    const photos = new Set<string>();
    for (const { id, update, records } of await sources.journal.read(what.articles)) {
      if (update === null) throw bundleFailure('noText', id);
      // The queue is this desk's own: where a report goes from here is no other desk's business.
      const history = records.filter(({ table, value }) => (table === 'events' || table === 'revisions') && value !== null);
      await add(updateEntry(id), update);
      await add(recordsEntry(id), JSON.stringify(history));
      for (const hash of namedPhotos({ update, records: history })) photos.add(hash);
    }
    await add(PEOPLE, JSON.stringify(what.people.map((person): HandedPerson => ({ ...person, keys: [...sources.keysOf(person.id)] }))));
    await add(TEMPLATES, JSON.stringify(what.templates));
    await add(DIRECTORY, JSON.stringify(what.directory));
    for (const hash of photos) {
      const photo = await sources.photos.find(hash);
      const content = photo && (await photoBytes(photo));
      // One that is missing here, too, must not keep the words from the other desk, which tells of it.
      if (!content) continue;
      const written = await zip.add(photoEntry(hash), content, { compress: false });
      if (written.sha256 !== hash) throw bundleFailure('damaged', `photo ${hash}`);
      files.push(written);
    }
    const manifest: BundleManifest = {
      kind: BUNDLE_KIND, format: BUNDLE_FORMAT, id: randomUUID(), writtenBy: sources.appVersion, at: sources.now().toISOString(), deskName: what.deskName,
      articles: what.articles, files, ...(sources.audit && { audit: sources.audit }),
    };
    await zip.add(BUNDLE_MANIFEST, once(JSON.stringify(manifest)), { compress: true });
    return await zip.finish();
  } finally {
    await zip.close();
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of one piece waits for nothing
async function* once(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === 'string' ? Buffer.from(content) : content;
}
