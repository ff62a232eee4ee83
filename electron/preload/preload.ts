import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Answer, Channel, Payload } from '../contract/contract';
import type { DeskBridge } from '../contract/desk';
import type { BackupStatus } from '../contract/backups';
import type { DeskSpace, Progress } from '../contract/desk-folder';
import type { Reply } from '../contract/errors';
import type { Settings } from '../contract/settings';
import { signals } from '../contract/signals';

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
  answerSpelling: (answer) => ask('spelling:answer', answer),
  pickPhotos: () => ask('photos:pick', undefined),
  importPhotoFiles: (files) => ask('photos:importPaths', files.map(pathOf)),
  importSamplePhotos: (names) => ask('photos:importSamples', names),
  send: (request) => ask('transport:send', request),
  chooseFolder: () => ask('connections:chooseFolder', undefined),
  saveConnection: (connection) => ask('connections:save', connection),
  listConnections: () => ask('connections:list', undefined),
  forgetConnection: (targetId) => ask('connections:forget', targetId),
  revealFolder: (place) => ask('folders:reveal', place),
  openLink: (address) => ask('links:open', address),
  saveExport: (file) => ask('exports:save', file),
  writeLog: (entry) => ask('log:write', entry),
  onCommand: (listen) => hear<string>(signals.command, listen),
  onWake: (listen) => hear<void>(signals.wake, listen),
  onSpace: (listen) => hear<DeskSpace>(signals.space, listen),
  onProgress: (listen) => hear<Progress>(signals.progress, listen),
  onBackups: (listen) => hear<BackupStatus>(signals.backups, listen),
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

// Empty for a file that the page itself made; its name must not become a path.
function pathOf(file: File): string {
  return webUtils.getPathForFile(file);
}
