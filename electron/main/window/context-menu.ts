import { Menu, type BrowserWindow } from 'electron';
import { mostPersonalWords } from '../../contract/spelling';
import type { Log } from '../../services/log/log-file';
import type { SettingsStore } from '../../services/settings/settings-store';
import type { SpellingQuestions } from '../../services/spelling/spelling-questions';
import { contextMenuTemplate } from '../native/context-menu';
import type { NativeWords } from '../native/words';

interface Parts {
  readonly questions: SpellingQuestions;
  /** Puts a suggestion in the place of the wrong word that the page has answered. */
  readonly replace: (suggestion: string) => void;
  readonly settings: SettingsStore;
  readonly words: () => NativeWords;
  readonly log: Log;
}

/** Offers the context menu of fields and selected text, by the mouse and by its key. */
export function offerContextMenu(window: BrowserWindow, { questions, replace, settings, words, log }: Parts): void {
  const page = window.webContents;
  const addWord = (word: string): void => {
    settings.change(({ personalWords }) => ({ personalWords: [...new Set([...personalWords, word])].slice(-mostPersonalWords) }))
      .catch((error: unknown) => log.warn('a word of the person was not kept', error));
  };
  page.on('context-menu', (_event, params) => {
    void (async () => {
      const wrong = params.isEditable ? await questions.wrongWord() : null;
      if (window.isDestroyed()) return;
      const template = contextMenuTemplate({ params, wrong, words: words(), replace, addWord });
      if (template.length > 0) Menu.buildFromTemplate(template).popup({ window, x: params.x, y: params.y, sourceType: params.menuSourceType });
    })();
  });
}
