import type { Answer, Payload } from '../../electron/contract/contract';
import type { BackupFile, BackupStatus, ChosenBackup, Restored } from '../../electron/contract/backups';
import type { DeskBridge } from '../../electron/contract/desk';
import type { DeskSpace, Progress } from '../../electron/contract/desk-folder';
import type { Reply } from '../../electron/contract/errors';
import { editKey, type Derivable, type DerivedSize, type DerivedSizes, type PhotoEdit } from '../../electron/contract/derived';
import type { IntakeProgress, PhotoImport } from '../../electron/contract/photos';
import type { Settings } from '../../electron/contract/settings';
import type { WrongWord } from '../../electron/contract/spelling';
import { JournalRefused, journalProblems, type Journal, type JournalProblem } from '../domain/journal/journal';
import { problemCodes, type ProblemCode } from '../domain/publishing/target';
import { PublishProblem, type Transport, type UploadProgress } from '../domain/publishing/transport';

export type { IntakeProgress, PhotoImport, TakenPhoto } from '../../electron/contract/photos';
export type { Derivable, DerivedSize } from '../../electron/contract/derived';
export type { Settings } from '../../electron/contract/settings';
export type { ConnectionInfo } from '../../electron/contract/connections';
export type { BackupFile, BackupGaps, BackupProblem, BackupStatus, ChosenBackup, Restored } from '../../electron/contract/backups';
export type { DeskFolderProblem, DeskSpace, DeskState, Progress } from '../../electron/contract/desk-folder';
export type DatabaseReport = Payload<'database:report'>;
export type AppInfo = Answer<'app:info'>;
export type ConnectionInput = Payload<'connections:save'>;
export type ChosenFolder = Answer<'connections:chooseFolder'>;
export type { HandedArticle, HandedPerson, OpenedBundle } from '../../electron/contract/bundles';
export type ExportFiles = Payload<'exports:save'>;
export type ExportInFolder = Payload<'exports:saveIn'>;

declare global {
  interface Window {
    readonly desk: DeskBridge;
  }
}

/** A failure that main told about, by code; `errors.<code>` in the language files puts it into words. */
export class DeskError extends Error {
  constructor(readonly code: string, readonly values: Record<string, string> = {}, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'DeskError';
  }
}

/** What the machine offers the desk: the verbs of the preload with failures as exceptions. */
export interface Platform {
  readonly info: AppInfo;
  readonly transport: Transport;
  /** Tells how photos get on that the transport is sending. */
  onUpload(listen: (progress: UploadProgress) => void): () => void;
  readonly journal: Journal;
  readonly deskFolder: DeskFolderVerbs;
  readonly backups: BackupVerbs;
  /** @see Contract `database:report` */
  reportDatabase(report: DatabaseReport): Promise<Answer<'database:report'>>;
  /** Tells how far a move, backup or restore is until the returned function is called. */
  onProgress(listen: (progress: Progress) => void): () => void;
  /** Ends a move, backup or restore that is under way. */
  cancelWork(): Promise<void>;
  readSettings(): Promise<Settings>;
  writeSettings(change: Partial<Settings>): Promise<Settings>;
  readonly photos: PhotoVerbs;
  importSamplePhotos(names: readonly string[]): Promise<PhotoImport>;
  chooseFolder(): Promise<ChosenFolder>;
  saveConnection(connection: ConnectionInput): Promise<Answer<'connections:save'>>;
  listConnections(): Promise<Answer<'connections:list'>>;
  forgetConnection(targetId: string): Promise<void>;
  revealFolder(targetId: string, name: string): Promise<void>;
  openLink(address: string): Promise<void>;
  /** Shows a notice of the system, unless the person has turned them off. */
  showNotice(notice: Payload<'notices:show'>): Promise<void>;
  saveExport(files: ExportFiles): Promise<{ location: string } | null>;
  /** Writes an export into a folder that `chooseFolder` gave, over nothing that is there. */
  saveExportIn(files: ExportInFolder): Promise<{ location: string }>;
  /** Shows the last file that was exported in the system's file manager. */
  revealExport(): Promise<void>;
  /** Begins to drag the last file that was exported out of the window. */
  dragExport(): Promise<void>;
  readonly spelling: SpellingVerbs;
  readonly approvals: ApprovalVerbs;
  readonly audit: AuditVerbs;
  readonly bundles: BundleVerbs;
  log(level: 'info' | 'warn' | 'error', message: string, detail?: string): void;
  onCommand(listen: (commandId: string) => void): () => void;
  onWake(listen: () => void): () => void;
  onSettings(listen: (settings: Settings) => void): () => void;
}

