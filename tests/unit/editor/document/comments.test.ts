import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { approvedText } from '../../../../renderer/domain/article/content';
import type { Thread } from '../../../../renderer/domain/review/thread';
import { bodyOf, documentFrom, putPhoto, readContent, removePhoto } from '../../../../renderer/editor/document/articleDocument';
import { anchorOf, placeThreads, type CommentTarget } from '../../../../renderer/editor/document/commentAnchors';
import { addReply, addThread, readThreads, setResolved } from '../../../../renderer/editor/document/comments';
import { documentProblem } from '../../../../renderer/editor/document/problem';
import { restoreContent } from '../../../../renderer/editor/document/restore';
import { textElements, textOfElement, wordsBetween } from '../../../../renderer/editor/document/textPlaces';
import { upgradeDocument } from '../../../../renderer/editor/document/upgrade';
import { bodyWith, bulletList, figure, heading, paragraph, photoOf, reportOf } from '../../domain/article/report';

const remark = (text: string, at = '2026-02-07T01:00:00.000Z') => ({ by: 'linh', at, text, mentions: [] });
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
};
function meet(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(one, Y.encodeStateVector(other)));
  Y.applyUpdateV2(one, Y.encodeStateAsUpdateV2(other, Y.encodeStateVector(one)));
}
const textsOf = (doc: Y.Doc): string[] => textElements(bodyOf(doc)).map(textOfElement);
/** The target that is these words, where they stand first. */
function wordsTarget(doc: Y.Doc, words: string): CommentTarget {
  const texts = textsOf(doc);
  const block = texts.findIndex((text) => text.includes(words));
  const offset = texts[block]!.indexOf(words);
  return { on: 'text', range: { from: { block, offset }, to: { block, offset: offset + words.length } } };
}
function commentOn(doc: Y.Doc, target: CommentTarget, id = 'c1'): void {
  addThread(doc, id, anchorOf(doc, target)!, remark('Xem lại'));
}
/** The words that a thread stands on now, or null where they are gone. */
function wordsNow(doc: Y.Doc, id = 'c1'): string | null {
  const placed = placeThreads(doc, readThreads(doc)).find(({ thread }) => thread.id === id)!;
  return placed.range && wordsBetween(textsOf(doc), placed.range);
}

