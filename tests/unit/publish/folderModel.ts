import { createHash } from 'node:crypto';
import type { FolderFile, Transport, TransportAnswer, TransportRequest } from '../../../renderer/domain/publishing/transport';

const listed = (files: ReadonlyMap<string, ModelFile>) => [...files].map(([path, { sha256, bytes }]) => ({ path, sha256, bytes }));

interface ModelFile {
  sha256: string;
  bytes: number;
  text?: string;
}

/** A photo with its words in it is another file than the one in the store. */
export function written({ photo, metadata }: Pick<Extract<FolderFile, { photo: string }>, 'photo' | 'metadata'>): { sha256: string; bytes: number } {
  const bytes = `${photo} ${JSON.stringify(metadata)}`;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** Folders as the main process keeps them: written whole or not at all. */
export class FolderModel implements Transport {
  readonly folders = new Map<string, Map<string, ModelFile>>();
  requests: TransportRequest['kind'][] = [];

  async send(request: TransportRequest): Promise<TransportAnswer> {
    if (request.kind === 'http' || request.kind === 'folderProbe') throw new Error('not for a folder');
    this.requests.push(request.kind);
    if (request.kind === 'photoSums') return { kind: 'photoSums', photos: request.photos.map(written) };
    if (request.kind === 'folderWrite') {
      const files = request.files.map((file): [string, ModelFile] => {
        if ('photo' in file) return [file.path, written(file)];
        return [file.path, { sha256: createHash('sha256').update(file.text).digest('hex'), bytes: Buffer.byteLength(file.text), text: file.text }];
      });
      this.folders.set(request.name, new Map(files));
    }
    if (request.kind === 'folderPutAside') return this.#putAside(request.name);
    const found = this.folders.get(request.name);
    const files = found ? listed(found) : null;
    return { kind: 'folder', location: `C:\\Tin\\${request.name}`, files, ...this.#textOf(request, found) };
  }

  #putAside(name: string): TransportAnswer {
    const [found, aside] = [this.folders.get(name), `da-go\\${name}`];
    if (found) {
      this.folders.delete(name);
      this.folders.set(aside, found);
    }
    const kept = this.folders.get(aside);
    return { kind: 'folder', location: `C:\\Tin\\${aside}`, files: kept ? listed(kept) : null };
  }

  #textOf(request: TransportRequest, found: Map<string, ModelFile> | undefined): { text?: string } {
    const text = request.kind === 'folderRead' && request.text !== undefined ? found?.get(request.text)?.text : undefined;
    return text === undefined ? {} : { text };
  }

  text(path: string): string {
    return [...this.folders.values()][0]?.get(path)?.text ?? '';
  }
}
