import type { Answer, Payload } from '../../electron/contract/contract';
import type { DeskBridge } from '../../electron/contract/desk';
import type { Reply } from '../../electron/contract/errors';
import type { PhotoImport } from '../../electron/contract/photos';
import type { Settings } from '../../electron/contract/settings';
import { problemCodes, type ProblemCode } from '../domain/publishing/target';
import { PublishProblem, type Transport } from '../domain/publishing/transport';

export type { PhotoImport } from '../../electron/contract/photos';
export type { Settings } from '../../electron/contract/settings';
export type { ConnectionInfo } from '../../electron/contract/connections';
export type AppInfo = Answer<'app:info'>;
export type ConnectionInput = Payload<'connections:save'>;
export type ChosenFolder = Answer<'connections:chooseFolder'>;
export type ExportFiles = Payload<'exports:save'>;

declare global {
  interface Window {
    readonly desk: DeskBridge;
  }
}

/** A failure that main told about, by code; `errors.<code>` in the language files puts it into words. */
export class DeskError extends Error {
  constructor(readonly code: string, readonly values: Record<string, string> = {}, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'DeskError';
  }
}

/** What the machine offers the desk: the verbs of the preload with failures as exceptions. */
export interface Platform {
  readonly info: AppInfo;
  readonly transport: Transport;
  readSettings(): Promise<Settings>;
  writeSettings(change: Partial<Settings>): Promise<Settings>;
  pickPhotos(): Promise<PhotoImport>;
  importPhotoFiles(files: readonly File[]): Promise<PhotoImport>;
  importSamplePhotos(names: readonly string[]): Promise<PhotoImport>;
  chooseFolder(): Promise<ChosenFolder>;
  saveConnection(connection: ConnectionInput): Promise<Answer<'connections:save'>>;
  listConnections(): Promise<Answer<'connections:list'>>;
  forgetConnection(targetId: string): Promise<void>;
  revealFolder(targetId: string, name: string): Promise<void>;
  openLink(address: string): Promise<void>;
  saveExport(files: ExportFiles): Promise<{ location: string } | null>;
  log(level: 'info' | 'warn' | 'error', message: string, detail?: string): void;
  onCommand(listen: (commandId: string) => void): () => void;
  onWake(listen: () => void): () => void;
  onSettings(listen: (settings: Settings) => void): () => void;
}

async function unwrap<T>(reply: Promise<Reply<T>>): Promise<T> {
  const answer = await reply;
  if (answer.ok) return answer.value;
  throw new DeskError(answer.error.code, answer.error.values, answer.error.detail);
}

/** The way to the network and to folders; failures come as {@link PublishProblem}, whatever they are. */
function transportOver(bridge: DeskBridge): Transport {
  return {
    async send(request) {
      const reply = await bridge.send(request);
      if (reply.ok) return reply.value;
      const code = (problemCodes as readonly string[]).includes(reply.error.code) ? (reply.error.code as ProblemCode) : 'internal';
      throw new PublishProblem({ code, values: reply.error.values, detail: reply.error.detail });
    },
  };
}

/** The platform over the preload bridge of this window. */
export async function openPlatform(bridge: DeskBridge): Promise<Platform> {
  return {
    info: await unwrap(bridge.readInfo()),
    transport: transportOver(bridge),
    readSettings: () => unwrap(bridge.readSettings()),
    writeSettings: (change) => unwrap(bridge.writeSettings(change)),
    pickPhotos: () => unwrap(bridge.pickPhotos()),
    importPhotoFiles: (files) => unwrap(bridge.importPhotoFiles(files)),
    importSamplePhotos: (names) => unwrap(bridge.importSamplePhotos([...names])),
    chooseFolder: () => unwrap(bridge.chooseFolder()),
    saveConnection: (connection) => unwrap(bridge.saveConnection(connection)),
    listConnections: () => unwrap(bridge.listConnections()),
    forgetConnection: (targetId) => unwrap(bridge.forgetConnection(targetId)),
    revealFolder: (targetId, name) => unwrap(bridge.revealFolder({ targetId, name })),
    openLink: (address) => unwrap(bridge.openLink(address)),
    saveExport: (files) => unwrap(bridge.saveExport(files)),
    log: (level, message, detail) => void bridge.writeLog({ level, message: message.slice(0, 2000), detail: detail?.slice(0, 20000) }),
    onCommand: (listen) => bridge.onCommand(listen),
    onWake: (listen) => bridge.onWake(listen),
    onSettings: (listen) => bridge.onSettings(listen),
  };
}

/** Address of a photo of the desk's store, for an `img` in this window. */
export const photoAddress = (hash: string): string => `app://toa-soan/photos/${hash}`;
