import type { BackupFile, BackupStatus, ChosenBackup } from '../../contract/backups';
import type { Progress } from '../../contract/desk-folder';
import type { AuditAnchor } from '../audit/verify-audit';
import { inspectDesk } from '../desk-folder/inspect';
import { JsonFile } from '../files/json-file';
import { Turns } from '../journal/turns';
import type { Log } from '../log/log-file';
import { backupsIn, newBackupPath, removeOldest, requireFolder, requireWritable } from './backup-folder';
import { asBackupProblem, backupFailure, problemOf } from './backup-problem';
import { backupRecord, firstRecord, knowing, shown, type BackupRecord, type KnownBackup } from './backup-record';
import { isDue } from './daily';
import { inspectBackup } from './inspect-backup';
import { stateOf, type ReadState } from './journal-state';
import { makeBackup } from './make-backup';
import { removeUnfinished } from './scratch';
import type { BackedUpJournal } from './write-backup';

const LOOK_EVERY_MS = 15 * 60 * 1000;

export interface BackupsParts {
  /** The desk folder. */
  readonly root: string;
  readonly statusFile: string;
  /** Where backups go until a person chooses a folder; made when missing. */
  readonly defaultFolder: string;
  readonly journal: BackedUpJournal;
  /** For reading journals elsewhere than in this thread. */
  readonly stateOf?: ReadState;
  /** Where the desk's audit log stands now, or null. */
  readonly audit?: () => AuditAnchor | null;
  /** People's keys without anything to sign with, as their file; null while there is nobody. */
  readonly people?: () => string | null;
  readonly appVersion: string;
  readonly log: Log;
  readonly now?: () => Date;
  /** Told after a backup for which every report was read: hashes of the photos that they and their revisions name. */
  readonly onPhotosNamed?: (named: ReadonlySet<string>) => void;
  readonly onStatus: (status: BackupStatus) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** Makes backups of one desk, by hand and once a day, each compared before it counts, and looks after those it made. */
export class Backups {
  readonly #turns = new Turns();
  readonly #running = new Set<AbortController>();
  #files: readonly KnownBackup[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isLooking = false;
  #isClosed = false;

  private constructor(
    private readonly parts: BackupsParts,
    private readonly file: JsonFile<BackupRecord>,
    private readonly now: () => Date,
    private record: BackupRecord,
  ) {}

  /**
   * Reads what is remembered, removes what a killed run left half made, and looks into the folder.
   * @throws the file system's error when `statusFile` is there and cannot be read
   */
  static async open(parts: BackupsParts): Promise<Backups> {
    const file = new JsonFile(parts.statusFile, backupRecord, firstRecord, parts.log);
    const backups = new Backups(parts, file, parts.now ?? (() => new Date()), await file.read());
    const { unfinished } = backups.record;
    if (unfinished.length > 0) await backups.#change({ unfinished: await removeUnfinished(unfinished) });
    await backups.#look();
    return backups;
  }

  /** What was known when the folder was last looked into; looks again, and tells when it finds something else. */
  status(): BackupStatus {
    void this.#lookAgain();
    return this.#status();
  }

  /**
   * Changes where backups go, whether one is made every day, and how many are kept. None is removed before the next one
   * was found sound.
   * @throws DeskProblem `folderMissing` or `folderNotWritable`; nothing is changed then
   */
  async configure({ folder, daily, keep }: { folder?: string; daily?: boolean; keep?: number }): Promise<BackupStatus> {
    if (folder !== undefined) await requireWritable(folder).catch(rethrown);
    await this.#change({
      ...(folder !== undefined && { folder }), ...(daily !== undefined && { daily }), ...(keep !== undefined && { keep }),
    });
    await this.#look();
    this.#tell();
    if (this.#timer) void this.makeIfDue();
    return this.#status();
  }

  /**
   * Makes a backup and compares it; waits for one that is under way.
   * @param place a file for this one; without it one is made in the backups' folder, and the oldest there are removed
   * @throws DeskProblem with a code of `backupProblem`; nothing is left behind then
   */
  make(place?: string): Promise<BackupFile> {
    return this.#run(async (signal) => shown(place === undefined ? await this.#makeInFolder(signal) : await this.#makeAt(place, signal)));
  }

  /** Where the audit log stood at the backups that are remembered. */
  get auditAnchors(): AuditAnchor[] {
    return this.record.known.flatMap(({ audit }) => (audit ? [audit] : []));
  }

  /** As {@link inspectBackup}. */
  inspect(file: string): Promise<Omit<ChosenBackup, 'token'>> {
    return inspectBackup(file);
  }

