import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import path from 'node:path';
import { shownFileName } from '../../services/files/file-name';
import type { NativeWords } from './words';

const PHOTO_EXTENSIONS = ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp'];

/** Asks the person something through the system's own dialogs; each resolves with nothing chosen when they cancel. */
export interface Dialogs {
  photos(): Promise<string[]>;
  folder(): Promise<string | null>;
  exportPlace(suggestedName: string): Promise<string | null>;
}

/** @param parts the window that the dialogs belong to, the words they use, and where exports go at first */
export function systemDialogs(parts: { window: () => BrowserWindow | null; words: () => NativeWords; documents: string }): Dialogs {
  const open = async (options: OpenDialogOptions) => {
    const window = parts.window();
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  return {
    photos: () => {
      const words = parts.words();
      const filters = [{ name: words.photos, extensions: PHOTO_EXTENSIONS }, { name: words.allFiles, extensions: ['*'] }];
      return open({ title: words.pickPhotos, filters, properties: ['openFile', 'multiSelections', 'dontAddToRecent'] });
    },
    folder: async () => {
      const [folder] = await open({ title: parts.words().chooseFolder, properties: ['openDirectory', 'createDirectory', 'promptToCreate'] });
      return folder ?? null;
    },
    exportPlace: async (suggestedName) => {
      const window = parts.window();
      const extension = path.extname(suggestedName).slice(1);
      const options = {
        title: parts.words().saveExport,
        defaultPath: path.join(parts.documents, shownFileName(suggestedName)),
        filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
        properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
      };
      const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : filePath;
    },
  };
}
