import type { Session, WebContents } from 'electron';
import { hasOrigin } from '../../ipc/trusted-sender';
import type { Log } from '../../services/log/log-file';

// Persistent storage: the engine clears the databases of pages without it when the disk is nearly full.
const ALLOWED_PERMISSIONS = new Set(['clipboard-sanitized-write', 'persistent-storage']);
const LOCAL_SCHEMES = /^(?:app|data|blob|devtools):/;
// Nowhere: the engine would fetch spelling dictionaries from its maker's servers.
const NO_DICTIONARIES = 'http://127.0.0.1:9/';

/** Keeps a page where it is: no other address, no second window, no page inside the page. */
export function guardPage(contents: WebContents, origin: string, log: Log): void {
  const deny = (what: string, event: { preventDefault(): void }, url: string) => {
    event.preventDefault();
    log.warn(`audit: refused ${what}`, { url: url.slice(0, 500) });
  };
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !hasOrigin(event.url, origin)) deny('navigation', event, event.url);
  });
  contents.on('will-redirect', (event) => deny('a redirect', event, event.url));
  contents.on('will-attach-webview', (event, _preferences, { src }) => deny('a webview', event, src ?? ''));
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('audit: refused a new window', { url: url.slice(0, 500) });
    return { action: 'deny' };
  });
}

/** Closes what a page could ask the browser engine for: permissions, devices, downloads, the network. */
export function guardSession(session: Session, log: Log): void {
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    const isAllowed = ALLOWED_PERMISSIONS.has(permission);
    if (!isAllowed) log.warn('audit: refused a permission', { permission });
    decide(isAllowed);
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
    log.warn('audit: refused a download');
  });
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const isLocal = LOCAL_SCHEMES.test(url);
    if (!isLocal) log.warn('audit: refused a request to the network', { url: url.slice(0, 500) });
    decide({ cancel: !isLocal });
  });
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}
