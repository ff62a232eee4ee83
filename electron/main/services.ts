import { app } from 'electron';
import { ChosenFolders } from '../services/connections/chosen-folders';
import { ConnectionStore } from '../services/connections/connection-store';
import { Passwords } from '../services/connections/passwords';
import type { DeskFolder } from '../services/desk-folder';
import { FolderPublisher } from '../services/folder-target/folder-target';
import type { Log } from '../services/log/log-file';
import { PhotoStore } from '../services/photos/photo-store';
import type { SettingsStore } from '../services/settings/settings-store';
import { HttpSender } from '../services/transport/http-sender';
import { Transport } from '../services/transport/transport';
import { systemKeyring } from './native/keyring';

/** Everything that works for the window, put together. */
export interface DeskServices {
  readonly folder: DeskFolder;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly photos: PhotoStore;
  readonly connections: ConnectionStore;
  readonly chosenFolders: ChosenFolders;
  readonly folders: FolderPublisher;
  readonly transport: Transport;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * Puts the services together; to be called once the app is ready, because the keyring is only known then.
 * @throws the file system's error when the desk folder cannot be used
 */
export async function openServices(folder: DeskFolder, log: Log, settings: SettingsStore): Promise<DeskServices> {
  const photos = new PhotoStore(folder.photos);
  await photos.clean();
  const chosenFolders = new ChosenFolders();
  const passwords = new Passwords(systemKeyring, log);
  const connections = await ConnectionStore.open(folder.connections, log, { passwords, chosenFolders, defaultFolder: folder.published });
  const http = new HttpSender(photos, `ToaSoan/${app.getVersion()}`);
  const folders = new FolderPublisher(photos);
  const transport = new Transport(connections, http, folders, log);
  return { folder, log, settings, photos, connections, chosenFolders, folders, transport, close: () => http.close() };
}
