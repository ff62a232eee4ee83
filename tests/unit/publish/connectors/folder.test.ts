import { expect, test } from 'vitest';
import { approvedText } from '../../../../renderer/domain/article/content';
import { photoMetadataOf } from '../../../../renderer/domain/publishing/photoMetadata';
import { PublishProblem } from '../../../../renderer/domain/publishing/transport';
import { connectors, createLocks, startedQueue } from '../desk';
import { FolderModel, written } from '../folderModel';
import { Life } from '../life';
import { MemoryOutbox } from '../memoryOutbox';
import { photoOf, queuedItem } from '../sample';
import { VirtualTime } from '../virtualTime';

const target = { id: 'folder', kind: 'folder' as const, name: 'Thư mục', paused: null };

async function desk() {
  return { model: new FolderModel(), time: new VirtualTime(), store: new MemoryOutbox([target], [await queuedItem(1, 'folder')]) };
}

test('a folder of page, content, photos and a manifest that vouches for each', async () => {
  const { model, time, store } = await desk();
  startedQueue({ store, transport: model, time });
  await time.settle();
  const item = store.one('item-1');
  const name = `2026-03-05-phuong-hoa-son-giao-ban-cong-tac-thang-1-nhiem-vu-trong-tam-${item.key.slice(0, 8)}`;
  expect([...model.folders.keys()]).toEqual([name]);
  expect([...model.folders.get(name)!.keys()]).toEqual(['index.html', 'article.json', 'photos/anh-01.jpg', 'photos/anh-02.jpg', 'manifest.json']);
  expect(item).toMatchObject({ state: 'published', receipt: { location: `C:\\Tin\\${name}`, differences: [], approvedBy: 'person-editor' } });
  expect(model.requests).toEqual(['photoSums', 'folderRead', 'folderWrite', 'folderRead']);

  expect(model.text('article.json')).toBe(approvedText(item.content));
  expect(model.text('index.html')).toContain('<img src="photos/anh-01.jpg"');
  const manifest = JSON.parse(model.text('manifest.json')) as { files: { path: string; sha256: string }[] };
  expect(manifest).toMatchObject({
    format: 'toa-soan/publication', version: 1, key: item.key, contentHash: item.approval.contentHash, approvedBy: 'person-editor',
  });
  expect(manifest.files.find(({ path }) => path === 'article.json')?.sha256).toBe(item.approval.contentHash);
  const second = written({ photo: photoOf(2).hash, metadata: photoMetadataOf(photoOf(2), item.content) });
  expect(manifest.files.find(({ path }) => path === 'photos/anh-02.jpg')).toEqual({ path: 'photos/anh-02.jpg', ...second });
});

test('killed at any moment, it is written once more at most and never doubled', async () => {
  for (let moment = 1; ; moment += 1) {
    const { model, time, store } = await desk();
    const lock = createLocks();
    const life = new Life(moment);
    startedQueue({ store, transport: model, time, lock }, life);
    await time.settle();
    startedQueue({ store, transport: model, time, lock });
    await time.settle();
    expect(store.states()).toEqual(['published']);
    expect(model.folders.size).toBe(1);
    expect(model.requests.filter((kind) => kind === 'folderWrite')).toHaveLength(1);
    if (!life.dead) return;
  }
});

test('a folder that was changed after it was written is reported and left alone', async () => {
  const { model, time, store } = await desk();
  const send = model.send.bind(model);
  let life = new Life();
  model.send = async (request) => {
    const answer = await send(request);
    if (request.kind === 'folderWrite') life.dead = true;
    return answer;
  };
  const lock = createLocks();
  startedQueue({ store, transport: model, time, lock }, life);
  await time.settle();
  const files = [...model.folders.values()][0]!;
  files.set('index.html', { sha256: '0'.repeat(64), bytes: 3 });
  files.set('Thumbs.db', { sha256: '1'.repeat(64), bytes: 3 });
  files.delete('photos/anh-02.jpg');
  life = new Life();
  startedQueue({ store, transport: model, time, lock });
  await time.settle();
  expect(store.one('item-1')).toMatchObject({ state: 'publishedDiffers', receipt: { differences: ['fileMissing', 'fileDiffers'] } });
  expect(model.requests).toEqual(['photoSums', 'folderRead', 'folderWrite', 'photoSums', 'folderRead']);
});

test.each(['folderMissing', 'folderNotWritable', 'diskFull'] as const)('%s pauses the target and goes on afterwards', async (code) => {
  const { model, time, store } = await desk();
  const send = model.send.bind(model);
  model.send = () => Promise.reject(new PublishProblem({ code, values: { folder: 'C:\\Tin' } }));
  const { queue } = startedQueue({ store, transport: model, time });
  await time.settle();
  expect(store.one('item-1')).toMatchObject({ state: 'needsPerson', problem: { code, values: { folder: 'C:\\Tin' } } });
  model.send = send;
  await queue.resumeTarget('folder');
  await time.settle();
  expect(store.states()).toEqual(['published']);
});

test('a share that does not show what was written is looked at again later', async () => {
  const { model, time, store } = await desk();
  const send = model.send.bind(model);
  let hidden = 2;
  model.send = async (request) => {
    const answer = await send(request);
    return answer.kind === 'folder' && request.kind === 'folderRead' && answer.files && hidden-- > 0 ? { ...answer, files: null } : answer;
  };
  startedQueue({ store, transport: model, time });
  await time.settle();
  expect(store.one('item-1').state).toBe('retrying');
  await time.until(() => store.one('item-1').state === 'published');
  expect(model.folders.size).toBe(1);
});

test('test connection asks the folder itself', () => {
  const { plan, read } = connectors.folder.test;
  expect(plan('folder')).toMatchObject([{ kind: 'folderRead', targetId: 'folder' }]);
  expect(read([{ kind: 'folder', location: '/tin', files: null }])).toBeNull();
  expect(read([])).toEqual({ code: 'internal' });
});
