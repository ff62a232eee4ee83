import { namesIn } from '../../domain/spelling/namesIn';
import { spellerOf, type Dictionary, type Speller } from '../../domain/spelling/speller';
import { toneMarksIn, type ToneStyle } from '../../domain/text/toneMarks';
import type { Platform } from '../../platform/platform';
import type { CheckedFields } from './checkedFields';
import type { DirectoryService } from './directory';

interface Needs {
  readonly platform: Pick<Platform, 'spelling' | 'readSettings' | 'onSettings'>;
  readonly directory: Pick<DirectoryService, 'index' | 'onChange'>;
  readonly fields: CheckedFields;
  readonly readDictionary: () => Promise<Dictionary>;
  /** Runs work once the window has nothing better to do. */
  readonly whenIdle: (work: () => void) => void;
  readonly report: (message: string, error: unknown) => void;
}

/** The most that the context menu shows. */
const mostSuggestions = 6;

/**
 * Keeps the engine's checker supplied: with the dictionary, once the window is idle, with the names of the directory and the words
 * of the person, as they change. Until the dictionary is there, and while the person has turned it off, nothing is marked.
 */
export async function startSpelling({ platform, directory, fields, readDictionary, whenIdle, report }: Needs): Promise<void> {
  let { spelling: isOn, personalWords } = await platform.readSettings();
  let speller: Speller | null = null;
  let isReading = false;
  let areNamesNew = true;

  function takeNames(): void {
    if (!speller || !areNamesNew) return;
    areNamesNew = false;
    speller.setNames(namesIn(directory.index.entries.values()));
  }

  async function read(): Promise<void> {
    if (speller || isReading) return;
    isReading = true;
    try {
      speller = spellerOf(await readDictionary());
      speller.setPersonal(personalWords);
      takeNames();
      platform.spelling.check((words) => (isOn && speller ? speller.wrongOf(words, fields.text) : []));
      fields.checkAgain();
    } catch (error) {
      report('the spelling dictionary cannot be read', error);
    } finally {
      isReading = false;
    }
  }
  const readWhenIdle = (): void => {
    if (isOn) whenIdle(() => void read());
  };

  directory.onChange(() => {
    if (areNamesNew) return;
    areNamesNew = true;
    // An import tells of its changes one after another.
    whenIdle(() => {
      takeNames();
      fields.checkAgain();
    });
  });
  platform.onSettings((settings) => {
    if (settings.spelling === isOn && settings.personalWords.join() === personalWords.join()) return;
    ({ spelling: isOn, personalWords } = settings);
    speller?.setPersonal(personalWords);
    if (speller) fields.checkAgain();
    else readWhenIdle();
  });
  platform.spelling.onQuestion(({ question, word }) => {
    const suggestions = speller?.suggest(word, toneStyleOf(fields.text()), mostSuggestions) ?? [];
    platform.spelling.answer(question, suggestions).catch((error: unknown) => report('suggestions for a word were not taken', error));
  });
  readWhenIdle();
}

/** The style that most of a text keeps to; "hòa", where it shows none. */
function toneStyleOf(text: string): ToneStyle {
  const marks = toneMarksIn(text);
  return marks.filter(({ style }) => style === 'last').length * 2 > marks.length ? 'last' : 'first';
}