/** The folder in which main keeps the desk. Where it changes, main loads the window anew. */
export interface DeskFolderVerbs {
  readSpace(): Promise<DeskSpace>;
  onSpace(listen: (space: DeskSpace) => void): () => void;
  retry(evenInUse: boolean): Promise<void>;
  /** @param chosenFolder token from `chooseFolder` */
  open(chosenFolder: string): Promise<void>;
  move(chosenFolder: string): Promise<{ folder: string }>;
  reveal(): Promise<void>;
}

/** Photos into the store, and their smaller sizes. `intake` is a new UUID that names an import while it lasts. */
export interface PhotoVerbs {
  pick(intake: string, what: 'files' | 'folder'): Promise<PhotoImport>;
  /** Files and folders that were dropped or pasted. */
  importFiles(intake: string, files: readonly File[]): Promise<PhotoImport>;
  cancel(intake: string): Promise<void>;
  onIntake(listen: (progress: IntakeProgress) => void): () => void;
  /** Told which photos want their sizes made, those that somebody waits for as seen. */
  onDerive(listen: (wanted: { photo: Derivable; isSeen: boolean }) => void): () => void;
  keepDerived(sizes: DerivedSizes): Promise<void>;
  failDerived(photo: Derivable): Promise<void>;
}

/** Backups of the desk into single files. */
export interface BackupVerbs {
  read(): Promise<BackupStatus>;
  onStatus(listen: (status: BackupStatus) => void): () => void;
  configure(change: Payload<'backups:configure'>): Promise<BackupStatus>;
  make(elsewhere: boolean): Promise<BackupFile | null>;
  choose(): Promise<ChosenBackup | null>;
  restore(token: string, chosenFolder?: string): Promise<Restored>;
}

/** Main's context menu, which asks the window for the wrong word at its place and tells which suggestion was chosen. */
export interface SpellingVerbs {
  onAsked(listen: (question: number) => void): () => void;
  answer(question: number, found: WrongWord | null): Promise<void>;
  onChosen(listen: (suggestion: string) => void): () => void;
}

/** The audit log, which main alone writes. */
export interface AuditVerbs {
  list(filter: Payload<'audit:list'>): Promise<Answer<'audit:list'>>;
  verify(): Promise<Answer<'audit:verify'>>;
}

/** Who may sign on this computer, and what they sign. Failures carry a code of the contract's `signingProblems`. */
export interface ApprovalVerbs {
  listSigners(): Promise<Answer<'people:list'>>;
  enroll(people: Payload<'people:enroll'>): Promise<Answer<'people:enroll'>>;
  /** @param password null for somebody without one */
  use(id: string, password: string | null): Promise<void>;
  /** Nobody is at work until somebody gives their password, or has none. */
  lock(): Promise<void>;
  /** Sets, changes or (null) takes away the password of who is at work. */
  setPassword(before: string | null, password: string | null): Promise<void>;
  /** Takes away somebody's forgotten password, and with it their key. */
  reset(id: string): Promise<void>;
  sign(request: Payload<'approvals:sign'>): Promise<Answer<'approvals:sign'>>;
  verify(approvals: Payload<'approvals:verify'>): Promise<Answer<'approvals:verify'>>;
  setPolicy(policy: Payload<'approvals:policy'>): Promise<void>;
  record(entry: Payload<'audit:record'>): Promise<void>;
  /** Accepts the key that somebody signs with at another desk. */
  trust(key: Payload<'people:trust'>): Promise<void>;
}

