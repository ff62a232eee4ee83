import { app, protocol } from 'electron';
import path from 'node:path';
import { openDesk } from './desk';
import { failToStart } from './failures';
import { introduce, systemLocale } from './identity';
import { nativeWords } from './native/words';
import { SCHEME, schemePrivileges } from './origin/origin';

introduce();
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: schemePrivileges }]);

// Before anything touches storage: two programs on one desk would write over each other.
if (app.requestSingleInstanceLock()) {
  const opened = openDesk(path.dirname(import.meta.dirname));
  app.on('second-instance', () => void opened.then((window) => window.focus(), () => undefined));
  opened.catch((error: unknown) => failToStart(error, nativeWords('system', systemLocale())));
} else {
  app.quit();
}
