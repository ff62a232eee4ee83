import { app, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session } from 'electron';
import path from 'node:path';
import type { Settings } from '../contract/settings';
import { signals } from '../contract/signals';
import { serveContract } from '../ipc/serve-contract';
import { trustedSender } from '../ipc/trusted-sender';
import { openDeskFolder } from '../services/desk-folder';
import { openLog, type Log } from '../services/log/log-file';
import { openSettings } from '../services/settings/settings-store';
import { logUncaught, reviveRenderer } from './failures';
import { deskHandlers } from './handlers';
import { systemLocale } from './identity';
import { systemDialogs } from './native/dialogs';
import { menuTemplate } from './native/menu';
import { nativeWords } from './native/words';
import { answerRequest } from './origin/answer-request';
import { ORIGIN, SCHEME } from './origin/origin';
import { openServices } from './services';
import { DeskWindow } from './window/desk-window';
import { guardPage, guardSession } from './window/guards';

/**
 * Opens the desk: storage, services, origin, menu, window. Only to be called with the single-instance lock held.
 * @param dist folder of the built program
 * @returns the window, for whoever starts the program again
 * @throws whatever keeps the desk from opening
 */
export async function openDesk(dist: string): Promise<DeskWindow> {
  const folder = await openDeskFolder(app.getPath('userData'));
  const log = openLog(folder.log);
  logUncaught(log);
  log.info('start', { version: app.getVersion(), electron: process.versions['electron'], platform: process.platform });

  const preload = path.join(dist, 'preload', 'preload.cjs');
  const window = new DeskWindow({ preload, stateFile: folder.windowState, isPackaged: app.isPackaged, log });
  const settings = await openSettings(folder.settings, log, (changed) => {
    showSettings(changed, window);
    window.tell(signals.settings, changed);
  });
  const words = () => nativeWords(settings.current().language, systemLocale());

  await app.whenReady();
  const services = await openServices(folder, log, settings);
  protocol.handle(SCHEME, (request) => answerRequest(request, { pages: path.join(dist, 'renderer'), photos: services.photos }));
  const dialogs = systemDialogs({ window: () => window.current, words, documents: app.getPath('documents') });
  const samplePhotos = path.join(dist, 'assets', 'sample-desk', 'photos');
  const handlers = deskHandlers({ services, dialogs, samplePhotos });
  serveContract({ ipcMain, handlers, isTrusted: trustedSender(() => window.page, ORIGIN), log });

  app.on('web-contents-created', (_event, contents) => guardPage(contents, ORIGIN, log));
  guardSession(session.defaultSession, log);
  powerMonitor.on('resume', () => window.tell(signals.wake));
  showSettings(settings.current(), window);
  closeInOrder(window, () => services.close(), log);

  await window.open((opened) => reviveRenderer(opened, log, words));
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
