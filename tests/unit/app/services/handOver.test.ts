import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { JournalRecord } from '../../../../electron/contract/journal';
import { readBundle, takeBundlePhotos } from '../../../../electron/services/bundles/read-bundle';
import { writeBundle } from '../../../../electron/services/bundles/write-bundle';
import { PhotoStore } from '../../../../electron/services/photos/photo-store';
import { directoryService } from '../../../../renderer/app/services/directory';
import { handedDrafts } from '../../../../renderer/app/services/handedDirectory';
import { handOverService } from '../../../../renderer/app/services/handOver';
import { templateLibrary } from '../../../../renderer/app/services/templates';
import type { Profile } from '../../../../renderer/domain/people/profile';
import { readThreads } from '../../../../renderer/editor/document/comments';
import { setMeta, readContent } from '../../../../renderer/editor/document/articleDocument';
import { bodyOf } from '../../../../renderer/editor/document/parts';
import type { BundleVerbs } from '../../../../renderer/platform/platform';
import { reportOf } from '../../domain/article/report';
import { everythingIn, openedDesk, reporter, type OpenedDesk } from './desk';

const far: Profile = { id: 'far-reporter', name: 'Lò Thị Mẩy', role: 'reporter', createdAt: '2026-01-05T01:00:00.000Z' };
const farEditor: Profile = { id: 'far-editor', name: 'Cù Huy Thảo', role: 'editor', createdAt: '2026-01-05T01:00:00.000Z' };

/** Changes the journal's answer before it goes into a file, as somebody at the other desk could. */
type Forge = (content: { update: Uint8Array | null; records: JournalRecord[] }) => { update: Uint8Array | null; records: JournalRecord[] };

/** A desk that hands over with the real files, to and from one place. */
async function handingDesk(person: Profile, file: string, forge: Forge = (content) => content) {
  const opened = await openedDesk();
  await opened.desk.addProfile(person);
  await opened.desk.switchTo(person.id);
  const photos = new PhotoStore(await mkdtemp(path.join(tmpdir(), 'toa-soan-store-')));
  const bundles: BundleVerbs = {
    write: (what) => writeBundle(file, { ...what, password: what.password ?? null } as never, {
      photos, keysOf: () => [], audit: null, appVersion: '1', now: () => new Date('2026-11-28T01:00:00Z'),
      journal: { read: async (ids) => (await opened.journal.read(ids)).map((content) => ({ ...content, ...forge({ update: content.update, records: [...content.records] as JournalRecord[] }) }) as never) },
    }),
    choose: async () => ({ token: 't', fileName: 'tin.toasoan' }),
    open: (_token, password) => readBundle(file, password),
    keepPhotos: async (_token, password, sum) => void (await takeBundlePhotos(file, password, sum, photos)),
  };
  const directory = directoryService({ rows: opened.storage.directory, now: () => new Date('2026-11-28T01:00:00Z'), report: (_message, error) => void opened.failures.push(error) });
  const handOver = handOverService({
    platform: { bundles, approvals: opened.signers.verbs }, storage: opened.storage, library: templateLibrary(), keepRevision: opened.intervals.keep,
    directory, read: opened.articleFiles.read, now: () => new Date('2026-11-28T01:00:00Z'), report: (_message, error) => void opened.failures.push(error),
  });
  return { ...opened, handOver, known: directory };
}
type HandingDesk = Awaited<ReturnType<typeof handingDesk>>;

async function twoDesks(forge?: Forge) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'toa-soan-stick-')), 'tin.toasoan');
  const [a, b] = [await handingDesk(far, file, forge), await handingDesk(farEditor, file)];
  const id = await a.add('draft', reportOf(), far.id);
  const carry = async (from: HandingDesk, to: HandingDesk) => {
    await from.handOver.write([id], null);
    return to.handOver.take('t', null);
  };
  return { a, b, id, carry };
}

async function write(desk: OpenedDesk, id: string, words: string): Promise<void> {
  await desk.articleFiles.edit(id, (doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    bodyOf(doc).push([paragraph]);
  });
}
const words = async ({ articleFiles }: OpenedDesk, id: string): Promise<string> => JSON.stringify((await articleFiles.read(id)).body);

it('brings a report to another desk with its history and who wrote it', async () => {
  const { a, b, id, carry } = await twoDesks();
  await a.as(far, 'submit', id);
  expect(await carry(a, b)).toEqual({ added: [id], merged: [], unchanged: [] });
  expect(await b.articles.get(id)).toMatchObject({ headline: reportOf().headline, state: 'inReview', authorId: far.id, approval: null });
  expect(await b.articleFiles.read(id)).toEqual(await a.articleFiles.read(id));
  expect((await b.articles.listEvents(id)).map(({ action }) => action)).toEqual(['submit', 'create']);
  expect((await b.revisions.list(id)).map(({ milestone }) => milestone)).toEqual(['submit']);
  expect((await b.desk.listProfiles()).find((person) => person.id === far.id)).toMatchObject({ name: far.name, elsewhere: true });
  expect((await b.desk.listProfiles()).find((person) => person.id === reporter.id)).not.toHaveProperty('elsewhere');
  expect((await b.journal.read([id]))[0]?.records).toHaveLength(3);
  expect(b.failures).toEqual([]);
});

