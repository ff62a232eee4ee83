import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/** Where everything that main keeps on disk has its place. */
export interface DeskFolder {
  readonly root: string;
  readonly photos: string;
  /** Where the default target publishes. */
  readonly published: string;
  readonly settings: string;
  readonly connections: string;
  readonly windowState: string;
  readonly log: string;
}

/**
 * Lays out the desk folder below the program's data folder and makes the folders that are missing.
 * @param userData the data folder that Electron gives this program
 * @throws the file system's error when the folders cannot be made
 */
export async function openDeskFolder(userData: string): Promise<DeskFolder> {
  const root = path.join(userData, 'desk');
  const folder: DeskFolder = {
    root,
    photos: path.join(root, 'photos'),
    published: path.join(root, 'published'),
    settings: path.join(userData, 'settings.json'),
    connections: path.join(userData, 'connections.json'),
    windowState: path.join(userData, 'window.json'),
    log: path.join(userData, 'log'),
  };
  for (const place of [folder.photos, folder.published, folder.log]) await mkdir(place, { recursive: true });
  return folder;
}
