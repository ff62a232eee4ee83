import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Progress } from '../../contract/desk-folder';
import type { AuditAnchor } from '../audit/verify-audit';
import { deskPlaces, stampOf } from '../desk-folder/places';
import { isMissing } from '../files/error-code';
import type { JournalStore } from '../journal/journal-store';
import type { Log } from '../log/log-file';
import { backupFailure } from './backup-problem';
import { AUDIT_FILE, journalEntry, MANIFEST, PEOPLE_FILE } from './entry-path';
import { readSnapshot, type JournalSnapshot, type ReadState } from './journal-state';
import { BACKUP_FORMAT, BACKUP_KIND, type Manifest } from './manifest';
import { ProgressMeter } from './progress-meter';
import { photoBytes, photosIn, type PhotoOnDisk } from './stored-photos';
import { ZipWriter, type Written } from './zip-writer';

/** What a backup needs of the journals. */
export type BackedUpJournal = Pick<JournalStore, 'snapshot' | 'withoutCompaction'>;

export interface WhatToBackUp {
  readonly root: string;
  readonly deskId: string;
  readonly journal: BackedUpJournal;
  readonly stateOf: ReadState;
  /** Where the desk's audit log stands, or null. */
  readonly audit: AuditAnchor | null;
  /** People's keys without anything to sign with, or null for a desk without people. */
  readonly people: string | null;
  readonly appVersion: string;
  readonly log: Log;
}

export interface WrittenBackup {
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly named: ReadonlySet<string>;
}

export interface HowToWrite {
  readonly at: Date;
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/**
 * Writes a backup of the desk: its journals as they are at this moment, every photo, and the manifest last, computed
 * from the very bytes that went in. What the disk does not give back, or gives back damaged, is named in it and does not
 * stop it: of a damaged journal the sound part goes in, and the file as it is beside.
 * @param file must not exist; the caller removes it when this throws
 * @returns the manifest, the file's length, and hashes of the photos that the reports name
 * @throws the file system's error; DeskProblem `ioError` when no report can be read; the reason of `how.signal`
 */
export async function writeBackup(desk: WhatToBackUp, file: string, how: HowToWrite): Promise<WrittenBackup> {
  const photos = deskPlaces(desk.root).photos;
  const expected = [...(await desk.journal.snapshot()).journals, ...(await photosIn(photos)).photos].reduce((sum, { bytes }) => sum + bytes, 0);
  const pack = new Pack(desk, how, await ZipWriter.open(file, how.signal), new ProgressMeter('backup', expected, how.onProgress));
  try {
    await desk.journal.withoutCompaction(async () => {
      const { journals, unlisted } = await desk.journal.snapshot();
      for (const { shelf, id, error } of unlisted) pack.leaveOut(id === null ? `journal/${shelf}` : journalEntry(id), error ?? 'something else stands there');
      for (const journal of journals) await pack.addJournal(journal);
    });
    if (desk.people !== null) await pack.addBytes(PEOPLE_FILE, Buffer.from(desk.people));
    await pack.addAudit(deskPlaces(desk.root).audit);
    // After the journals: a photo is in the store before a report names it.
    const stored = await photosIn(photos);
    for (const { shelf, error } of stored.unlisted) pack.leaveOut(`photos/${shelf}`, error);
    for (const photo of stored.photos) await pack.addPhoto(photo);
    return await pack.finish();
  } finally {
    await pack.close();
  }
}

/** One backup in the making. */
class Pack {
  readonly #files: Written[] = [];
  readonly #articles: { id: string; digest: string }[] = [];
  readonly #unsound: string[] = [];
  readonly #unread: string[] = [];
  readonly #named = new Set<string>();
  readonly #packed = new Set<string>();
  #deskDigest: string | null = null;

  constructor(
    private readonly desk: WhatToBackUp,
    private readonly how: HowToWrite,
    private readonly zip: ZipWriter,
    private readonly meter: ProgressMeter,
  ) {}

