import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import path from 'node:path';
import { newBackupPath } from '../../services/backups/backup-folder';
import { shownFileName } from '../../services/files/file-name';
import type { NativeWords } from './words';

const BUNDLE_EXTENSION = 'toasoan';
const PHOTO_EXTENSIONS = ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp'];

/** Asks the person something through the system's own dialogs; each resolves with nothing chosen when they cancel. */
export interface Dialogs {
  photos(): Promise<string[]>;
  /** One folder, or none. */
  photoFolder(): Promise<string[]>;
  folder(): Promise<string | null>;
  exportPlace(suggestedName: string): Promise<string | null>;
  /** A file to be made for another desk. */
  bundlePlace(suggestedName: string): Promise<string | null>;
  /** A file from another desk. */
  bundleFile(): Promise<string | null>;
  backupFile(): Promise<string | null>;
  /** A file to be made. */
  backupPlace(): Promise<string | null>;
}

/** @param parts the window that the dialogs belong to, the words they use, and where exports go at first */
export function systemDialogs(parts: { window: () => BrowserWindow | null; words: () => NativeWords; documents: string }): Dialogs {
  const open = async (options: OpenDialogOptions) => {
    const window = parts.window();
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  const save = async (about: SaveDialogOptions) => {
    const window = parts.window();
    const options: SaveDialogOptions = { ...about, properties: ['createDirectory', 'showOverwriteConfirmation'] };
    const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
    return canceled || !filePath ? null : filePath;
  };
  return {
    photos: () => {
      const words = parts.words();
      const filters = [{ name: words.photos, extensions: PHOTO_EXTENSIONS }, { name: words.allFiles, extensions: ['*'] }];
      return open({ title: words.pickPhotos, filters, properties: ['openFile', 'multiSelections', 'dontAddToRecent'] });
    },
    photoFolder: () => open({ title: parts.words().pickPhotoFolder, properties: ['openDirectory', 'dontAddToRecent'] }),
    folder: async () => {
      const [folder] = await open({ title: parts.words().chooseFolder, properties: ['openDirectory', 'createDirectory', 'promptToCreate'] });
      return folder ?? null;
    },
    bundlePlace: async (suggestedName) => {
      const { bundles, saveBundle } = parts.words();
      const defaultPath = path.join(parts.documents, shownFileName(suggestedName));
      return save({ title: saveBundle, defaultPath, filters: [{ name: bundles, extensions: [BUNDLE_EXTENSION] }] });
    },
    bundleFile: async () => {
      const words = parts.words();
      const filters = [{ name: words.bundles, extensions: [BUNDLE_EXTENSION] }, { name: words.allFiles, extensions: ['*'] }];
      const [file] = await open({ title: words.chooseBundle, filters, properties: ['openFile', 'dontAddToRecent'] });
      return file ?? null;
    },
    backupFile: async () => {
      const words = parts.words();
      const filters = [{ name: words.backups, extensions: ['zip'] }, { name: words.allFiles, extensions: ['*'] }];
      const [file] = await open({ title: words.chooseBackup, filters, properties: ['openFile', 'dontAddToRecent'] });
      return file ?? null;
    },
    backupPlace: async () => {
      const { backups, saveBackup } = parts.words();
      const defaultPath = await newBackupPath(parts.documents, new Date());
      return save({ title: saveBackup, defaultPath, filters: [{ name: backups, extensions: ['zip'] }] });
    },
    exportPlace: async (suggestedName) => {
      const extension = path.extname(suggestedName).slice(1);
      return save({
        title: parts.words().saveExport,
        defaultPath: path.join(parts.documents, shownFileName(suggestedName)),
        filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
      });
    },
  };
}
