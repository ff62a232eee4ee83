import { namesIn } from '../../domain/spelling/namesIn';
import { spellerOf, type Dictionary, type Speller } from '../../domain/spelling/speller';
import { toneMarksIn, type ToneStyle } from '../../domain/text/toneMarks';
import type { Platform } from '../../platform/platform';
import type { DirectoryService } from './directory';

interface Needs {
  readonly platform: Pick<Platform, 'spelling' | 'readSettings' | 'onSettings'>;
  readonly directory: Pick<DirectoryService, 'index' | 'onChange'>;
  readonly readDictionary: () => Promise<Dictionary>;
  /** Runs work once the window has nothing better to do. */
  readonly whenIdle: (work: () => void) => void;
  readonly report: (message: string, error: unknown) => void;
}

/** The most that the context menu shows. */
const mostSuggestions = 6;
/** Longer ones are no words that anybody would want to keep. */
const longestWord = 60;

/** A wrong word in the text around it. */
export interface WrongWord {
  readonly word: string;
  readonly text: string;
}

/** The spelling of this window's fields. */
export interface Spelling {
  /** Null until the dictionary is there, and while the person has turned it off. */
  readonly speller: Pick<Speller, 'wrongIn'> | null;
  /** Tells that other words are right or wrong than before. */
  onChange(listen: () => void): () => void;
  /** Answers main's context menu with the wrong word that `wrongWord` gives. */
  onMenu(wrongWord: () => WrongWord | null, replace: (suggestion: string) => void): () => void;
}

/**
 * Keeps a speller supplied: with the dictionary, once the window is idle, with the names of the directory and the words of the
 * person, as they change.
 */
export function spellingService({ platform, directory, readDictionary, whenIdle, report }: Needs): Spelling {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listen) => listen());
  let isOn = false;
  let personalWords: readonly string[] = [];
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
      tell();
    } catch (error) {
      report('the spelling dictionary cannot be read', error);
    } finally {
      isReading = false;
    }
  }

  function follow(settings: { readonly spelling: boolean; readonly personalWords: readonly string[] }): void {
    if (settings.spelling === isOn && settings.personalWords.join() === personalWords.join()) return;
    ({ spelling: isOn, personalWords } = settings);
    speller?.setPersonal(personalWords);
    if (speller) tell();
    else if (isOn) whenIdle(() => void read());
  }

  directory.onChange(() => {
    if (areNamesNew) return;
    areNamesNew = true;
    // An import tells of its changes one after another.
    whenIdle(() => {
      takeNames();
      tell();
    });
  });
  platform.onSettings(follow);
  platform.readSettings().then(follow).catch((error: unknown) => report('spelling did not start', error));

  return {
    get speller() {
      return isOn ? speller : null;
    },
    onChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    onMenu(wrongWord, replace) {
      const stopAnswering = platform.spelling.onAsked((question) => {
        const wrong = wrongWord();
        const found = wrong && speller && wrong.word.length <= longestWord ? { word: wrong.word, suggestions: speller.suggest(wrong.word, toneStyleOf(wrong.text), mostSuggestions) } : null;
        platform.spelling.answer(question, found).catch((error: unknown) => report('a wrong word was not taken', error));
      });
      const stopReplacing = platform.spelling.onChosen(replace);
      return () => {
        stopAnswering();
        stopReplacing();
      };
    },
  };
}

/** The style that most of a text keeps to; "hòa", where it shows none. */
function toneStyleOf(text: string): ToneStyle {
  const marks = toneMarksIn(text);
  return marks.filter(({ style }) => style === 'last').length * 2 > marks.length ? 'last' : 'first';
}
