import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { transportProblem } from '../../../../../electron/contract/transport';
import { ChosenFolders } from '../../../../../electron/services/connections/chosen-folders';
import { ConnectionStore } from '../../../../../electron/services/connections/connection-store';
import { Passwords } from '../../../../../electron/services/connections/passwords';
import { FolderPublisher } from '../../../../../electron/services/folder-target/folder-target';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { HttpSender } from '../../../../../electron/services/transport/http-sender';
import { DavPublisher } from '../../../../../electron/services/webdav-target/webdav-target';
import { Transport } from '../../../../../electron/services/transport/transport';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

async function desk() {
  const folder = await tempFolder();
  const log = recordingLog();
  const photos = new PhotoStore(path.join(folder, 'photos'));
  const keyring = { available: () => false, encrypt: () => Buffer.alloc(0), decrypt: () => '' };
  const connections = await ConnectionStore.open(path.join(folder, 'connections.json'), log, {
    passwords: new Passwords(keyring, log), chosenFolders: new ChosenFolders(), defaultFolder: path.join(folder, 'published'),
  });
  await mkdir(path.join(folder, 'published'));
  return { folder, log, connections, transport: new Transport(connections, new HttpSender(photos, 'test'), new FolderPublisher(photos), new DavPublisher(photos, 'test'), log) };
}

test('each request goes to where its target really is', async () => {
  const { folder, transport } = await desk();
  const files = [{ path: 'manifest.json', text: '{}' }];
  const location = path.join(folder, 'published', 'a');
  expect(await transport.send({ kind: 'folderWrite', targetId: 'default-folder', name: 'a', files })).toMatchObject({ kind: 'folder', location });
  expect(await transport.send({ kind: 'folderRead', targetId: 'default-folder', name: 'a' })).toMatchObject({ files: [{ path: 'manifest.json' }] });
});

test('a target that is unknown, or of the other kind, is not connected', async () => {
  const { connections, transport } = await desk();
  await connections.save({ kind: 'wordpress', targetId: 'wp', address: 'http://127.0.0.1:1', username: 'an', password: 'p', allowInsecure: false });
  await expect(transport.send({ kind: 'http', targetId: 'nowhere', method: 'GET', path: '' })).rejects.toMatchObject({ code: 'notConnected' });
  await expect(transport.send({ kind: 'http', targetId: 'default-folder', method: 'GET', path: '' })).rejects.toMatchObject({ code: 'notConnected' });
  await expect(transport.send({ kind: 'folderRead', targetId: 'wp', name: 'a' })).rejects.toMatchObject({ code: 'notConnected' });
});

test('what was not sent is in the log, with a code of the contract', async () => {
  const { connections, log, transport } = await desk();
  await connections.save({ kind: 'wordpress', targetId: 'wp', address: 'http://127.0.0.1:1', username: 'an', password: 'mat khau', allowInsecure: false });
  const error: unknown = await transport.send({ kind: 'http', targetId: 'wp', method: 'GET', path: '' }).catch((failed: unknown) => failed);
  expect(transportProblem.safeParse((error as { code: string }).code).success).toBe(true);
  expect(log.lines).toMatchObject([{ level: 'warn', detail: { targetId: 'wp', problem: 'unreachable' } }]);
});