it('changes nothing when the same file is taken in twice', async () => {
  const { a, b, id, carry } = await twoDesks();
  await carry(a, b);
  const before = await everythingIn(b);
  expect(await b.handOver.take('t', null)).toEqual({ added: [], merged: [], unchanged: [id] });
  expect(await everythingIn(b)).toEqual(before);
});

it('keeps the words of both desks, and both come to the same', async () => {
  const { a, b, id, carry } = await twoDesks();
  await carry(a, b);
  await write(a, id, 'Xã hỗ trợ thêm 200 hộ.');
  await write(b, id, 'Huyện cử cán bộ xuống thôn.');
  await b.articleFiles.edit(id, (doc) => setMeta(doc, 'headline', 'Xã Mây Hạ giữ rừng'));
  expect(await carry(b, a)).toMatchObject({ merged: [id] });
  expect(await carry(a, b)).toMatchObject({ merged: [id] });
  for (const desk of [a, b]) {
    expect(await words(desk, id)).toContain('200 hộ');
    expect(await words(desk, id)).toContain('xuống thôn');
    expect((await desk.articles.get(id))?.headline).toBe('Xã Mây Hạ giữ rừng');
  }
  expect(await words(a, id)).toBe(await words(b, id));
  const [kept] = await a.revisions.list(id);
  expect(kept).toMatchObject({ milestone: 'interval', by: far.id, headline: reportOf().headline });
  expect(JSON.stringify((await a.revisions.read(kept!.id)).content.body)).not.toContain('xuống thôn');
});

it('merges into a report that is open at that moment', async () => {
  const { a, b, id, carry } = await twoDesks();
  await carry(a, b);
  await write(b, id, 'Huyện cử cán bộ xuống thôn.');
  const open = await a.articleFiles.open(id);
  await carry(b, a);
  expect(JSON.stringify(readContent(open.doc).body)).toContain('xuống thôn');
  expect(readThreads(open.doc)).toEqual([]);
  open.close();
});

it('lets an approval count only once somebody vouches for its key', async () => {
  const { a, b, id, carry } = await twoDesks();
  await a.as(far, 'submit', id);
  await carry(a, b);
  await b.as(farEditor, 'approve', id);
  await carry(b, a);
  expect(await a.articles.get(id)).toMatchObject({ state: 'approved', approval: null });
  const preview = await a.handOver.preview('t', null);
  expect(preview.articles).toMatchObject([{ id, isKnown: true, author: far.name, state: 'approved', approval: 'unknownKey', problem: null }]);
  expect(preview.untrusted).toMatchObject([{ person: { id: farEditor.id, name: farEditor.name, role: 'editor' } }]);

  await a.handOver.trust(preview.untrusted[0]!);
  expect((await a.handOver.preview('t', null)).articles).toMatchObject([{ approval: 'holds' }]);
  expect(await a.handOver.take('t', null)).toMatchObject({ merged: [id] });
  expect((await a.articles.get(id))?.approval?.by).toBe(farEditor.id);
  await write(b, id, 'Thêm một câu sau khi duyệt.');
  await b.handOver.write([id], null);
  expect((await a.handOver.preview('t', null)).articles).toMatchObject([{ approval: 'void' }]);
});

const changed = (records: JournalRecord[], action: string, change: object): JournalRecord[] =>
  records.map((record) => ((record.value as { action?: string }).action === action ? { ...record, value: { ...(record.value as object), ...change } } : record));

it('takes an approval without a genuine signature for none', async () => {
  const { a, b, id } = await twoDesks(({ update, records }) => ({ update, records: changed(records, 'submit', { action: 'approve', to: 'approved', by: 'editor', contentHash: 'ab'.repeat(32) }) }));
  await a.as(far, 'submit', id);
  await a.handOver.write([id], null);
  expect((await b.handOver.preview('t', null)).articles).toMatchObject([{ approval: 'forged' }]);
  await b.handOver.take('t', null);
  expect((await b.articles.get(id))?.approval).toBeNull();
});

const withDocument = (change: (doc: Y.Doc) => void): Forge => ({ update, records }) => {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, update!);
  change(doc);
  return { update: Y.encodeStateAsUpdateV2(doc), records };
};

it('passes an approval on through a desk that does not trust its key', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'toa-soan-stick-')), 'tin.toasoan');
  const [a, b, c] = [await handingDesk(far, file), await handingDesk(farEditor, file), await handingDesk({ ...far, id: 'third', name: 'Người Thứ Ba' }, file)];
  const id = await a.add('inReview', reportOf(), far.id);
  const carry = async (from: HandingDesk, to: HandingDesk) => (await from.handOver.write([id], null), to.handOver.take('t', null));
  await carry(a, b);
  await b.as(farEditor, 'approve', id);
  await carry(b, c);
  expect((await c.articles.get(id))?.approval).toBeNull();
  await carry(c, a);
  const [key] = (await a.handOver.preview('t', null)).untrusted;
  await a.handOver.trust(key!);
  await a.handOver.take('t', null);
  expect((await a.articles.get(id))?.approval?.by).toBe(farEditor.id);
});

