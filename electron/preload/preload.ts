import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Answer, Channel, Payload } from '../contract/contract';
import type { DeskBridge } from '../contract/desk';
import type { BackupStatus } from '../contract/backups';
import type { Derivable } from '../contract/derived';
import type { DeskSpace, Progress } from '../contract/desk-folder';
import type { Reply } from '../contract/errors';
import type { IntakeProgress } from '../contract/photos';
import type { Settings } from '../contract/settings';
import { signals } from '../contract/signals';
import { handOver } from './hand-over';
import type { UploadProgress } from '../contract/transport';

const desk = {
  readInfo: () => ask('app:info', undefined),
  appendJournal: (batch) => ask('journal:append', batch),
  listJournals: () => ask('journal:list', undefined),
  checkJournals: (ids) => ask('journal:check', [...ids]),
  readJournals: (ids) => ask('journal:read', [...ids]),
  removeJournal: (id) => ask('journal:remove', id),
  reportDatabase: (report) => ask('database:report', report),
  readSpace: () => ask('desk:space', undefined),
  retryDesk: (how) => ask('desk:retry', how),
  openDeskFolder: (place) => ask('desk:open', place),
  moveDesk: (place) => ask('desk:move', place),
  revealDesk: () => ask('desk:reveal', undefined),
  cancelWork: () => ask('work:cancel', undefined),
  readBackups: () => ask('backups:read', undefined),
  configureBackups: (change) => ask('backups:configure', change),
  makeBackup: (where) => ask('backups:make', where),
  chooseBackup: () => ask('backups:choose', undefined),
  restoreBackup: (which) => ask('backups:restore', which),
  readSettings: () => ask('settings:read', undefined),
  writeSettings: (change) => ask('settings:write', change),
  pickPhotos: (what) => ask('photos:pick', what),
  importPhotoFiles: async (intake, files) => ask('photos:importFiles', { intake, files: await Promise.all(files.map(placeOf)) }),
  cancelIntake: (intake) => ask('photos:cancel', intake),
  keepDerived: (sizes) => ask('photos:keepDerived', sizes),
  failDerived: (photo) => ask('photos:derivedFailed', photo),
  answerSpelling: (answer) => ask('spelling:answer', answer),
  importSamplePhotos: (names) => ask('photos:importSamples', names),
  send: (request) => ask('transport:send', request),
  chooseFolder: () => ask('connections:chooseFolder', undefined),
  saveConnection: (connection) => ask('connections:save', connection),
  listConnections: () => ask('connections:list', undefined),
  forgetConnection: (targetId) => ask('connections:forget', targetId),
  revealFolder: (place) => ask('folders:reveal', place),
  openLink: (address) => ask('links:open', address),
  showNotice: (notice) => ask('notices:show', notice),
  saveExport: (file) => ask('exports:save', file),
  saveExportIn: (file) => ask('exports:saveIn', file),
  revealExport: () => ask('exports:reveal', undefined),
  dragExport: () => ask('exports:drag', undefined),
  writeBundle: (what) => ask('bundles:write', what),
  chooseBundle: () => ask('bundles:choose', undefined),
  openBundle: (which) => ask('bundles:open', which),
  keepBundlePhotos: (which) => ask('bundles:keepPhotos', which),
  listSigners: () => ask('people:list', undefined),
  enrollSigners: (people) => ask('people:enroll', people),
  useProfile: (who) => ask('people:use', who),
  lockProfile: () => ask('people:lock', undefined),
  setPassword: (passwords) => ask('people:setPassword', passwords),
  resetSigner: (who) => ask('people:reset', who),
  trustKey: (key) => ask('people:trust', key),
  signApproval: (request) => ask('approvals:sign', request),
  verifyApprovals: (approvals) => ask('approvals:verify', approvals),
  setApprovalPolicy: (policy) => ask('approvals:policy', policy),
  listAudit: (filter) => ask('audit:list', filter),
  verifyAudit: () => ask('audit:verify', undefined),
  recordAudit: (record) => ask('audit:record', record),
  writeLog: (entry) => ask('log:write', entry),
  onCommand: (listen) => hear<string>(signals.command, listen),
  onWake: (listen) => hear<void>(signals.wake, listen),
  onSpace: (listen) => hear<DeskSpace>(signals.space, listen),
  onProgress: (listen) => hear<Progress>(signals.progress, listen),
  onBackups: (listen) => hear<BackupStatus>(signals.backups, listen),
  onUpload: (listen) => hear<UploadProgress>(signals.upload, listen),
  onIntake: (listen) => hear<IntakeProgress>(signals.intake, listen),
  onDerive: (listen) => hear<{ photo: Derivable; isSeen: boolean }>(signals.derive, listen),
  onSettings: (listen) => hear<Settings>(signals.settings, listen),
  onSpellingAsked: (listen) => hear<number>(signals.spellingAsked, listen),
  onSpellingChosen: (listen) => hear<string>(signals.spellingChosen, listen),
} satisfies DeskBridge;

contextBridge.exposeInMainWorld('desk', desk);
// Before the page opens its database: from then on the engine never clears it to make room.
// The empty page between two desks has no storage.
if (location.protocol === 'app:') void navigator.storage.persist();

function ask<C extends Channel>(channel: C, payload: Payload<C>): Promise<Reply<Answer<C>>> {
  return ipcRenderer.invoke(channel, payload) as Promise<Reply<Answer<C>>>;
}

// The event stays here: it would hand the page the sender, and with it everything.
function hear<T>(signal: string, listen: (told: T) => void): () => void {
  const onSignal = (_event: unknown, told: T): void => listen(told);
  ipcRenderer.on(signal, onSignal);
  return () => ipcRenderer.off(signal, onSignal);
}

// A file that the page itself made has no path, and its name must not become one.
async function placeOf(file: File): Promise<string | { pasted: string }> {
  return webUtils.getPathForFile(file) || { pasted: await handOver(file) };
}