describe('threads', () => {
  it('of two machines merge: answers of both are there, in the order of time', () => {
    const one = documentFrom(reportOf());
    commentOn(one, { on: 'headline' });
    const other = copyOf(one);
    addReply(one, 'c1', 'r2', remark('Đã sửa', '2026-02-07T03:00:00.000Z'));
    addReply(other, 'c1', 'r1', remark('Sửa thế nào?', '2026-02-07T02:00:00.000Z'));
    setResolved(other, 'c1', { by: 'linh', at: '2026-02-07T04:00:00.000Z' });
    commentOn(one, { on: 'photo', photo: 'a' }, 'c2');
    commentOn(other, { on: 'caption', photo: 'b' }, 'c3');
    meet(one, other);
    expect(readThreads(one)).toEqual(readThreads(other));
    expect(readThreads(one).map(({ id, replies, resolved }) => [id, replies.map(({ text }) => text), resolved?.by ?? null])).toEqual([
      ['c1', ['Sửa thế nào?', 'Đã sửa'], 'linh'], ['c2', [], null], ['c3', [], null],
    ]);
    setResolved(one, 'c1', null);
    expect(readThreads(one)[0]!.resolved).toBeNull();
  });

  it('are no part of what is approved and exported, and restoring a revision leaves them alone', () => {
    const doc = documentFrom(reportOf());
    const before = readContent(doc);
    commentOn(doc, wordsTarget(doc, 'giữ rừng'));
    addReply(doc, 'c1', 'r1', remark('Đã sửa'));
    setResolved(doc, 'c1', { by: 'linh', at: '2026-02-07T04:00:00.000Z' });
    expect(approvedText(readContent(doc))).toBe(approvedText(before));
    // Exporters see the content alone.
    expect(readContent(doc)).toEqual(before);
    restoreContent(doc, before);
    expect(readThreads(doc)).toHaveLength(1);
  });

  it('do not make a document one that an older program must leave alone, and reading an old one writes nothing', () => {
    const old = documentFrom(reportOf());
    const stored = Y.encodeStateAsUpdateV2(old);
    expect(readThreads(old)).toEqual([]);
    expect(Y.encodeStateAsUpdateV2(old)).toEqual(stored);
    commentOn(old, { on: 'headline' });
    expect(documentProblem(old)).toBeNull();
    expect(upgradeDocument(old)).toBe(false);
  });

  it('that are none are left out', () => {
    const doc = documentFrom(reportOf());
    const comments = doc.getMap('comments');
    const thread = (fields: Record<string, unknown>) => new Y.Map(Object.entries(fields));
    const anchor = { on: 'headline', quote: 'x' };
    doc.transact(() => {
      comments.set('a', 'text');
      comments.set('b', new Y.Map());
      comments.set('c', thread({ by: 'p', at: 'yesterday', text: 'x', anchor }));
      comments.set('d', thread({ by: 'p', at: '2026-02-07', text: 'x', anchor: { on: 'moon', quote: 'x' } }));
      comments.set('e', thread({ by: 'p', at: '2026-02-07', text: 'x', anchor, mentions: [1, 'q', null], replies: new Y.Map([['r', 7]] as [string, unknown][]), resolved: 'yes' }));
      comments.set('f', thread({ by: 'p', at: '2026-02-07', text: 'x', anchor: { on: 'text', quote: 'không có đâu', before: '', after: '', start: { item: { client: 'x' } }, end: 9 } }));
    });
    const threads = readThreads(doc);
    expect(threads.map(({ id }) => id)).toEqual(['e', 'f']);
    expect(threads[0]).toMatchObject({ mentions: ['q'], replies: [], resolved: null } satisfies Partial<Thread>);
    expect(placeThreads(doc, threads).map(({ isGone }) => isGone)).toEqual([false, true]);
  });
});

describe('an anchor', () => {
  it('on a caption or a photo is gone with the photo and back with it', () => {
    const doc = documentFrom(reportOf());
    commentOn(doc, { on: 'caption', photo: 'b' });
    const isGone = (): boolean => placeThreads(doc, readThreads(doc))[0]!.isGone;
    expect(isGone()).toBe(false);
    removePhoto(doc, 'b');
    expect(isGone()).toBe(true);
    putPhoto(doc, photoOf('b'));
    expect(isGone()).toBe(false);
    expect(readThreads(doc)[0]!.anchor.quote).toBe('Quang cảnh buổi họp');
  });

  it('on words that are deleted is gone, keeps what they were, and does not go over to the same words elsewhere', () => {
    const doc = documentFrom(reportOf({ body: bodyWith(paragraph('Xã giữ rừng rất tốt.'), paragraph('Dân cùng giữ rừng ở đầu nguồn.')) }));
    commentOn(doc, wordsTarget(doc, 'giữ rừng'));
    const first = (textElements(bodyOf(doc))[0]!.get(0) as Y.XmlText);
    first.delete('Xã '.length, 'giữ rừng '.length);
    expect(wordsNow(doc)).toBeNull();
    expect(readThreads(doc)[0]!.anchor.quote).toBe('giữ rừng');
  });

  it('is found again where a paragraph was split before it, moved or became a heading', () => {
    const lines = ['Sáng nay xã họp bàn về rừng. Ông Khang phát biểu kết luận hội nghị.', 'Dự họp có các thôn.'];
    for (const blocks of [
      ['Sáng nay xã họp bàn về rừng. ', 'Ông Khang phát biểu kết luận hội nghị.', lines[1]!].map((text) => paragraph(text)),
      [paragraph(lines[1]!), paragraph(lines[0]!)],
      [heading(lines[0]!), paragraph(lines[1]!)],
    ]) {
      const doc = documentFrom(reportOf({ body: bodyWith(...lines.map((text) => paragraph(text))) }));
      commentOn(doc, wordsTarget(doc, 'Ông Khang'));
      bodyOf(doc).delete(0, bodyOf(doc).length);
      restoreContent(doc, { ...readContent(doc), body: bodyWith(...blocks) });
      expect(wordsNow(doc)).toBe('Ông Khang');
    }
  });

  it('over several blocks stands on all of them, in lists as well', () => {
    const doc = documentFrom(reportOf({ body: bodyWith(paragraph('Một hai'), figure('a'), bulletList('ba', 'bốn'), paragraph('năm')) }));
    commentOn(doc, { on: 'text', range: { from: { block: 0, offset: 4 }, to: { block: 3, offset: 2 } } });
    expect(readThreads(doc)[0]!.anchor.quote).toBe('hai\nba\nbốn\nnă');
    expect(wordsNow(doc)).toBe('hai\nba\nbốn\nnă');
  });

  it('puts threads in the order of the article, what is gone at the end', () => {
    const doc = documentFrom(reportOf({ body: bodyWith(paragraph('Một'), figure('a'), paragraph('Hai ba')), photos: [photoOf('a'), photoOf('b')] }));
    commentOn(doc, wordsTarget(doc, 'Một'), 'gone');
    commentOn(doc, wordsTarget(doc, 'ba'), 'ba');
    commentOn(doc, { on: 'photo', photo: 'b' }, 'unplaced');
    commentOn(doc, { on: 'caption', photo: 'a' }, 'placed');
    commentOn(doc, wordsTarget(doc, 'Hai'), 'hai');
    commentOn(doc, { on: 'headline' }, 'headline');
    (textElements(bodyOf(doc))[0]!.get(0) as Y.XmlText).delete(0, 3);
    expect(placeThreads(doc, readThreads(doc)).map(({ thread }) => thread.id)).toEqual(['headline', 'placed', 'hai', 'ba', 'unplaced', 'gone']);
  });
});

