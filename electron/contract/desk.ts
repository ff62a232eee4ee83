import type { UploadProgress } from './transport';
import type { Answer, Payload } from './contract';
import type { AuditEntry, AuditVerdict, KnownSigner, SignedApproval, VerifiedApproval } from './approvals';
import type { BackupStatus } from './backups';
import type { DeskSpace, Progress } from './desk-folder';
import type { SystemNotice } from './notices';
import type { Reply } from './errors';
import type { Derivable, DerivedSizes } from './derived';
import type { IntakeProgress, PhotoImport } from './photos';
import type { Settings } from './settings';

/**
 * The verbs that the preload puts on `window.desk`; `renderer/platform` is the only reader. Every verb resolves with a
 * {@link Reply}; none rejects.
 */
export interface DeskBridge {
  readInfo(): Promise<Reply<Answer<'app:info'>>>;
  appendJournal(batch: Payload<'journal:append'>): Promise<Reply<Answer<'journal:append'>>>;
  listJournals(): Promise<Reply<Answer<'journal:list'>>>;
  checkJournals(ids: readonly string[]): Promise<Reply<Answer<'journal:check'>>>;
  readJournals(ids: readonly string[]): Promise<Reply<Answer<'journal:read'>>>;
  removeJournal(id: string): Promise<Reply<void>>;
  reportDatabase(report: Payload<'database:report'>): Promise<Reply<Answer<'database:report'>>>;
  readSpace(): Promise<Reply<DeskSpace>>;
  retryDesk(how: Payload<'desk:retry'>): Promise<Reply<void>>;
  openDeskFolder(place: Payload<'desk:open'>): Promise<Reply<void>>;
  moveDesk(place: Payload<'desk:move'>): Promise<Reply<Answer<'desk:move'>>>;
  revealDesk(): Promise<Reply<void>>;
  cancelWork(): Promise<Reply<void>>;
  readBackups(): Promise<Reply<BackupStatus>>;
  configureBackups(change: Payload<'backups:configure'>): Promise<Reply<BackupStatus>>;
  makeBackup(where: Payload<'backups:make'>): Promise<Reply<Answer<'backups:make'>>>;
  chooseBackup(): Promise<Reply<Answer<'backups:choose'>>>;
  restoreBackup(which: Payload<'backups:restore'>): Promise<Reply<Answer<'backups:restore'>>>;
  readSettings(): Promise<Reply<Settings>>;
  writeSettings(change: Payload<'settings:write'>): Promise<Reply<Settings>>;
  pickPhotos(what: Payload<'photos:pick'>): Promise<Reply<PhotoImport>>;
  /** Files and folders from a drop, a paste or a file input; their paths never pass through the page. */
  importPhotoFiles(intake: string, files: readonly File[]): Promise<Reply<PhotoImport>>;
  cancelIntake(intake: string): Promise<Reply<void>>;
  keepDerived(sizes: DerivedSizes): Promise<Reply<void>>;
  failDerived(photo: Derivable): Promise<Reply<void>>;
  answerSpelling(answer: Payload<'spelling:answer'>): Promise<Reply<void>>;
  importSamplePhotos(names: Payload<'photos:importSamples'>): Promise<Reply<PhotoImport>>;
  send(request: Payload<'transport:send'>): Promise<Reply<Answer<'transport:send'>>>;
  chooseFolder(): Promise<Reply<Answer<'connections:chooseFolder'>>>;
  saveConnection(connection: Payload<'connections:save'>): Promise<Reply<Answer<'connections:save'>>>;
  listConnections(): Promise<Reply<Answer<'connections:list'>>>;
  forgetConnection(targetId: string): Promise<Reply<void>>;
  revealFolder(place: Payload<'folders:reveal'>): Promise<Reply<void>>;
  openLink(address: string): Promise<Reply<void>>;
  showNotice(notice: SystemNotice): Promise<Reply<void>>;
  saveExport(file: Payload<'exports:save'>): Promise<Reply<Answer<'exports:save'>>>;
  saveExportIn(file: Payload<'exports:saveIn'>): Promise<Reply<Answer<'exports:saveIn'>>>;
  revealExport(): Promise<Reply<void>>;
  dragExport(): Promise<Reply<void>>;
  writeBundle(what: Payload<'bundles:write'>): Promise<Reply<Answer<'bundles:write'>>>;
  chooseBundle(): Promise<Reply<Answer<'bundles:choose'>>>;
  openBundle(which: Payload<'bundles:open'>): Promise<Reply<Answer<'bundles:open'>>>;
  keepBundlePhotos(which: Payload<'bundles:keepPhotos'>): Promise<Reply<Answer<'bundles:keepPhotos'>>>;
  listSigners(): Promise<Reply<KnownSigner[]>>;
  enrollSigners(people: Payload<'people:enroll'>): Promise<Reply<KnownSigner[]>>;
  useProfile(who: Payload<'people:use'>): Promise<Reply<void>>;
  lockProfile(): Promise<Reply<void>>;
  setPassword(passwords: Payload<'people:setPassword'>): Promise<Reply<void>>;
  resetSigner(who: Payload<'people:reset'>): Promise<Reply<void>>;
  trustKey(key: Payload<'people:trust'>): Promise<Reply<void>>;
  signApproval(request: Payload<'approvals:sign'>): Promise<Reply<SignedApproval>>;
  verifyApprovals(approvals: Payload<'approvals:verify'>): Promise<Reply<VerifiedApproval[]>>;
  setApprovalPolicy(policy: Payload<'approvals:policy'>): Promise<Reply<void>>;
  listAudit(filter: Payload<'audit:list'>): Promise<Reply<AuditEntry[]>>;
  verifyAudit(): Promise<Reply<AuditVerdict>>;
  recordAudit(record: Payload<'audit:record'>): Promise<Reply<void>>;
  writeLog(entry: Payload<'log:write'>): Promise<Reply<void>>;
  onCommand(listen: (commandId: string) => void): () => void;
  onWake(listen: () => void): () => void;
  onSpace(listen: (space: DeskSpace) => void): () => void;
  onProgress(listen: (progress: Progress) => void): () => void;
  onBackups(listen: (status: BackupStatus) => void): () => void;
  onUpload(listen: (progress: UploadProgress) => void): () => void;
  onIntake(listen: (progress: IntakeProgress) => void): () => void;
  onDerive(listen: (wanted: { photo: Derivable; isSeen: boolean }) => void): () => void;
  onSettings(listen: (settings: Settings) => void): () => void;
  onSpellingAsked(listen: (question: number) => void): () => void;
  onSpellingChosen(listen: (suggestion: string) => void): () => void;
}
