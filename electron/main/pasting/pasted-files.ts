import { utilityProcess, type IpcMain, type IpcMainEvent, type MessagePortMain, type UtilityProcess } from 'electron';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PASTE_CHANNEL } from '../../contract/pasting';
import { MAX_PHOTO_BYTES } from '../../services/photos/import-photos';
import type { GivenFile } from '../../services/photos/collect-files';
import type { Log } from '../../services/log/log-file';
import type { PasteOrder } from './paste-writer';

const MOST_WAITING = 50;
const IDLE_MS = 20_000;
const offer = z.strictObject({ pasted: z.uuid(), fileName: z.string().max(1000) });

export interface PastingParts {
  readonly ipcMain: Pick<IpcMain, 'on'>;
  readonly isTrusted: (event: IpcMainEvent) => boolean;
  /** Where files lie until they are imported, or null when the desk takes nothing. A start empties it. */
  readonly folder: () => string | null;
  /** The built program of the process that writes. */
  readonly program: string;
  readonly log: Log;
}

/** Pictures without a file, from the clipboard or a web page: written by a process of their own, then imported as files. */
export class PastedFiles {
  readonly #waiting = new Map<string, GivenFile>();
  #writer: UtilityProcess | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly parts: PastingParts) {
    parts.ipcMain.on(PASTE_CHANNEL, (event, sent: unknown) => {
      const [port] = event.ports;
      this.#receive(event, sent, port).catch((error: unknown) => {
        parts.log.warn('a pasted picture was not taken', error);
        port?.close();
      });
    });
  }

  /** The file of a picture that was handed over; a path that leads nowhere for an unknown name. */
  find(pasted: string): GivenFile {
    return this.#waiting.get(pasted) ?? { path: '', fileName: '?' };
  }

  /** Removes what was handed over, imported or not. */
  async forget(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const file = this.#waiting.get(name);
      this.#waiting.delete(name);
      if (file) await rm(file.path, { force: true });
    }
    if (this.#waiting.size === 0) this.#letGo();
  }

  async #receive(event: IpcMainEvent, sent: unknown, port: MessagePortMain | undefined): Promise<void> {
    const { isTrusted, folder, log } = this.parts;
    const parsed = offer.safeParse(sent);
    const place = folder();
    if (!port || !isTrusted(event) || !parsed.success) {
      log.warn('audit: refused a pasted picture', { from: event.senderFrame?.url });
      return port?.close();
    }
    const { pasted, fileName } = parsed.data;
    if (place === null || this.#waiting.size >= MOST_WAITING || this.#waiting.has(pasted)) return port.close();
    const file = { path: path.join(place, `pasted-${pasted}`), fileName };
    this.#waiting.set(pasted, file);
    await mkdir(place, { recursive: true });
    this.#writing().postMessage({ file: file.path, mostBytes: MAX_PHOTO_BYTES } satisfies PasteOrder, [port]);
  }

  #writing(): UtilityProcess {
    clearTimeout(this.#rest);
    if (this.#writer) return this.#writer;
    const writer = utilityProcess.fork(this.parts.program, [], { serviceName: 'pasting' });
    writer.once('exit', () => {
      if (this.#writer === writer) this.#writer = null;
    });
    return (this.#writer = writer);
  }

  /** One paste is often followed by another. */
  #letGo(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#writer?.kill(), IDLE_MS);
  }
}