it.each<[string, Forge, string]>([
  ['an action that leads where it does not lead', ({ update, records }) => ({ update, records: changed(records, 'submit', { to: 'published' }) }), 'damaged'],
  ['a row of another report', ({ update, records }) => ({ update, records: changed(records, 'submit', { articleId: 'other' }) }), 'damaged'],
  ['no beginning', ({ update, records }) => ({ update, records: changed(records, 'create', { origin: undefined }) }), 'damaged'],
  ['a document of a newer version', withDocument((doc) => setMeta(doc, 'format' as never, 99 as never)), 'newer'],
  ['blocks that nobody knows', withDocument((doc) => bodyOf(doc).push([new Y.XmlElement('hologram')])), 'unknownContent'],
])('refuses a report with %s, and nothing of it is stored', async (_what, forge, problem) => {
  const { a, b, id } = await twoDesks(forge);
  await a.as(far, 'submit', id);
  await a.handOver.write([id], null);
  const before = await everythingIn(b);
  expect((await b.handOver.preview('t', null)).articles).toMatchObject([{ id, problem }]);
  expect(await b.handOver.take('t', null)).toEqual({ added: [], merged: [], unchanged: [] });
  expect(await everythingIn(b)).toEqual(before);
});

it('does not bring back what was removed here for good', async () => {
  const { a, b, id } = await twoDesks();
  await b.db.purged.put({ id, at: '2026-02-06T01:00:00.000Z' } as never);
  await a.handOver.write([id], null);
  expect((await b.handOver.preview('t', null)).articles).toMatchObject([{ id, problem: 'removedHere', missingPhotos: 2 }]);
  expect(await b.handOver.take('t', null)).toEqual({ added: [], merged: [], unchanged: [] });
  expect(await b.articles.get(id)).toBeUndefined();
});

it('hands over nothing that waits to be published, and takes nothing into what waits here', async () => {
  const { a, b, id, carry } = await twoDesks();
  await carry(a, b);
  await b.db.articles.update(id, { state: 'queued' });
  expect((await b.handOver.preview('t', null)).articles).toMatchObject([{ id, problem: 'queued' }]);
  await a.db.articles.update(id, { state: 'queued' });
  await expect(a.handOver.write([id], null)).rejects.toMatchObject({ because: 'wrongState' });
});

describe('people and documents that a report names', () => {
  const khang = { kind: 'person', name: 'Bùi Hữu Khang', posts: [{ title: 'Bí thư Đảng ủy xã', from: '', to: '' }] } as const;
  const other = { kind: 'person', name: 'Vi Thanh Sáng', posts: [] } as const;
  const plan = { kind: 'document', type: 'Kế hoạch', number: '27-KH/ĐU', issuer: '', date: '2026-02-25', subject: 'về giữ rừng' } as const;

  it('come along, are named, and go into the directory only when somebody says so', async () => {
    const { a, b, id } = await twoDesks();
    for (const draft of [khang, other, plan]) await a.known.save(draft);
    await write(a, id, 'Thực hiện Kế hoạch số 27-KH/ĐU.');
    await a.handOver.write([id], null);
    expect((await b.handOver.preview('t', null)).directory).toEqual({ people: ['Bùi Hữu Khang'], documents: ['Kế hoạch 27-KH/ĐU'] });
    await b.handOver.take('t', null);
    expect(b.known.index.entries.size).toBe(0);
    await b.handOver.take('t', null, true);
    expect([...b.known.index.entries.values()]).toMatchObject([{ ...khang, source: 'imported' }, { ...plan, source: 'imported' }]);
    expect((await b.handOver.preview('t', null)).directory).toEqual({ people: [], documents: [] });
    await b.handOver.take('t', null, true);
    expect(b.known.index.entries.size).toBe(2);
    expect(b.failures).toEqual([]);
  });

  it('are neither offered to nor taken in by somebody who may not import into the directory', async () => {
    const { a, b, id } = await twoDesks();
    await a.known.save(khang);
    await a.handOver.write([id], null);
    await b.desk.switchTo(reporter.id);
    expect((await b.handOver.preview('t', null)).directory).toEqual({ people: [], documents: [] });
    await expect(b.handOver.take('t', null, true)).rejects.toMatchObject({ because: 'notCurating' });
    expect(await b.articles.get(id)).toBeUndefined();
  });

  it('are left out where they are none', () => {
    expect(handedDrafts([null, 7, 'x', { kind: 'unit', name: 'UBND xã', short: '' }, { kind: 'person' }, { ...khang, id: '../x', more: 1 }])).toEqual([khang]);
  });
});
