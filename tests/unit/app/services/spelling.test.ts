import { expect, test } from 'vitest';
import { spellingService } from '../../../../renderer/app/services/spelling';
import { directoryOf } from '../../../../renderer/domain/directory/directoryOf';
import type { Dictionary } from '../../../../renderer/domain/spelling/speller';
import type { Settings } from '../../../../renderer/platform/platform';

const dictionary: Dictionary = { words: ['quyết', 'hoà', 'bình', 'định'], common: [] };

/** A window whose idle moments the test decides. */
async function window(settings: Partial<Settings> = {}, readDictionary = async () => dictionary) {
  const idle: (() => void)[] = [];
  let change: (settings: Settings) => void = () => undefined;
  let ask: (question: number) => void = () => undefined;
  let directoryChanged: () => void = () => undefined;
  const directory = directoryOf([]);
  const answers: unknown[] = [];
  const reports: string[] = [];
  let changes = 0;
  const present: Settings = { language: 'vi', theme: 'light', smartPunctuation: true, spelling: true, notices: true, lockAfterMinutes: 15, exporting: { format: 'html', style: null }, personalWords: [], ...settings };
  const spelling = spellingService({
    platform: {
      readSettings: async () => present,
      onSettings: (listen) => ((change = listen), () => undefined),
      spelling: {
        onAsked: (listen) => ((ask = listen), () => undefined),
        answer: async (question, found) => void answers.push({ question, found }),
        onChosen: () => () => undefined,
      },
    },
    directory: { index: directory, onChange: (listen) => ((directoryChanged = listen), () => undefined) },
    readDictionary, whenIdle: (work) => void idle.push(work), report: (message) => void reports.push(message),
  });
  spelling.onChange(() => void (changes += 1));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  await settled();
  return {
    spelling, answers, reports, directory,
    get changes() { return changes; },
    wrong: (text: string) => spelling.speller?.wrongIn(text).map(({ word }) => word),
    ask: (word: string, text: string) => {
      const stop = spelling.onMenu(() => ({ word, text }), () => undefined);
      ask(7);
      stop();
    },
    change: (changed: Partial<Settings>) => change({ ...present, ...changed }),
    directoryChanged: () => directoryChanged(),
    async beIdle() {
      for (const work of idle.splice(0)) work();
      await settled();
    },
  };
}

test('nothing is read before the window is idle; then wrong words are known', async () => {
  const desk = await window({ personalWords: ['grêk'] });
  expect(desk.spelling.speller).toBeNull();
  await desk.beIdle();
  expect(desk.wrong('quyết quyêt grêk hòa')).toEqual(['quyêt']);
  expect(desk.changes).toBe(1);
});

test('turned off there is no speller, and nothing is read until it is turned on', async () => {
  const desk = await window({ spelling: false });
  await desk.beIdle();
  expect(desk.spelling.speller).toBeNull();
  desk.change({ spelling: true });
  await desk.beIdle();
  expect(desk.wrong('quyêt')).toEqual(['quyêt']);
  desk.change({ spelling: false });
  expect(desk.spelling.speller).toBeNull();
  expect(desk.changes).toBe(2);
});

test('a word that the person adds is right from then on; a change of theme changes nothing', async () => {
  const desk = await window();
  await desk.beIdle();
  desk.change({ theme: 'dark' });
  expect(desk.changes).toBe(1);
  desk.change({ personalWords: ['grêk'] });
  expect(desk.wrong('grêk')).toEqual([]);
  expect(desk.changes).toBe(2);
});

test('names that come into the directory are right once the window is idle', async () => {
  const desk = await window();
  await desk.beIdle();
  expect(desk.wrong('Krajan')).toEqual(['Krajan']);
  desk.directory.put([{ kind: 'person', id: 'a', source: 'typed', updatedAt: '2026-01-01T00:00:00Z', name: 'Krajan Plơi', posts: [{ title: 'Già làng Bơnờm', from: '', to: '' }] }]);
  desk.directoryChanged();
  desk.directoryChanged();
  await desk.beIdle();
  expect(desk.wrong('Krajan Plơi Bơnờm')).toEqual([]);
  expect(desk.changes).toBe(2);
});

test('suggestions keep to the tone-mark style of the text; without a dictionary there is no answer', async () => {
  const desk = await window();
  desk.ask('hoaf', '');
  await desk.beIdle();
  desk.ask('hoaf', 'hoaf');
  desk.ask('hoaf', 'Uỷ ban, khoẻ mạnh, ủy ban');
  desk.ask('h'.repeat(61), '');
  expect(desk.answers).toEqual([
    { question: 7, found: null }, { question: 7, found: { word: 'hoaf', suggestions: ['hòa'] } }, { question: 7, found: { word: 'hoaf', suggestions: ['hoà'] } }, { question: 7, found: null },
  ]);
});

test('a dictionary that cannot be read is told to the log, and nothing is marked', async () => {
  const desk = await window({}, () => Promise.reject(new TypeError('gone')));
  await desk.beIdle();
  expect(desk.spelling.speller).toBeNull();
  expect(desk.reports).toEqual(['the spelling dictionary cannot be read']);
});
