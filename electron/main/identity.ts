import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

export const APP_NAME = 'Tòa Soạn';
export const APP_ID = 'vn.toasoan.desktop';

/**
 * Tells the system who this program is, and where its data lives. Must come before anything that reads either; the
 * folder's name is fixed for ever, because another one would orphan everybody's desk.
 */
export function introduce(): void {
  app.setName(APP_NAME);
  app.setAppUserModelId(APP_ID);
  // Electron puts the app's name into a header as it is, and then refuses its own header for the letters in it.
  app.userAgentFallback = app.userAgentFallback.replace(/(\(KHTML, like Gecko\)).*?(?= Chrome\/)/, '$1');
  // Given on the command line, Electron has taken it already: tests use a folder of their own.
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), 'toa-soan'));
  mkdirSync(app.getPath('userData'), { recursive: true });
}

/** The language that the system, or `--lang` on the command line, asks for; BCP 47. */
export function systemLocale(): string {
  const asked = [app.commandLine.getSwitchValue('lang'), ...app.getPreferredSystemLanguages(), app.getLocale()];
  // A system without a language calls it "C".
  return asked.find((tag) => /^[a-z]{2,3}\b/i.test(tag)) ?? 'en';
}
