import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from '../services/log/log-file';
import type { NativeWords } from './native/words';

const RECOVERED_MS = 60_000;

/** Keeps errors that nobody caught from ending the program in silence: they are logged, and work goes on. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => log.error('uncaught error', error));
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', reason));
  app.on('child-process-gone', (_event, details) => log.warn('a child process is gone', details));
}

/** Reloads a page whose process died; when that happens again within a minute, asks instead of going round for ever. */
export function reviveRenderer(window: BrowserWindow, log: Log, words: () => NativeWords): void {
  let lastDeath = -Infinity;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    log.error('the window’s process is gone', details);
    const isAgain = performance.now() - lastDeath < RECOVERED_MS;
    lastDeath = performance.now();
    if (!isAgain) {
      window.webContents.reload();
      return;
    }
    const { reopen, quit, stoppedTitle: message, stoppedDetail: detail } = words();
    void dialog.showMessageBox(window, { type: 'error', buttons: [reopen, quit], defaultId: 0, cancelId: 1, message, detail })
      .then(({ response }) => (response === 0 ? window.webContents.reload() : app.quit()));
  });
  window.on('unresponsive', () => log.warn('the window does not answer'));
  window.on('responsive', () => log.info('the window answers again'));
  window.webContents.on('preload-error', (_event, preload, error) => log.error('the preload failed', { preload, error }));
}

/** Ends a start that cannot succeed, saying why. */
export function failToStart(error: unknown, words: NativeWords): void {
  const reason = error instanceof Error ? error.message : String(error);
  // Before the box, which waits for a person: where nobody looks at the screen somebody may read this.
  process.stderr.write(`${words.cannotStart}: ${reason}\n`);
  dialog.showErrorBox(words.cannotStart, reason);
  app.exit(1);
}
