import { app, ipcMain, Menu, nativeTheme, powerMonitor, session } from 'electron';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../contract/settings';
import { signals } from '../contract/signals';
import { serveContract } from '../ipc/serve-contract';
import { trustedSender } from '../ipc/trusted-sender';
import { ChosenFolders } from '../services/connections/chosen-folders';
import { DatabaseGuard } from '../services/desk-folder/database-guard';
import { HandedContents } from '../services/exports/handed-contents';
import { endMove } from '../services/desk-folder/move';
import type { OpenParts } from '../services/desk-folder/open-desk';
import { programPlaces } from '../services/desk-folder/places';
import { openLog, type Log } from '../services/log/log-file';
import { openSettings } from '../services/settings/settings-store';
import { SpellingQuestions } from '../services/spelling/spelling-questions';
import { DeskChanges } from './desk/desk-changes';
import { PresentDesk } from './desk/present-desk';
import { logUncaught, reviveRenderer } from './failures';
import { allHandlers } from './handlers/handlers';
import { systemLocale } from './identity';
import { MergeThread } from './merging/merge-thread';
import { systemDialogs } from './native/dialogs';
import { systemDragOut } from './native/drag-out';
import { systemNotices } from './native/notifications';
import { menuTemplate } from './native/menu';
import { nativeWords } from './native/words';
import { ORIGIN } from './origin/origin';
import { PastedFiles } from './pasting/pasted-files';
import { backUpFolder, openServices, programServices } from './services';
import { offerContextMenu } from './window/context-menu';
import { DeskWindow } from './window/desk-window';
import { guardPage } from './window/guards';
import { PageSessions } from './window/page-sessions';
import { isReadOnly } from './writable';

/**
 * Opens the desk: storage, services, origin, menu, window. Only to be called with the single-instance lock held.
 * @param dist folder of the built program
 * @returns the window, for whoever starts the program again
 * @throws whatever keeps the desk from opening
 */
export async function openDesk(dist: string): Promise<DeskWindow> {
  const places = programPlaces(app.getPath('userData'));
  await mkdir(places.log, { recursive: true });
  const log = openLog(places.log);
  logUncaught(log);
  log.info('start', { version: app.getVersion(), electron: process.versions['electron'], platform: process.platform });

  const preload = path.join(dist, 'preload', 'preload.cjs');
  const window = new DeskWindow({ preload, stateFile: places.windowState, isPackaged: app.isPackaged, log });
  const settings = await openSettings(places.settings, log, (changed) => {
    showSettings(changed, window);
    window.tell(signals.settings, changed);
  });
  const words = () => nativeWords(settings.current().language, systemLocale());

  await app.whenReady();
  const program = programServices({
    places, log, settings,
    merging: new MergeThread(path.join(dist, 'main', 'merge-worker.js'), log),
    tell: {
      space: (space) => window.tell(signals.space, space),
      progress: (progress) => window.tell(signals.progress, progress),
      backups: (status) => window.tell(signals.backups, status),
      upload: (progress) => window.tell(signals.upload, progress),
      intake: (progress) => window.tell(signals.intake, progress),
      derive: (photo, isSeen) => window.tell(signals.derive, { photo, isSeen }),
    },
  });
  const guard = new DatabaseGuard({
    program: places, log,
    clear: () => session.defaultSession.clearStorageData({ origin: ORIGIN, storages: ['indexdb'] }),
  });
  const opening: OpenParts = { program: places, version: app.getVersion(), log, backUp: (desk) => backUpFolder(desk, program) };
  const present: PresentDesk = new PresentDesk({
    log,
    openServices: (desk) => openServices(desk, program),
    prepare: ({ desk, backups }) => guard.beforeOpening(desk, () => backups.make()),
    leavePage: () => window.leave(),
    showPage: () => showPage(),
  });
  const changes = new DeskChanges({ present, opening, onProgress: program.tell.progress });
  const contents = new HandedContents();
  const sessions: PageSessions = new PageSessions({ pages: path.join(dist, 'renderer'), desk: () => present.servicesIfOpen, takeContent: (body) => contents.take(body), log });
  const questions = new SpellingQuestions((question) => window.tell(signals.spellingAsked, question));
  const replace = (suggestion: string): void => window.tell(signals.spellingChosen, suggestion);
  const showPage = (): Promise<void> => window.show(sessions.of(present.state), (opened) => {
    reviveRenderer(opened, log, words);
    offerContextMenu(opened, { questions, replace, settings, words, log });
  });

  const dialogs = systemDialogs({ window: () => window.current, words, documents: app.getPath('documents') });
  const samplePhotos = path.join(dist, 'assets', 'sample-desk', 'photos');
  const isTrusted = trustedSender(() => window.page, ORIGIN);
  const folder = () => (present.servicesIfOpen && !isReadOnly(present.servicesIfOpen) ? present.servicesIfOpen.photos.incoming : null);
  const pasted = new PastedFiles({ ipcMain, isTrusted, folder, program: path.join(dist, 'main', 'paste-writer.js'), log });
  const handlers = allHandlers({ program, present, changes, guard, dialogs, pasted, contents, questions, showNotice: systemNotices(() => window.current), dragOut: systemDragOut(() => window.current), chosenBackups: new ChosenFolders(), chosenBundles: new ChosenFolders(), samplePhotos });
  serveContract({ ipcMain, handlers, isTrusted, log });

  app.on('web-contents-created', (_event, contents) => guardPage(contents, ORIGIN, log));
  powerMonitor.on('resume', () => {
    window.tell(signals.wake);
    void present.servicesIfOpen?.space.look();
  });
  showSettings(settings.current(), window);
  closeInOrder(window, () => present.close(), log);

  await endMove(places, log);
  await changes.start();
  await showPage();
  return window;
}

function showSettings({ theme, language }: Settings, window: DeskWindow): void {
  nativeTheme.themeSource = theme;
  const template = menuTemplate({
    words: nativeWords(language, systemLocale()),
    isMac: process.platform === 'darwin',
    isDevelopment: !app.isPackaged,
    command: (id) => window.tell(signals.command, id),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Ends the program with its window, after what is still being written is on disk. */
function closeInOrder(window: DeskWindow, close: () => Promise<void>, log: Log): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void Promise.allSettled([window.saved(), close()]).then(() => {
      log.info('end');
      // Not quit() again: asked a second time it sometimes never ends.
      app.exit();
    });
  });
}