  async addJournal(snapshot: JournalSnapshot): Promise<void> {
    const found = await readSnapshot(this.desk.journal, snapshot, this.desk.stateOf);
    // Removed for good while the backup ran.
    if (!found) return;
    const entryPath = journalEntry(snapshot.id);
    if ('error' in found) return this.leaveOut(entryPath, found.error);
    const { bytes, isSound, state: { kept, digest, photos } } = found;
    if (!kept?.equals(bytes)) await this.addBytes(`set-aside/${snapshot.id}-${stampOf(this.how.at)}.journal`, bytes);
    if (!kept) return this.leaveOut(entryPath, 'nothing in it is sound');
    await this.addBytes(entryPath, kept);
    if (!isSound) this.#tellUnsound(entryPath);
    for (const hash of photos) this.#named.add(hash);
    if (snapshot.id === 'desk') this.#deskDigest = digest;
    else this.#articles.push({ id: snapshot.id, digest });
    this.meter.add(snapshot.bytes);
  }

  async addBytes(entryPath: string, bytes: Uint8Array): Promise<void> {
    this.#files.push(await this.zip.add(entryPath, once(bytes), { compress: true }));
  }

  async addAudit(file: string): Promise<void> {
    const audit = await readAudit(file).catch((error: unknown) => this.leaveOut(AUDIT_FILE, error));
    if (audit && audit.length > 0) await this.addBytes(AUDIT_FILE, audit);
  }

  /** Names a file or a folder of the desk that is not in the backup. */
  leaveOut(entryPath: string, error: unknown): void {
    this.#unread.push(entryPath);
    this.desk.log.error('what could not be read is left out of the backup', { file: entryPath, error });
  }

  async addPhoto(photo: PhotoOnDisk): Promise<void> {
    const content = await photoBytes(photo);
    const entryPath = `photos/${photo.hash.slice(0, 2)}/${photo.hash}`;
    if (!content) {
      this.desk.log.warn('a photo could not be opened for the backup', { photo: photo.hash });
      this.#named.add(photo.hash);
      return;
    }
    const written = await this.zip.add(entryPath, content, { compress: false });
    this.#files.push(written);
    this.#packed.add(photo.hash);
    if (written.sha256 !== photo.hash) this.#tellUnsound(entryPath);
    this.meter.add(photo.bytes);
  }

  async finish(): Promise<WrittenBackup> {
    if (this.#articles.length === 0 && this.#unread.some((each) => each.startsWith('journal/'))) throw backupFailure('ioError', 'no report can be read');
    const missing = [...this.#named].filter((hash) => !this.#packed.has(hash)).sort();
    if (missing.length > 0) this.desk.log.warn('photos are missing in the desk and in its backup', { missing });
    const manifest: Manifest = {
      kind: BACKUP_KIND,
      format: BACKUP_FORMAT,
      id: randomUUID(),
      writtenBy: this.desk.appVersion,
      at: this.how.at.toISOString(),
      desk: { id: this.desk.deskId, digest: this.#deskDigest },
      files: this.#files,
      articles: this.#articles,
      photos: this.#packed.size,
      unsound: this.#unsound,
      unread: this.#unread,
      missing,
      ...(this.desk.audit && { audit: this.desk.audit }),
    };
    await this.zip.add(MANIFEST, once(Buffer.from(JSON.stringify(manifest))), { compress: true });
    return { manifest, bytes: await this.zip.finish(), named: this.#named };
  }

  close(): Promise<void> {
    return this.zip.close();
  }

  #tellUnsound(entryPath: string): void {
    this.#unsound.push(entryPath);
    this.desk.log.warn('a damaged file went into the backup', { file: entryPath });
  }
}

/** The whole lines of an audit log; one may be being written. */
async function readAudit(file: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(file);
    return bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  } catch (error) {
    if (isMissing(error)) return new Uint8Array();
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