/** Files that reports are handed over in. Failures carry a code of the contract's `bundleProblems`. */
export interface BundleVerbs {
  write(what: Payload<'bundles:write'>): Promise<Answer<'bundles:write'>>;
  choose(): Promise<Answer<'bundles:choose'>>;
  open(token: string, password: string | null): Promise<Answer<'bundles:open'>>;
  /** @param sum of the bundle that was opened */
  keepPhotos(token: string, password: string | null, sum: string): Promise<void>;
}

async function unwrap<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply;
  if (answer.ok) return answer.value;
  throw new DeskError(answer.error.code, answer.error.values, answer.error.detail);
}

/** The way to the network and to folders; failures come as {@link PublishProblem}, whatever they are. */
function transportOver(bridge: DeskBridge): Transport {
  return {
    async send(request) {
      const reply = await bridge.send(request);
      if (reply.ok) return reply.value;
      const code = (problemCodes as readonly string[]).includes(reply.error.code) ? (reply.error.code as ProblemCode) : 'internal';
      throw new PublishProblem({ code, values: reply.error.values, detail: reply.error.detail });
    },
  };
}

/** The journal that main keeps; failures come as {@link JournalRefused}, whatever they are. */
function journalOver(bridge: DeskBridge): Journal {
  const asked = async <T>(reply: Promise<Reply<T>>): Promise<T> => {
    const answer = await reply;
    if (answer.ok) return answer.value;
    const code = (journalProblems as readonly string[]).includes(answer.error.code) ? (answer.error.code as JournalProblem) : 'ioError';
    throw new JournalRefused(code, answer.error.detail);
  };
  return {
    append: (id, entries) => asked(bridge.appendJournal({ id, entries: entries as Payload<'journal:append'>['entries'] })),
    list: () => asked(bridge.listJournals()),
    check: (ids) => asked(bridge.checkJournals(ids)),
    read: (ids) => asked(bridge.readJournals(ids)),
    remove: (id) => asked(bridge.removeJournal(id)),
  };
}

