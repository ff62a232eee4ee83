import type { z } from 'zod';
import type { transportAnswer, transportRequest, TransportProblem, UploadProgress } from '../../contract/transport';
import type { ConnectionStore, ResolvedConnection } from '../connections/connection-store';
import type { FolderAnswer, FolderPublisher, TargetFolder } from '../folder-target/folder-target';
import type { Log } from '../log/log-file';
import { DeskProblem } from '../problem';
import type { DavFolder, DavPublisher } from '../webdav-target/webdav-target';
import type { HttpSender } from './http-sender';

export type TransportRequest = z.output<typeof transportRequest>;
type FolderRequest = Extract<TransportRequest, { kind: `folder${string}` }>;
export type TransportAnswer = z.output<typeof transportAnswer>;

/** Carries out what connectors ask for, each at the place where its target really is. */
export class Transport {
  constructor(
    private readonly connections: ConnectionStore,
    private readonly http: HttpSender,
    private readonly folders: FolderPublisher,
    private readonly dav: DavPublisher,
    private readonly log: Log,
    private readonly onUpload: (progress: UploadProgress) => void = () => undefined,
  ) {}

  /** @throws DeskProblem with a code of `transportProblem` when no whole answer came back */
  async send(request: TransportRequest): Promise<TransportAnswer> {
    try {
      return await this.#sendTo(request);
    } catch (error) {
      const { kind, targetId } = request;
      if (error instanceof DeskProblem) this.log.warn('not sent', { kind, targetId, problem: error.code, about: error.about });
      throw error;
    }
  }

  #folder(connection: ResolvedConnection, request: FolderRequest): Promise<FolderAnswer> {
    if (connection.kind === 'webdav') return this.#onServer(connection, request);
    if (connection.kind !== 'folder') throw notConnected();
    return this.#inFolder(connection, request);
  }

  async #sendTo(request: TransportRequest): Promise<TransportAnswer> {
    const connection = this.connections.resolve(request.targetId);
    if (request.kind === 'http') {
      if (connection?.kind !== 'site' && connection?.kind !== 'receiver') throw notConnected();
      return this.http.send(connection, request);
    }
    if (!connection) throw notConnected();
    if (request.kind === 'photoSums') return { kind: 'photoSums', photos: [...(await this.folders.sums(request.photos)).photos] };
    const answer = await this.#folder(connection, request);
    return { ...answer, files: answer.files && [...answer.files] };
  }

  #onServer(target: DavFolder, request: FolderRequest): Promise<FolderAnswer> {
    switch (request.kind) {
      case 'folderGather':
        return this.dav.gather(target, request.name, request.files, (hash, sent) => this.onUpload({ targetId: request.targetId, hash, sent }));
      case 'folderPlace':
        return this.dav.place(target, request.name, request.files);
      case 'folderReplace':
        return this.dav.replace(target, request.name, request.files, request);
      case 'folderFindLeftovers':
        return this.dav.findLeftovers(target, request.name, request.files, request.was);
      case 'folderRemoveLeftovers':
        return this.dav.removeLeftovers(target, request.name, request.files, request.was);
      case 'folderRead':
        return this.dav.read(target, request.name, request);
      case 'folderPutAside':
        return this.dav.putAside(target, request.name);
      case 'folderProbe':
        return this.dav.probe(target);
      case 'folderWrite':
        throw notConnected();
    }
  }

  #inFolder(target: TargetFolder, request: FolderRequest): Promise<FolderAnswer> {
    switch (request.kind) {
      case 'folderWrite':
        return this.folders.write(target, request.name, request.files);
      case 'folderRead':
        return this.folders.read(target, request.name, request);
      case 'folderPutAside':
        return this.folders.putAside(target, request.name);
      case 'folderProbe':
      case 'folderGather':
      case 'folderPlace':
      case 'folderReplace':
      case 'folderFindLeftovers':
      case 'folderRemoveLeftovers':
        throw notConnected();
    }
  }
}

function notConnected(): DeskProblem<TransportProblem> {
  return new DeskProblem('notConnected');
}
