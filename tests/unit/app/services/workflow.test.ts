import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../../renderer/app/services/actor';
import { produce } from '../../../../renderer/app/services/exportJobs';
import type { ExportThread } from '../../../../renderer/app/services/exportThread';
import { exportService } from '../../../../renderer/app/services/exports';
import { initialKnowledge } from '../../../../renderer/app/services/knowledge';
import { Refused } from '../../../../renderer/app/services/workflow';
import { contentHash } from '../../../../renderer/domain/article/content';
import { setFact, setMeta, setPhotoText } from '../../../../renderer/editor/document/articleDocument';
import { bodyWith, paragraph, photoOf, reportOf } from '../../domain/article/report';
import { now } from '../../storage/database';
import { type } from '../../storage/typing';
import { administrator, chief, editor, everythingIn, openedDesk, reporter, type OpenedDesk } from './desk';

const note = 'Bổ sung tên người chủ trì';
const refusal = (because: string) => expect.objectContaining({ name: 'Refused', because });

async function refused(desk: OpenedDesk, because: string, ...[person, ...action]: Parameters<OpenedDesk['as']>): Promise<void> {
  const before = await everythingIn(desk);
  await expect(desk.as(person, ...action)).rejects.toEqual(refusal(because));
  expect(await everythingIn(desk)).toEqual(before);
}

async function approved(): Promise<OpenedDesk & { id: string }> {
  const desk = await openedDesk();
  const id = await desk.add();
  await desk.as(reporter, 'submit', id);
  await desk.as(editor, 'approve', id);
  return { ...desk, id };
}

describe('the path of a report', () => {
  it('leads nowhere for an approver whom main does not let sign', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.as(reporter, 'submit', id);
    desk.signers.refuse.sign = 'profileLocked';
    await refused(desk, 'profileLocked', editor, 'approve', id);
  });

  it('leads from the draft over review and approval into the queue', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    expect((await desk.as(reporter, 'submit', id)).state).toBe('inReview');
    expect((await desk.as(editor, 'return', id, note)).state).toBe('changesRequested');
    expect((await desk.as(reporter, 'submit', id)).state).toBe('inReview');
    expect((await desk.as(editor, 'approve', id)).state).toBe('approved');
    expect((await desk.as(chief, 'queue', id, '', ['folder'])).state).toBe('queued');

    const events = (await now(desk.articles.watchEvents(id))).toReversed();
    expect(events.map(({ action, by }) => `${by} ${action}`)).toEqual([
      'reporter create', 'reporter submit', 'editor return', 'reporter submit', 'editor approve', 'chief queue',
    ]);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
    expect(events.map((event) => event.note)).toEqual([undefined, undefined, note, undefined, undefined, undefined]);
  });

  it('keeps the whole content at each milestone', async () => {
    const { db, id, as, history } = await approved();
    await as(chief, 'queue', id, '', ['folder']);
    const revisions = await db.revisions.toArray();
    expect(revisions.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ milestone, by }) => `${by} ${milestone}`)).toEqual([
      'reporter submit', 'editor approve', 'chief queue',
    ]);
    for (const { content, contentHash: hash } of await Promise.all(revisions.map(({ id: each }) => history.read(each)))) expect(hash).toBe(await contentHash(content, sha256));
  });

  it('binds the approval to the editor and to exactly this content', async () => {
    const { articles, articleFiles, id } = await approved();
    const article = await articles.get(id);
    const hash = await contentHash(await articleFiles.read(id), sha256);
    expect(article?.approval).toMatchObject({ by: 'editor', at: article!.updatedAt, contentHash: hash });
    expect(article?.approval?.signed?.statement).toMatchObject({ articleId: id, by: 'editor', at: article!.updatedAt, contentHash: hash, level: 1 });
  });

  it.each([['reopen', chief], ['return', editor]] as const)('loses the approval with %s', async (action, person) => {
    const { as, id } = await approved();
    expect((await as(person, action, id, note)).approval).toBeNull();
  });
});