describe('an anchor under random edits of two machines', () => {
  /** Letters that no edit types: what is left of them tells what is left of the commented words. */
  const marked = '\u{3b1}\u{3b2}\u{3b3}\u{3b4}\u{3b5}\u{3b6}\u{3b7}\u{3b8}';
  const start = reportOf({ body: bodyWith(paragraph('Trước đó xã họp.'), paragraph(`Sáng nay ${marked} bàn việc giữ rừng.`), paragraph('Sau đó dân trồng cây.')) });
  type Edit = { readonly who: 0 | 1; readonly block: number; readonly at: number; readonly remove: number; readonly insert: string; readonly meet: boolean };
  const edit: fc.Arbitrary<Edit> = fc.record({
    who: fc.constantFrom(0 as const, 1 as const), block: fc.nat(2), at: fc.nat(60), remove: fc.nat(7),
    insert: fc.constantFrom('', 'rừng', ' và ', 'Ủy ban '), meet: fc.boolean(),
  });

  it('stays on what is left of its words on both machines, and is gone when nothing is left', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const one = documentFrom(start);
      commentOn(one, wordsTarget(one, marked));
      const docs = [one, copyOf(one)] as const;
      for (const { who, block, at, remove, insert, meet: met } of edits) {
        const text = textElements(bodyOf(docs[who]))[block]!.get(0) as Y.XmlText;
        const place = Math.min(at, text.length);
        docs[who].transact(() => {
          text.delete(place, Math.min(remove, text.length - place));
          text.insert(place, insert);
        });
        if (met) meet(...docs);
      }
      meet(...docs);
      for (const doc of docs) {
        const isMarked = (letter: string): boolean => marked.includes(letter);
        const left = [...textsOf(doc).join('')].filter(isMarked).join('');
        const words = wordsNow(doc);
        if (left === '') {
          // What somebody typed between them may be all that is left.
          expect(words ?? '').not.toMatch(/[\u{3b1}-\u{3b8}]/u);
        } else {
          expect([...words!].filter(isMarked).join('')).toBe(left);
        }
      }
      expect(wordsNow(docs[0])).toBe(wordsNow(docs[1]));
    }), { numRuns: Number(process.env['TOASOAN_RUNS'] ?? 200) });
  });
});
