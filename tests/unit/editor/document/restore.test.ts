import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import {
  bodyOf, documentFrom, putPhoto, readContent, removePhoto, setFact, setMeta, setPhotoText,
} from '../../../../renderer/editor/document/articleDocument';
import { restoreContent } from '../../../../renderer/editor/document/restore';
import { bodyWith, bulletList, figure, heading, paragraph, photoOf, reportOf } from '../../domain/article/report';
import { contentOf, desk } from '../../sample-desk/sampleDesk';

const later = reportOf({
  headline: 'Mây Hạ giữ rừng',
  byline: 'Tuệ Lâm',
  facts: {
    ...reportOf().facts,
    place: 'Nhà văn hóa xã',
    chairs: [{ id: 'p2', name: 'Ôn Gia Tuệ', posts: '' }, { id: 'p1', name: 'Bùi Hữu Khang', posts: 'Bí thư' }],
    groups: [{ id: 'g1', count: 4, label: 'đại diện các thôn' }],
    opinions: null,
  },
  body: bodyWith(heading('Kết quả'), paragraph('Năm qua, xã trồng thêm 50 ha rừng./.'), bulletList('thôn Đồi', 'thôn Suối'), figure('c'), figure('b')),
  photos: [photoOf('c'), photoOf('b', { caption: 'Thôn Đồi' }), photoOf('z'), photoOf('d')],
});
const contents = [reportOf(), later, ...desk.reports.map(contentOf)].map((content) => readContent(documentFrom(content)));

function updatesOf(doc: Y.Doc): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on('updateV2', (update: Uint8Array) => updates.push(update));
  return updates;
}

describe('a document restored to an earlier content', () => {
  it('says that content, from every other and back, in one change', () => {
    for (const from of contents) {
      for (const to of contents) {
        const doc = documentFrom(from);
        const updates = updatesOf(doc);
        restoreContent(doc, to);
        expect(readContent(doc)).toEqual(to);
        expect(updates).toHaveLength(from === to ? 0 : 1);
        restoreContent(doc, from);
        expect(readContent(doc)).toEqual(from);
      }
    }
  });

  it('keeps what others write meanwhile beside what is restored', () => {
    const doc = documentFrom(reportOf());
    const other = new Y.Doc();
    Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
    restoreContent(doc, { ...reportOf(), headline: `${reportOf().headline} năm 2026` });
    setMeta(other, 'headline', `Tin nhanh: ${reportOf().headline}`);
    ((bodyOf(other).get(2) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Theo thống kê, ');
    Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
    expect(readContent(doc).headline).toBe(`Tin nhanh: ${reportOf().headline} năm 2026`);
    expect(textBlocks(readContent(doc).body).map(textOf)[1]).toBe('Theo thống kê, Năm qua, xã trồng thêm 40 ha rừng và không để xảy ra cháy./.');
  });

  it('has the photos of then, with their words, and not those of now', () => {
    const doc = documentFrom(reportOf());
    const before = readContent(doc);
    removePhoto(doc, 'a');
    setPhotoText(doc, 'b', { caption: '' });
    putPhoto(doc, photoOf('m'));
    setFact(doc, 'chairs', []);
    restoreContent(doc, before);
    expect(readContent(doc)).toEqual(before);
  });

  it('stays as it is when the content does not fit the schema', () => {
    const doc = documentFrom(reportOf());
    const updates = updatesOf(doc);
    expect(() => restoreContent(doc, { ...later, body: bodyWith({ type: 'grid' }) })).toThrow(RangeError);
    expect(updates).toEqual([]);
  });
});
