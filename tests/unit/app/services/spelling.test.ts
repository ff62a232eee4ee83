import { expect, test } from 'vitest';
import { startSpelling } from '../../../../renderer/app/services/spelling';
import { directoryOf } from '../../../../renderer/domain/directory/directoryOf';
import type { Dictionary } from '../../../../renderer/domain/spelling/speller';
import type { Settings } from '../../../../renderer/platform/platform';

const dictionary: Dictionary = { words: ['quyết', 'hoà', 'bình', 'định'], common: [] };

/** A window with a checker, whose idle moments the test decides. */
async function window(settings: Partial<Settings> = {}, readDictionary = async () => dictionary) {
  const idle: (() => void)[] = [];
  let text = '';
  let wrongOf: ((words: readonly string[]) => readonly string[]) | null = null;
  let change: (settings: Settings) => void = () => undefined;
  let ask: (question: { question: number; word: string }) => void = () => undefined;
  let directoryChanged: () => void = () => undefined;
  const directory = directoryOf([]);
  const answers: { question: number; suggestions: readonly string[] }[] = [];
  const reports: string[] = [];
  let checkedAgain = 0;
  const present: Settings = { language: 'vi', theme: 'light', smartPunctuation: true, spelling: true, personalWords: [], ...settings };
  await startSpelling({
    platform: {
      readSettings: async () => present,
      onSettings: (listen) => ((change = listen), () => undefined),
      spelling: {
        check: (check) => void (wrongOf = check),
        onQuestion: (listen) => ((ask = listen), () => undefined),
        answer: async (question, suggestions) => void answers.push({ question, suggestions }),
      },
    },
    directory: { index: directory, onChange: (listen) => ((directoryChanged = listen), () => undefined) },
    fields: { text: () => text, checkAgain: () => void (checkedAgain += 1) },
    readDictionary, whenIdle: (work) => void idle.push(work), report: (message) => void reports.push(message),
  });
  return {
    answers, reports, directory,
    get checkedAgain() { return checkedAgain; },
    get isSupplied() { return wrongOf !== null; },
    write: (written: string) => void (text = written),
    wrong: (...words: string[]) => wrongOf?.(words),
    ask: (word: string) => ask({ question: 7, word }),
    change: (changed: Partial<Settings>) => change({ ...present, ...changed }),
    directoryChanged: () => directoryChanged(),
    async beIdle() {
      for (const work of idle.splice(0)) work();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('nothing is read before the window is idle; then wrong words are known and the field is checked', async () => {
  const desk = await window({ personalWords: ['grêk'] });
  expect(desk.isSupplied).toBe(false);
  await desk.beIdle();
  expect(desk.wrong('quyết', 'quyêt', 'grêk', 'hòa')).toEqual(['quyêt']);
  expect(desk.checkedAgain).toBe(1);
});

test('turned off it marks nothing, and reads nothing until it is turned on', async () => {
  const desk = await window({ spelling: false });
  await desk.beIdle();
  expect(desk.isSupplied).toBe(false);
  desk.change({ spelling: true });
  await desk.beIdle();
  expect(desk.wrong('quyêt')).toEqual(['quyêt']);
  desk.change({ spelling: false });
  expect(desk.wrong('quyêt')).toEqual([]);
  expect(desk.checkedAgain).toBe(2);
});

test('a word that the person adds is right from then on; a change of theme checks nothing', async () => {
  const desk = await window();
  await desk.beIdle();
  desk.change({ theme: 'dark' });
  expect(desk.checkedAgain).toBe(1);
  desk.change({ personalWords: ['grêk'] });
  expect(desk.wrong('grêk')).toEqual([]);
  expect(desk.checkedAgain).toBe(2);
});

test('names that come into the directory are right once the window is idle', async () => {
  const desk = await window();
  await desk.beIdle();
  expect(desk.wrong('Krajan')).toEqual(['Krajan']);
  desk.directory.put([{ kind: 'person', id: 'a', source: 'typed', updatedAt: '2026-01-01T00:00:00Z', name: 'Krajan Plơi', posts: [{ title: 'Già làng Bơnờm', from: '', to: '' }] }]);
  desk.directoryChanged();
  desk.directoryChanged();
  await desk.beIdle();
  expect(desk.wrong('Krajan', 'Plơi', 'Bơnờm')).toEqual([]);
  expect(desk.checkedAgain).toBe(2);
});

test('suggestions keep to the tone-mark style of the text; without a dictionary there are none', async () => {
  const desk = await window();
  desk.ask('hoaf');
  await desk.beIdle();
  desk.ask('hoaf');
  desk.write('Uỷ ban, khoẻ mạnh, ủy ban');
  desk.ask('hoaf');
  expect(desk.answers).toEqual([{ question: 7, suggestions: [] }, { question: 7, suggestions: ['hòa'] }, { question: 7, suggestions: ['hoà'] }]);
});

test('a dictionary that cannot be read is told to the log, and nothing is marked', async () => {
  const desk = await window({}, () => Promise.reject(new TypeError('gone')));
  await desk.beIdle();
  expect(desk.isSupplied).toBe(false);
  expect(desk.reports).toEqual(['the spelling dictionary cannot be read']);
});