describe('afterwards', () => {
  /** Queued for these targets, and there. */
  async function published(...targetIds: string[]) {
    const desk = await approved();
    await desk.as(chief, 'queue', desk.id, '', targetIds);
    const receipt = { location: '/x', at: '', contentHash: 'h', approvedBy: 'editor', differences: [], seen: { headline: 'T', html: '', parts: {} } };
    for (const item of await desk.outbox.store.open()) await desk.outbox.store.update(item, { state: 'published', receipt, progress: { post: 1 } });
    const first = await now(desk.outbox.watchOf(desk.id));
    return { ...desk, first };
  }

  it('a correction is announced at the end, approved anew, and queued as an update of what is there', async () => {
    const desk = await published('folder');
    const before = (await desk.articleFiles.read(desk.id)).body.content!;
    expect(await desk.as(reporter, 'correct', desk.id, 'Có 12 hộ, không phải 21')).toMatchObject({ state: 'correction', approval: null, correcting: true });
    const after = (await desk.articleFiles.read(desk.id)).body.content!;
    expect(after.slice(0, -1)).toEqual(before);
    expect(JSON.stringify(after.at(-1))).toContain('Đính chính ngày 06/02/2026: Có 12 hộ, không phải 21./.');
    expect((await now(desk.articles.watchEvents(desk.id)))[0]).toMatchObject({ action: 'correct', note: 'Có 12 hộ, không phải 21' });

    await desk.as(reporter, 'submit', desk.id);
    await desk.as(editor, 'approve', desk.id);
    await desk.as(chief, 'queue', desk.id, '', ['folder', 'site']);
    const [update, fresh] = (await desk.outbox.store.open()).toSorted((one, other) => one.targetId.localeCompare(other.targetId));
    const [first] = desk.first;
    expect(update).toMatchObject({ targetId: 'folder', kind: 'update', progress: null, before: { key: first!.key, location: '/x', progress: { post: 1 }, seen: first!.receipt!.seen } });
    expect(update?.key).not.toBe(first!.key);
    expect(fresh).toMatchObject({ targetId: 'site', kind: 'publish' });
    expect(fresh).not.toHaveProperty('before');
  });

  it('without words for readers nothing is added', async () => {
    const desk = await published('folder');
    const before = await desk.articleFiles.read(desk.id);
    await desk.as(reporter, 'correct', desk.id, ' ');
    expect(await desk.articleFiles.read(desk.id)).toEqual(before);
  });

  it('a correction that was left at the target and queued again goes by the same key', async () => {
    const desk = await published('folder');
    await desk.as(reporter, 'correct', desk.id);
    await desk.as(reporter, 'submit', desk.id);
    await desk.as(editor, 'approve', desk.id);
    await desk.as(chief, 'queue', desk.id, '', ['folder']);
    const [update] = await desk.outbox.store.open();
    await desk.outbox.store.update(update!, { state: 'cancelled', progress: { at: 'look' } });
    expect((await desk.articles.get(desk.id))?.state).toBe('approved');
    await desk.as(chief, 'queue', desk.id, '', ['folder']);
    expect((await desk.outbox.store.open())[0]).toMatchObject({ kind: 'update', key: update!.key, progress: { at: 'look' } });
  });

  it('a withdrawal has a reason, and one item for each place where the article is', async () => {
    const desk = await published('folder', 'site');
    await refused(desk, 'noteMissing', chief, 'withdraw', desk.id, '  ');
    await refused(desk, 'wrongRole', editor, 'withdraw', desk.id, 'Nhầm địa bàn');
    expect((await desk.as(chief, 'withdraw', desk.id, 'Nhầm địa bàn')).state).toBe('withdrawing');
    const items = (await desk.outbox.store.open()).toSorted((one, other) => one.targetId.localeCompare(other.targetId));
    expect(items.map(({ targetId, kind, before }) => [targetId, kind, before?.location])).toEqual([['folder', 'withdraw', '/x'], ['site', 'withdraw', '/x']]);
    expect(items[0]?.content).toEqual(desk.first[0]?.content);
    for (const item of items) await desk.outbox.store.update(item, { state: 'withdrawn' });
    expect((await desk.articles.get(desk.id))?.state).toBe('withdrawn');
    await refused(desk, 'wrongState', chief, 'withdraw', desk.id, 'Nhầm địa bàn');
  });

  it('is refused for an article that this desk has put nowhere', async () => {
    const desk = await openedDesk();
    const id = await desk.add('published');
    await refused(desk, 'targetCannot', reporter, 'correct', id);
    await refused(desk, 'targetCannot', chief, 'withdraw', id, 'Nhầm địa bàn');
  });
});

describe('open suggestions', () => {
  const suggested = reportOf({ body: bodyWith(...reportOf().body.content!, {
    type: 'paragraph', content: [{ type: 'text', text: 'Xã họp thêm./.', marks: [{ type: 'insertion', attrs: { id: 's1' } }] }],
  }) });

  it.each([['draft', reporter, 'submit'], ['inReview', editor, 'approve']] as const)('keep a report in %s, whatever the desk says of the check', async (state, person, action) => {
    const desk = await openedDesk(undefined, undefined, { knowledge: { ...initialKnowledge, checkSettings: { openSuggestions: 'off' } } });
    await refused(desk, 'checksFail', person, action, await desk.add(state, suggested));
  });

  it('leave with nobody: exports have the words as they were, and say how many are left out', async () => {
    const desk = await openedDesk();
    const id = await desk.add('inReview', suggested);
    const saveExport = vi.fn(() => Promise.resolve({ location: '/x' }));
    const openThread = (): ExportThread => ({ run: (job) => produce(job, { photoBytes: () => Promise.reject(new Error('no photo is asked for')), handOver: () => Promise.resolve('token') }), end: () => undefined });
    const exports = exportService({ ...desk, articleService: desk.articleFiles, knowledge: initialKnowledge, platform: { saveExport, revealExport: vi.fn(), dragExport: vi.fn() }, openThread, now: () => new Date(0) });
    const { html, text, leftOut } = await exports.forCms(id);
    await exports.exportArticle(id, { format: 'text', style: null, withReview: false });
    expect([html, text, JSON.stringify(saveExport.mock.calls)].map((out) => [out.includes('trồng thêm 40 ha'), out.includes('họp thêm')])).toEqual([[true, false], [true, false], [true, false]]);
    expect([leftOut, await exports.openReview(id)]).toEqual([1, { suggestions: 1, comments: 0, unheld: 0 }]);
  });
});