/** The platform over the preload bridge of this window. */
export async function openPlatform(bridge: DeskBridge): Promise<Platform> {
  return {
    info: await unwrap(bridge.readInfo()),
    transport: transportOver(bridge),
    onUpload: (listen) => bridge.onUpload(listen),
    journal: journalOver(bridge),
    deskFolder: {
      readSpace: () => unwrap(bridge.readSpace()),
      onSpace: (listen) => bridge.onSpace(listen),
      retry: (evenInUse) => unwrap(bridge.retryDesk({ evenInUse })),
      open: (chosenFolder) => unwrap(bridge.openDeskFolder({ chosenFolder })),
      move: (chosenFolder) => unwrap(bridge.moveDesk({ chosenFolder })),
      reveal: () => unwrap(bridge.revealDesk()),
    },
    backups: {
      read: () => unwrap(bridge.readBackups()),
      onStatus: (listen) => bridge.onBackups(listen),
      configure: (change) => unwrap(bridge.configureBackups(change)),
      make: (elsewhere) => unwrap(bridge.makeBackup({ elsewhere })),
      choose: () => unwrap(bridge.chooseBackup()),
      restore: (token, chosenFolder) => unwrap(bridge.restoreBackup({ token, ...(chosenFolder && { chosenFolder }) })),
    },
    reportDatabase: (report) => unwrap(bridge.reportDatabase(report)),
    onProgress: (listen) => bridge.onProgress(listen),
    cancelWork: () => unwrap(bridge.cancelWork()),
    readSettings: () => unwrap(bridge.readSettings()),
    writeSettings: (change) => unwrap(bridge.writeSettings(change)),
    photos: {
      pick: (intake, what) => unwrap(bridge.pickPhotos({ intake, what })),
      importFiles: (intake, files) => unwrap(bridge.importPhotoFiles(intake, files)),
      cancel: (intake) => unwrap(bridge.cancelIntake(intake)),
      onIntake: (listen) => bridge.onIntake(listen),
      onDerive: (listen) => bridge.onDerive(listen),
      keepDerived: (sizes) => unwrap(bridge.keepDerived(sizes)),
      failDerived: (photo) => unwrap(bridge.failDerived(photo)),
    },
    importSamplePhotos: (names) => unwrap(bridge.importSamplePhotos([...names])),
    chooseFolder: () => unwrap(bridge.chooseFolder()),
    saveConnection: (connection) => unwrap(bridge.saveConnection(connection)),
    listConnections: () => unwrap(bridge.listConnections()),
    forgetConnection: (targetId) => unwrap(bridge.forgetConnection(targetId)),
    revealFolder: (targetId, name) => unwrap(bridge.revealFolder({ targetId, name })),
    openLink: (address) => unwrap(bridge.openLink(address)),
    showNotice: (notice) => unwrap(bridge.showNotice(notice)),
    saveExport: (files) => unwrap(bridge.saveExport(files)),
    saveExportIn: (files) => unwrap(bridge.saveExportIn(files)),
    revealExport: () => unwrap(bridge.revealExport()),
    dragExport: () => unwrap(bridge.dragExport()),
    spelling: {
      onAsked: (listen) => bridge.onSpellingAsked(listen),
      answer: (question, found) => unwrap(bridge.answerSpelling({ question, found })),
      onChosen: (listen) => bridge.onSpellingChosen(listen),
    },
    approvals: {
      listSigners: () => unwrap(bridge.listSigners()),
      enroll: (people) => unwrap(bridge.enrollSigners(people)),
      use: (id, password) => unwrap(bridge.useProfile({ id, password })),
      lock: () => unwrap(bridge.lockProfile()),
      setPassword: (before, password) => unwrap(bridge.setPassword({ before, password })),
      reset: (id) => unwrap(bridge.resetSigner({ id })),
      sign: (request) => unwrap(bridge.signApproval(request)),
      verify: (approvals) => unwrap(bridge.verifyApprovals(approvals)),
      setPolicy: (policy) => unwrap(bridge.setApprovalPolicy(policy)),
      record: (entry) => unwrap(bridge.recordAudit(entry)),
      trust: (key) => unwrap(bridge.trustKey(key)),
    },
    audit: {
      list: (filter) => unwrap(bridge.listAudit(filter)),
      verify: () => unwrap(bridge.verifyAudit()),
    },
    bundles: {
      write: (what) => unwrap(bridge.writeBundle(what)),
      choose: () => unwrap(bridge.chooseBundle()),
      open: (token, password) => unwrap(bridge.openBundle({ token, password })),
      keepPhotos: async (token, password, sum) => void (await unwrap(bridge.keepBundlePhotos({ token, password, sum }))),
    },
    log: (level, message, detail) => void bridge.writeLog({ level, message: message.slice(0, 2000), detail: detail?.slice(0, 20000) }),
    onCommand: (listen) => bridge.onCommand(listen),
    onWake: (listen) => bridge.onWake(listen),
    onSettings: (listen) => bridge.onSettings(listen),
  };
}

/**
 * Address of a photo of the desk's store, for an `img` in this window. A size comes when it is made; the original, which
 * costs fifty times as much to show, where it cannot be.
 */
export function photoAddress(hash: string, size?: DerivedSize, edit?: PhotoEdit): string {
  const original = `app://toa-soan/photos/${hash}`;
  if (!size) return original;
  return `${original}?size=${size}${edit ? `&edit=${editKey(edit)}` : ''}`;
}
