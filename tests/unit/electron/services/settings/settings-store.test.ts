import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSettings } from '../../../../../electron/services/settings/settings-store';
import { defaultSettings, type Settings } from '../../../../../electron/contract/settings';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

test('keeps changes over a restart and tells about them', async () => {
  const file = path.join(await tempFolder(), 'settings.json');
  const told: Settings[] = [];
  const store = await openSettings(file, recordingLog(), (settings) => told.push(settings));
  expect(store.current()).toEqual(defaultSettings);
  expect(await store.change({ theme: 'dark', language: undefined })).toEqual({ ...defaultSettings, theme: 'dark' });
  expect(told).toEqual([{ ...defaultSettings, theme: 'dark' }]);
  expect((await openSettings(file, recordingLog(), () => undefined)).current()).toEqual({ ...defaultSettings, theme: 'dark' });
});

test('a file that lacks a setting keeps the others', async () => {
  const file = path.join(await tempFolder(), 'settings.json');
  await writeFile(file, '{"language":"en"}');
  const log = recordingLog();
  expect((await openSettings(file, log, () => undefined)).current()).toEqual({ ...defaultSettings, language: 'en' });
  expect(log.lines).toEqual([]);
});

test('a change that could not be kept is not taken', async () => {
  const told: Settings[] = [];
  const store = await openSettings(path.join(await tempFolder(), 'missing', 'settings.json'), recordingLog(), (settings) => told.push(settings));
  await expect(store.change({ theme: 'dark' })).rejects.toThrow('ENOENT');
  expect(store.current().theme).toBe('system');
  expect(told).toEqual([]);
});

test('changes that meet follow one another; words of the person outlive a restart', async () => {
  const file = path.join(await tempFolder(), 'settings.json');
  const store = await openSettings(file, recordingLog(), () => undefined);
  const add = (word: string) => store.change(({ personalWords }) => ({ personalWords: [...personalWords, word] }));
  await Promise.all([add('Plơi'), add('Krajan'), store.change({ spelling: false })]);
  expect((await openSettings(file, recordingLog(), () => undefined)).current()).toEqual({ ...defaultSettings, personalWords: ['Plơi', 'Krajan'], spelling: false });
});
