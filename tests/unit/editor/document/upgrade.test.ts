import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import { approvedText, canonicalText } from '../../../../renderer/domain/article/content';
import { laterFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { documentFormat, documentFrom, readContent, readFacts, setFact, setMeta, setPhotoText } from '../../../../renderer/editor/document/articleDocument';
import { upgradeDocument } from '../../../../renderer/editor/document/upgrade';
import { reportOf } from '../../domain/article/report';
import { contentOf, desk } from '../../sample-desk/sampleDesk';
import { documentOfFormat1 } from './format1';

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
  return copy;
};
function meet(first: Y.Doc, second: Y.Doc): ArticleContent {
  Y.applyUpdateV2(second, Y.encodeStateAsUpdateV2(first, Y.encodeStateVector(second)));
  Y.applyUpdateV2(first, Y.encodeStateAsUpdateV2(second, Y.encodeStateVector(first)));
  expect(readContent(second)).toEqual(readContent(first));
  return readContent(first);
}

describe('a document of format 1', () => {
  it.each(desk.reports)('says the same after it was brought to the present format: $id', (report) => {
    const doc = documentOfFormat1(contentOf(report));
    const before = readContent(doc);
    expect(canonicalText(before)).toBe(canonicalText(readContent(documentFrom(contentOf(report)))));
    expect(upgradeDocument(doc)).toBe(true);
    expect(canonicalText(readContent(doc))).toBe(canonicalText(before));
    expect(doc.getMap('meta').get('format')).toBe(documentFormat);
  });

  it('is brought there once, in one transaction, and comes out of its stored updates as it is', () => {
    const doc = documentOfFormat1(reportOf());
    const stored = [Y.encodeStateAsUpdateV2(doc)];
    doc.on('updateV2', (update: Uint8Array) => stored.push(update));
    upgradeDocument(doc);
    expect(stored).toHaveLength(2);
    expect(upgradeDocument(doc)).toBe(false);
    expect(stored).toHaveLength(2);
    const again = new Y.Doc();
    Y.applyUpdateV2(again, Y.mergeUpdatesV2(stored));
    expect(readContent(again)).toEqual(readContent(doc));
    expect(upgradeDocument(again)).toBe(false);
  });

  it('is not doubled when two machines did so, and what each wrote afterwards merges', () => {
    const first = documentOfFormat1(reportOf());
    const second = copyOf(first);
    upgradeDocument(first);
    upgradeDocument(second);
    expect(Y.encodeStateAsUpdateV2(first)).toEqual(Y.encodeStateAsUpdateV2(second));
    setMeta(first, 'headline', `Tin nhanh: ${reportOf().headline}`);
    setMeta(second, 'headline', `${reportOf().headline} năm 2026`);
    setPhotoText(first, 'a', { caption: 'Các hộ dân nhận cây giống lúc 9 giờ' });
    setPhotoText(second, 'a', { credit: 'Hạ Vy, Tuệ Lâm' });
    setFact(first, 'chairs', [...readFacts(first).chairs, { id: 'p2', name: 'Ôn Gia Tuệ', posts: '' }]);
    setFact(second, 'chairs', readFacts(second).chairs.map((chair) => ({ ...chair, posts: 'Bí thư' })));
    const merged = meet(first, second);
    expect(merged.headline).toBe(`Tin nhanh: ${reportOf().headline} năm 2026`);
    expect(merged.photos[0]).toMatchObject({ caption: 'Các hộ dân nhận cây giống lúc 9 giờ', credit: 'Hạ Vy, Tuệ Lâm' });
    expect(merged.facts.chairs).toEqual([{ id: 'p1', name: 'Bùi Hữu Khang', posts: 'Bí thư' }, { id: 'p2', name: 'Ôn Gia Tuệ', posts: '' }]);
  });

  it('takes one of two headlines written apart in the old format, whole, and merges all else', () => {
    const first = documentOfFormat1(reportOf());
    const second = copyOf(first);
    first.getMap('meta').set('headline', 'Mây Hạ giữ rừng');
    second.getMap('meta').set('headline', 'Mây Hạ trồng rừng');
    upgradeDocument(first);
    upgradeDocument(second);
    setFact(first, 'place', 'Nhà văn hóa xã');
    setFact(second, 'holder', 'Đảng ủy, UBND xã Mây Hạ');
    const merged = meet(first, second);
    expect(['Mây Hạ giữ rừng', 'Mây Hạ trồng rừng']).toContain(merged.headline);
    expect(merged.facts).toMatchObject({ place: 'Nhà văn hóa xã', holder: 'Đảng ủy, UBND xã Mây Hạ' });
  });

  it('that still takes a change made in the old format is brought in step again', () => {
    const first = documentOfFormat1(reportOf());
    const second = copyOf(first);
    upgradeDocument(first);
    for (let attempt = 0; attempt < 3; attempt += 1) second.getMap('meta').set('headline', `Mây Hạ giữ rừng ${attempt}`);
    second.getMap('facts').set('chairs', [{ id: 'p9', name: 'Lục Thị Miên', posts: '' }]);
    meet(first, second);
    const before = readContent(first);
    for (const doc of [first, second]) upgradeDocument(doc);
    expect(meet(first, second)).toEqual(before);
    setMeta(first, 'headline', `${before.headline}!`);
    expect(meet(first, second).headline).toBe(`${before.headline}!`);
  });

  it('is not touched when it holds what this program does not know, or changes are missing', () => {
    const unknown = documentOfFormat1(reportOf());
    unknown.getXmlFragment('body').insert(0, [new Y.XmlElement('grid')]);
    const newer = documentOfFormat1(reportOf());
    newer.getMap('meta').set('format', documentFormat + 1);
    for (const doc of [unknown, newer]) {
      const before = Y.encodeStateAsUpdateV2(doc);
      expect(upgradeDocument(doc)).toBe(false);
      expect(Y.encodeStateAsUpdateV2(doc)).toEqual(before);
    }
  });
});

