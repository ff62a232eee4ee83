import type { Answer, Payload } from './contract';
import type { Reply } from './errors';
import type { PhotoImport } from './photos';
import type { Settings } from './settings';

/**
 * The verbs that the preload puts on `window.desk`; `renderer/platform` is the only reader. Every verb resolves with a
 * {@link Reply}; none rejects.
 */
export interface DeskBridge {
  readInfo(): Promise<Reply<Answer<'app:info'>>>;
  readSettings(): Promise<Reply<Settings>>;
  writeSettings(change: Payload<'settings:write'>): Promise<Reply<Settings>>;
  pickPhotos(): Promise<Reply<PhotoImport>>;
  /** Files from a drop or a file input; their paths never pass through the page. */
  importPhotoFiles(files: readonly File[]): Promise<Reply<PhotoImport>>;
  importSamplePhotos(names: Payload<'photos:importSamples'>): Promise<Reply<PhotoImport>>;
  send(request: Payload<'transport:send'>): Promise<Reply<Answer<'transport:send'>>>;
  chooseFolder(): Promise<Reply<Answer<'connections:chooseFolder'>>>;
  saveConnection(connection: Payload<'connections:save'>): Promise<Reply<Answer<'connections:save'>>>;
  listConnections(): Promise<Reply<Answer<'connections:list'>>>;
  forgetConnection(targetId: string): Promise<Reply<void>>;
  revealFolder(place: Payload<'folders:reveal'>): Promise<Reply<void>>;
  openLink(address: string): Promise<Reply<void>>;
  saveExport(file: Payload<'exports:save'>): Promise<Reply<Answer<'exports:save'>>>;
  writeLog(entry: Payload<'log:write'>): Promise<Reply<void>>;
  onCommand(listen: (commandId: string) => void): () => void;
  onWake(listen: () => void): () => void;
  onSettings(listen: (settings: Settings) => void): () => void;
}