describe('queueing', () => {
  it.each([['badSignature', 'approvalForged'], ['photoChanged', 'photoChanged']] as const)('is refused when main finds %s, and that is noted', async (verify, because) => {
    const desk = await approved();
    desk.signers.refuse.verify = verify;
    await refused(desk, because, chief, 'queue', desk.id, '', ['folder']);
    expect(desk.signers.recorded).toContainEqual(expect.objectContaining({ action: 'refused', articleId: desk.id, detail: `publish: ${because}` }));
  });

  it('is refused on an approval from before there were signatures', async () => {
    const desk = await approved();
    const { signed: _signed, ...unsigned } = (await desk.articles.get(desk.id))!.approval!;
    await desk.db.articles.update(desk.id, { approval: unsigned });
    await refused(desk, 'approvalUnsigned', chief, 'queue', desk.id, '', ['folder']);
  });

  it('is refused on the approval of another article', async () => {
    const desk = await approved();
    const { approval } = (await desk.articles.get(desk.id))!;
    const statement = { ...approval!.signed!.statement, articleId: 'other' };
    await desk.db.articles.update(desk.id, { approval: { ...approval!, signed: { ...approval!.signed!, statement } } });
    await refused(desk, 'approvalForged', chief, 'queue', desk.id, '', ['folder']);
  });

  it('writes state, event, revision and one item a target, all together', async () => {
    const desk = await approved();
    const article = await desk.as(chief, 'queue', desk.id, '', ['folder', 'site']);
    const stored = await everythingIn(desk);
    expect(stored['articles']).toEqual([article]);
    expect(stored['articleEvents']).toHaveLength(4);
    expect(stored['revisions']).toHaveLength(3);
    expect(stored['outbox']).toHaveLength(2);
    expect(stored['counters']).toContainEqual({ key: 'state:queued', n: 1 });

    const items = await desk.outbox.store.open();
    expect(items.map(({ targetId }) => targetId).toSorted()).toEqual(['folder', 'site']);
    for (const item of items) {
      expect(item).toMatchObject({ articleId: desk.id, state: 'waiting', attempts: 0, approval: article.approval, timeline: [{ step: 'queued' }], receipt: null });
      expect(await contentHash(item.content, sha256)).toBe(article.approval!.contentHash);
      expect(item.key).toMatch(/^[0-9a-f]{16}$/);
    }
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('carries the words as they were approved, whatever happens to the document afterwards', async () => {
    const { as, id, articleFiles, outbox } = await approved();
    await as(chief, 'queue', id, '', ['folder']);
    const open = await articleFiles.open(id);
    setMeta(open.doc, 'headline', 'Tít khác');
    await open.flush();
    open.close();
    expect((await outbox.store.open())[0]!.content.headline).toBe(reportOf().headline);
  });

  const changes: Record<string, (doc: Awaited<ReturnType<OpenedDesk['articleFiles']['open']>>['doc']) => void> = {
    'one letter of the text': (doc) => type(doc, 'X'),
    'one letter of the headline': (doc) => setMeta(doc, 'headline', `${reportOf().headline}.`),
    'a fact': (doc) => setFact(doc, 'opinions', 9),
    'a caption': (doc) => setPhotoText(doc, 'a', { caption: 'Trao cây giống' }),
    'a credit': (doc) => setPhotoText(doc, 'a', { credit: 'Tuệ Lâm' }),
  };
  it.each(Object.entries(changes))('is refused after %s changed since the approval', async (_what, change) => {
    const desk = await approved();
    const open = await desk.articleFiles.open(desk.id);
    change(open.doc);
    await open.flush();
    await refused(desk, 'approvalVoid', chief, 'queue', desk.id, '', ['folder']);
    open.close();
  });

  it('goes on after a change was taken back to the letter', async () => {
    const desk = await approved();
    const open = await desk.articleFiles.open(desk.id);
    setMeta(open.doc, 'headline', 'Tít khác');
    setMeta(open.doc, 'headline', reportOf().headline);
    await open.flush();
    open.close();
    expect((await desk.as(chief, 'queue', desk.id, '', ['folder'])).state).toBe('queued');
  });

  it('happens once when two press the button', async () => {
    const desk = await approved();
    await desk.desk.switchTo(chief.id);
    const both = await Promise.allSettled([1, 2].map(() => desk.workflow.perform('queue', desk.id, '', ['folder'])));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((result) => result.status === 'rejected')?.reason).toEqual(refusal('wrongState'));
    expect(await desk.db.outbox.count()).toBe(1);
  });
});

describe('refusals, which write nothing', () => {
  it.each([editor, chief, administrator])('nobody approves an own article, as $role', async (person) => {
    const desk = await openedDesk();
    const id = await desk.add('inReview', reportOf(), person.id);
    await refused(desk, 'ownArticle', person, 'approve', id);
  });

  it('a reporter neither approves nor queues', async () => {
    const desk = await openedDesk();
    const id = await desk.add('inReview', reportOf(), editor.id);
    await refused(desk, 'wrongRole', reporter, 'approve', id);
    const other = await approved();
    await refused(other, 'wrongRole', reporter, 'queue', other.id, '', ['folder']);
    await refused(other, 'wrongRole', editor, 'queue', other.id, '', ['folder']);
  });

  const faults = {
    'no headline': reportOf({ headline: ' ' }),
    'no lead': reportOf({ body: bodyWith(paragraph('')) }),
    'no chair': reportOf({ facts: { ...reportOf().facts, chairs: [] } }),
    'no caption': reportOf({ photos: [photoOf('a', { caption: '' })] }),
  };
  it.each(Object.entries(faults))('a report with %s is not submitted, and not approved', async (_fault, content) => {
    const desk = await openedDesk();
    await refused(desk, 'checksFail', reporter, 'submit', await desk.add('draft', content));
    await refused(desk, 'checksFail', editor, 'approve', await desk.add('inReview', content));
  });

  it('what the template demands is demanded although the desk turned the check off; other checks are off', async () => {
    const knowledge = { ...initialKnowledge, checkSettings: { headlineMissing: 'off', oddSpaces: 'error' } as const };
    const desk = await openedDesk(undefined, undefined, { knowledge });
    await refused(desk, 'checksFail', reporter, 'submit', await desk.add('draft', reportOf({ headline: '' })));
    await refused(desk, 'checksFail', reporter, 'submit', await desk.add('draft', reportOf({ headline: 'Mây Hạ  trồng rừng' })));
    const free = { ...knowledge, templateOf: () => ({ ...knowledge.templateOf('giao-ban-chuyen-de'), mustBeClean: [] }) };
    const lenient = await openedDesk(undefined, undefined, { knowledge: free });
    expect((await lenient.as(reporter, 'submit', await lenient.add('draft', reportOf({ headline: '' })))).state).toBe('inReview');
  });

  it('a warning does not stop a report', async () => {
    const desk = await openedDesk();
    const id = await desk.add('draft', reportOf({ photos: [photoOf('a', { credit: '' })] }));
    expect((await desk.as(reporter, 'submit', id)).state).toBe('inReview');
  });

  it('changes are not requested without a word to the author', async () => {
    const desk = await openedDesk();
    const id = await desk.add('inReview');
    await refused(desk, 'noteMissing', editor, 'return', id);
    await refused(desk, 'noteMissing', editor, 'return', id, '  \n');
  });

  it('the state that counts is the stored one', async () => {
    const desk = await openedDesk();
    const id = await desk.add('inReview');
    await desk.as(editor, 'approve', id);
    await refused(desk, 'wrongState', editor, 'approve', id);
    await refused(desk, 'wrongState', reporter, 'recall', id);
  });

  it('are errors of their own, and an article that does not exist is another', async () => {
    const desk = await openedDesk();
    await desk.desk.switchTo(reporter.id);
    await expect(desk.workflow.perform('submit', 'gone')).rejects.not.toBeInstanceOf(Refused);
    await expect(desk.workflow.perform('approve', await desk.add())).rejects.toBeInstanceOf(Refused);
  });

  it('nobody acts before somebody is at work', async () => {
    const desk = await openedDesk();
    const id = await desk.add();
    await desk.desk.switchTo('gone');
    await expect(desk.workflow.perform('submit', id)).rejects.toThrow('nobody has signed in');
  });
});

it('a note is kept as NFC, without the blanks around it', async () => {
  const desk = await openedDesk();
  const id = await desk.add('inReview');
  await desk.as(editor, 'return', id, `  ${note.normalize('NFD')}\n`);
  expect((await now(desk.articles.watchEvents(id)))[0]?.note).toBe(note.normalize('NFC'));
});
