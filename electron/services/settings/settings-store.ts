import { defaultSettings, settings as settingsSchema, type Settings } from '../../contract/settings';
import { JsonFile } from '../files/json-file';
import type { Log } from '../log/log-file';

/** The settings of this computer, read once and then kept in memory. */
export interface SettingsStore {
  current(): Settings;
  /**
   * Changes some of them, after the changes before it.
   * @param change what becomes of which, or how it follows from what they are by then
   * @returns all of them
   * @throws the file system's error when they could not be kept
   */
  change(change: Partial<Settings> | ((present: Settings) => Partial<Settings>)): Promise<Settings>;
}

/**
 * @param file the settings' json file; a broken one is set aside
 * @param onChange told after every change that was kept
 */
export async function openSettings(file: string, log: Log, onChange: (settings: Settings) => void): Promise<SettingsStore> {
  // Partial, so that a file from before a setting existed is no broken file.
  const json = new JsonFile<Partial<Settings>>(file, settingsSchema.partial(), {}, log);
  let current = over(defaultSettings, await json.read());
  let last: Promise<unknown> = Promise.resolve();
  return {
    current: () => current,
    change(change) {
      const turn = last.then(async () => {
        const next = over(current, typeof change === 'function' ? change(current) : change);
        await json.write(next);
        current = next;
        onChange(next);
        return next;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function over(settings: Settings, change: Partial<Settings>): Settings {
  return {
    language: change.language ?? settings.language,
    theme: change.theme ?? settings.theme,
    smartPunctuation: change.smartPunctuation ?? settings.smartPunctuation,
    spelling: change.spelling ?? settings.spelling,
    exporting: change.exporting ?? settings.exporting,
    personalWords: change.personalWords ?? settings.personalWords,
  };
}
