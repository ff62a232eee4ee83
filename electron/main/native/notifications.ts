import { Notification, type BrowserWindow } from 'electron';
import type { SystemNotice } from '../../contract/notices';

/** Held until they are gone: a collected one no longer hears the click. */
const standing = new Set<Notification>();

/**
 * Shows notices of the system; whoever clicks one gets the window. Does nothing where the system has none.
 * @param window the program's, when there is one
 */
export function systemNotices(window: () => BrowserWindow | null): (notice: SystemNotice) => void {
  return ({ title, text }) => {
    if (!Notification.isSupported()) return;
    const notice = new Notification({ title, body: text });
    const forget = (): void => void standing.delete(notice);
    notice.on('close', forget);
    notice.on('failed', forget);
    notice.on('click', () => {
      forget();
      const target = window();
      if (target?.isMinimized()) target.restore();
      target?.focus();
    });
    standing.add(notice);
    notice.show();
  };
}