describe('a document of format 2', () => {
  /** As format 2 wrote them: today's, without the facts that came later. */
  function documentOfFormat2(content: ArticleContent): Y.Doc {
    const doc = documentFrom(content);
    for (const fact of laterFacts) doc.getMap('facts').delete(fact);
    doc.getMap('meta').set('format', 2);
    return doc;
  }

  it('says the same afterwards, so that its approval stays valid', () => {
    const doc = documentOfFormat2(reportOf());
    const before = approvedText(readContent(doc));
    expect(upgradeDocument(doc)).toBe(true);
    expect(approvedText(readContent(doc))).toBe(before);
    expect(doc.getMap('meta').get('format')).toBe(documentFormat);
    expect(upgradeDocument(doc)).toBe(false);
  });

  it('merges what two machines wrote into its new facts', () => {
    const first = documentOfFormat2(reportOf());
    const second = copyOf(first);
    for (const doc of [first, second]) upgradeDocument(doc);
    setFact(first, 'conclusions', [{ id: 'k1', text: 'trồng rừng', unit: 'Hội Nông dân', deadline: '' }]);
    setFact(second, 'conclusions', [{ id: 'k2', text: 'giữ rừng', unit: '', deadline: '2026-06-30' }]);
    setFact(first, 'period', 'quý I');
    setFact(second, 'nextPeriod', 'quý II');
    const merged = meet(first, second).facts;
    expect(merged.conclusions.map(({ id }) => id).toSorted()).toEqual(['k1', 'k2']);
    expect(merged).toMatchObject({ period: 'quý I', nextPeriod: 'quý II' });
  });
});

it('a new document needs no upgrade', () => {
  expect(upgradeDocument(documentFrom(reportOf()))).toBe(false);
  const { opinions: _opinions, documents: _documents, ...older } = reportOf().facts;
  expect(upgradeDocument(documentFrom(reportOf({ facts: older as never })))).toBe(false);
});
