import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FolderPublisher } from '../../electron/services/folder-target/folder-target';
import { PhotoStore } from '../../electron/services/photos/photo-store';
import { DeskProblem } from '../../electron/services/problem';
import { DavPublisher, type DavFolder } from '../../electron/services/webdav-target/webdav-target';
import type { Photo } from '../../renderer/domain/article/photo';
import type { ProblemCode } from '../../renderer/domain/publishing/target';
import { PublishProblem, type Transport, type TransportRequest } from '../../renderer/domain/publishing/transport';
import { startProxy, type FaultProxy } from '../faults/proxy';
import { photoOf } from '../unit/publish/sample';
import { startDavServer, type DavServer } from './server';

/** The target in the outbox. */
export const target = { id: 'dav', kind: 'webdav' as const, name: 'Máy chủ thử', paused: null };

/** A desk's main process in short, with three photos in its store and a real server. */
export interface DavDesk {
  readonly server: DavServer;
  readonly publisher: DavPublisher;
  readonly photos: readonly [Photo, Photo, Photo];
  /** Names in the server's folder, without those of the server itself. */
  names(): Promise<string[]>;
  /** A proxy in front of the server, until {@link clear}. */
  proxied(random?: { seed: number; rate: number }): Promise<FaultProxy>;
  transportTo(address: string, login?: Login): Transport;
  /** Stops the proxies and empties the server's folder. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

type Login = Pick<DavFolder, 'username' | 'password'>;

export async function startDavDesk(): Promise<DavDesk> {
  const server = await startDavServer();
  const desk = await mkdtemp(path.join(tmpdir(), 'toa-soan-dav-'));
  const store = new PhotoStore(path.join(desk, 'photos'));
  const photos = [await drawn(store, desk, 1), await drawn(store, desk, 2), await drawn(store, desk, 3)] as const;
  const folders = new FolderPublisher(store);
  const publisher = new DavPublisher(store, 'test', { connectMs: 2000, headersMs: 4000, bodyMs: 4000, wholeBodyMs: 8000, answerBytes: 1_000_000 });
  const proxies: FaultProxy[] = [];
  const names = async () => (await server.names()).filter((name) => name !== '.DAV');
  return {
    server, publisher, photos, names,
    async proxied(random) {
      const proxy = await startProxy({ upstream: new URL(server.url).origin, random });
      proxies.push(proxy);
      return proxy;
    },
    transportTo: (address, { username, password } = { username: server.user.name, password: server.user.password }) =>
      ({ send: (request) => carriedOut(request, { address, username, password }, { publisher, folders }) }) as Transport,
    async clear() {
      for (const proxy of proxies.splice(0)) await proxy.stop();
      for (const name of await server.names()) await rm(path.join(server.folder, name), { recursive: true, force: true });
    },
    async stop() {
      await publisher.close();
      await server.stop();
      await rm(desk, { recursive: true, force: true });
    },
  };
}

async function drawn(store: PhotoStore, desk: string, number: number): Promise<Photo> {
  const file = path.join(desk, `${number}.jpg`);
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0008010100003f00', 'hex');
  await writeFile(file, Buffer.concat([head, randomBytes(120_000).map((byte) => (byte === 0xff ? 0 : byte)), Buffer.from('ffd9', 'hex')]));
  const handle = await open(file);
  const { hash } = await store.add(handle, 10_000_000);
  await handle.close();
  return photoOf(number, hash);
}

async function carriedOut(request: TransportRequest, place: DavFolder, { publisher, folders }: { publisher: DavPublisher; folders: FolderPublisher }): Promise<unknown> {
  // Over the bridge between the processes, as it would be.
  const asked = structuredClone(request) as never as Exclude<TransportRequest, { kind: 'http' }> & { files: never; photos: never };
  try {
    switch (asked.kind) {
      case 'photoSums': return await folders.sums(asked.photos);
      case 'folderProbe': return await publisher.probe(place);
      case 'folderRead': return await publisher.read(place, asked.name, asked);
      case 'folderGather': return await publisher.gather(place, asked.name, asked.files);
      case 'folderPlace': return await publisher.place(place, asked.name, asked.files);
      case 'folderReplace': return await publisher.replace(place, asked.name, asked.files, asked);
      case 'folderPutAside': return await publisher.putAside(place, asked.name);
      case 'folderFindLeftovers': return await publisher.findLeftovers(place, asked.name, asked.files, asked.was);
      case 'folderRemoveLeftovers': return await publisher.removeLeftovers(place, asked.name, asked.files, asked.was);
    }
  } catch (error) {
    if (error instanceof DeskProblem) throw new PublishProblem({ code: error.code as ProblemCode, ...error.about });
    throw error;
  }
  throw new Error(asked.kind);
}