  /** Ends what is under way and what waits for it; what was half made is removed. */
  cancel(): void {
    for (const running of this.#running) running.abort(backupFailure('cancelled'));
  }

  /** Begins to make a backup whenever a day has passed since the last automatic one, now if that is so already. */
  startDaily(): void {
    if (this.#timer || this.#isClosed) return;
    // A clock that is asked, not a timer of a day: the computer sleeps, and its clock is set.
    this.#timer = setInterval(() => void this.makeIfDue(), LOOK_EVERY_MS);
    this.#timer.unref();
    void this.makeIfDue();
  }

  /** What the daily clock does, for other moments too: after the computer woke up. Never rejects; a failure is in the status. */
  async makeIfDue(): Promise<void> {
    const isDueNow = () => this.record.daily && isDue(this.now(), { last: this.record.lastAutomatic, failed: this.record.failed?.at ?? null });
    if (this.#running.size > 0 || !isDueNow()) return;
    try {
      await this.#run(async (signal) => {
        if (await this.#isEmpty()) return;
        await this.#makeInFolder(signal);
        await this.#change({ lastAutomatic: this.now().toISOString() });
      });
    } catch {
      // Recorded and told already; the clock tries again.
    }
  }

  /** Cancels, and waits until nothing half made is left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer) clearInterval(this.#timer);
    this.cancel();
    await this.#turns.take(async () => undefined);
  }

  async #run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const running = new AbortController();
    if (this.#isClosed) running.abort(backupFailure('cancelled'));
    this.#running.add(running);
    try {
      return await this.#turns.take(async () => {
        running.signal.throwIfAborted();
        return work(running.signal);
      });
    } catch (error) {
      throw asBackupProblem(error);
    } finally {
      this.#running.delete(running);
    }
  }

  async #makeInFolder(signal: AbortSignal): Promise<KnownBackup> {
    try {
      const folder = this.#folder();
      await requireFolder(folder, this.record.folder === null);
      const made = await this.#makeAt(await newBackupPath(folder, this.now()), signal);
      await this.#change({ failed: null });
      await removeOldest(this.#files, made.path, this.record.keep, await this.#deskId(), this.parts.log);
      await this.#look();
      this.#tell();
      return made;
    } catch (error) {
      await this.#fail(error);
      throw error;
    }
  }

  async #makeAt(place: string, signal: AbortSignal): Promise<KnownBackup> {
    const { root, journal, stateOf: read = stateOf, appVersion, log, onProgress } = this.parts;
    const audit = this.parts.audit?.() ?? null;
    const people = this.parts.people?.() ?? null;
    const { made, named } = await makeBackup({ root, journal, stateOf: read, audit, people, appVersion, log, deskId: await this.#deskId() }, place, {
      now: this.now,
      signal,
      onProgress,
      onUnfinished: (unfinished) => this.#change({ unfinished: [...unfinished] }),
    });
    const { path, bytes, articles, photos, gaps } = made;
    if (gaps) log.warn('a backup was made and compared, but without what could not be read', { file: path, bytes, articles, photos, gaps });
    else log.info('a backup was made and compared', { file: path, bytes, articles, photos });
    if (!gaps || gaps.unread.length + gaps.damaged.length + gaps.shelves.length === 0) this.parts.onPhotosNamed?.(named);
    await this.#change({ known: knowing(this.record.known, [made]) });
    await this.#look();
    return made;
  }

  async #fail(error: unknown): Promise<void> {
    const problem = problemOf(error);
    if (problem === 'cancelled') return;
    this.parts.log.error('a backup failed', { folder: this.#folder(), error });
    await this.#change({ failed: { at: this.now().toISOString(), problem } });
    this.#tell();
  }

  /** A desk without a report has nothing that a backup would keep. */
  async #isEmpty(): Promise<boolean> {
    const { journals, unlisted } = await this.parts.journal.snapshot();
    return unlisted.length === 0 && journals.every(({ id }) => id === 'desk');
  }

  async #deskId(): Promise<string> {
    const found = await inspectDesk(this.parts.root);
    if (found.kind === 'sound') return found.marker.id;
    throw backupFailure(found.kind === 'newer' ? 'newer' : 'folderMissing', `no desk in ${this.parts.root}`);
  }

  async #lookAgain(): Promise<void> {
    if (this.#isLooking || this.#isClosed) return;
    this.#isLooking = true;
    const before = JSON.stringify(this.#files);
    await this.#look().finally(() => {
      this.#isLooking = false;
    });
    if (JSON.stringify(this.#files) !== before) this.#tell();
  }

  /** Never rejects: a folder that cannot be read now holds nothing now. */
  async #look(): Promise<void> {
    const deskId = await this.#deskId().catch(() => null);
    this.#files = deskId === null ? [] : await backupsIn(this.#folder(), deskId, this.record.known, this.parts.log);
    const known = knowing(this.record.known, this.#files);
    if (JSON.stringify(known) !== JSON.stringify(this.record.known)) await this.#change({ known });
  }

  /** What cannot be remembered, because the system's disk is full perhaps, must not stop a backup to another one. */
  async #change(change: Partial<BackupRecord>): Promise<void> {
    this.record = { ...this.record, ...change };
    await this.file.write(this.record).catch((error: unknown) => {
      this.parts.log.warn('the state of the backups could not be kept', { error });
    });
  }

  #folder(): string {
    return this.record.folder ?? this.parts.defaultFolder;
  }

  #status(): BackupStatus {
    const { daily, keep, failed } = this.record;
    return { folder: this.#folder(), daily, keep, failed, files: this.#files.map(shown) };
  }

  #tell(): void {
    if (!this.#isClosed) this.parts.onStatus(this.#status());
  }
}

function rethrown(error: unknown): never {
  throw asBackupProblem(error);
}
