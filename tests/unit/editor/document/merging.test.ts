import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Attendee } from '../../../../renderer/domain/facts/meetingFacts';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import {
  bodyOf, documentFrom, putPhoto, readContent, readFacts, removePhoto, setFact, setMeta, setPhotoText,
} from '../../../../renderer/editor/document/articleDocument';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { photoOf, reportOf } from '../../domain/article/report';

/** Two people who have the same report and no line between them. */
function twoReplicas(content: ArticleContent = reportOf()): [Y.Doc, Y.Doc] {
  const first = documentFrom(content);
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  return [first, second];
}

/** Both hear of what the other did; afterwards both read the same. */
function meet(first: Y.Doc, second: Y.Doc): ArticleContent {
  const [fromFirst, fromSecond] = [Y.encodeStateAsUpdate(first, Y.encodeStateVector(second)), Y.encodeStateAsUpdate(second, Y.encodeStateVector(first))];
  Y.applyUpdate(second, fromFirst);
  Y.applyUpdate(first, fromSecond);
  expect(readContent(second)).toEqual(readContent(first));
  return readContent(first);
}

/** Types at the start of the n-th block, as the editor does. */
function type(doc: Y.Doc, block: number, words: string): void {
  const text = (bodyOf(doc).get(block) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, words);
}

describe('two people’s changes made apart', () => {
  it('merge when one writes the headline, the other a caption', () => {
    const [reporter, editor] = twoReplicas();
    setMeta(reporter, 'headline', 'Mây Hạ giữ rừng');
    setPhotoText(editor, 'a', { caption: 'Trao cây giống' });
    const merged = meet(reporter, editor);
    expect(merged.headline).toBe('Mây Hạ giữ rừng');
    expect(merged.photos[0]).toMatchObject({ id: 'a', caption: 'Trao cây giống', credit: 'Hạ Vy' });
  });

  it('merge when they fill different facts', () => {
    const [reporter, editor] = twoReplicas();
    setFact(reporter, 'place', 'Nhà văn hóa xã');
    setFact(editor, 'opinions', 12);
    expect(meet(reporter, editor).facts).toMatchObject({ place: 'Nhà văn hóa xã', opinions: 12, holder: 'Đảng ủy xã Mây Hạ' });
  });

  it('merge when they word the same photo', () => {
    const [reporter, editor] = twoReplicas();
    setPhotoText(reporter, 'a', { caption: 'Trao cây giống' });
    setPhotoText(editor, 'a', { credit: 'Tuệ Lâm' });
    expect(meet(reporter, editor).photos[0]).toMatchObject({ caption: 'Trao cây giống', credit: 'Tuệ Lâm' });
  });

  it('merge when both type into the same paragraph', () => {
    const [reporter, editor] = twoReplicas();
    type(reporter, 2, 'Theo thống kê, ');
    type(editor, 0, 'Tin nhanh: ');
    const texts = textBlocks(meet(reporter, editor).body).map(textOf);
    expect(texts[0]).toMatch(/^Tin nhanh: Sáng ngày/u);
    expect(texts[1]).toMatch(/^Theo thống kê, Năm qua/u);
  });

  it('keep both photos when each adds one, in the same order for both', () => {
    const [reporter, editor] = twoReplicas();
    putPhoto(reporter, photoOf('m'));
    putPhoto(editor, photoOf('k'));
    expect(meet(reporter, editor).photos.map(({ id }) => id)).toEqual(['a', 'b', 'k', 'm']);
  });

  it('merge when both change one headline, and neither’s words are lost where both wrote another', () => {
    const [reporter, editor] = twoReplicas();
    setMeta(reporter, 'headline', 'Xã Mây Hạ bàn cách giữ rừng đầu nguồn năm 2026');
    setMeta(editor, 'headline', 'Xã Mây Hạ họp bàn cách giữ rừng đầu nguồn');
    expect(meet(reporter, editor).headline).toBe('Xã Mây Hạ họp bàn cách giữ rừng đầu nguồn năm 2026');
    setMeta(reporter, 'headline', 'Giữ rừng');
    setMeta(editor, 'headline', 'Trồng cây');
    const { headline } = meet(reporter, editor);
    expect(headline).toContain('Giữ rừng');
    expect(headline).toContain('Trồng cây');
  });

  it('merge when both change one caption, one place and one subject', () => {
    const [reporter, editor] = twoReplicas();
    setPhotoText(reporter, 'a', { caption: 'Sáng 06/02, các hộ dân nhận cây giống' });
    setPhotoText(editor, 'a', { caption: 'Các hộ dân nhận cây giống tại rừng đầu nguồn' });
    setFact(reporter, 'holder', 'Thường trực Đảng ủy xã Mây Hạ');
    setFact(editor, 'holder', 'Đảng ủy xã Mây Hạ, Ban Quản lý rừng');
    const { photos, facts } = meet(reporter, editor);
    expect(photos[0]!.caption).toBe('Sáng 06/02, các hộ dân nhận cây giống tại rừng đầu nguồn');
    expect(facts.holder).toBe('Thường trực Đảng ủy xã Mây Hạ, Ban Quản lý rừng');
  });

  it('merge when they add, change and remove different lines of one list', () => {
    const person = (id: string) => ({ id, name: `Người ${id}`, posts: '' });
    const [reporter, editor] = twoReplicas(reportOf({ facts: { ...reportOf().facts, attendees: ['k', 'l', 'm'].map(person) } }));
    const change = (doc: Y.Doc, update: (now: readonly Attendee[]) => readonly Attendee[]) => setFact(doc, 'attendees', update(readFacts(doc).attendees));
    change(reporter, (now) => [...now, person('x')]);
    change(reporter, (now) => now.map((one) => (one.id === 'l' ? { ...one, posts: 'Bí thư chi bộ' } : one)));
    change(editor, (now) => [person('y'), ...now]);
    change(editor, (now) => now.filter(({ id }) => id !== 'k'));
    change(editor, (now) => now.map((one) => (one.id === 'l' ? { ...one, name: 'Lục Thị Miên' } : one)));
    expect(meet(reporter, editor).facts.attendees).toEqual([person('y'), { id: 'l', name: 'Lục Thị Miên', posts: 'Bí thư chi bộ' }, person('m'), person('x')]);
  });

  it('keep every line, in one order for both, when each moves one and both add at the end', () => {
    const group = (id: string) => ({ id, count: null, label: `Nhóm ${id}` });
    const [reporter, editor] = twoReplicas(reportOf({ facts: { ...reportOf().facts, groups: ['k', 'l', 'm'].map(group) } }));
    setFact(reporter, 'groups', ['m', 'k', 'l', 'z'].map(group));
    setFact(editor, 'groups', ['l', 'k', 'm', 'y'].map(group));
    const ids = meet(reporter, editor).facts.groups.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['k', 'l', 'm', 'y', 'z']);
    expect(ids.slice(-2)).toEqual(['y', 'z']);
  });

  it('keep what was written into a photo that one removed and put back meanwhile', () => {
    const [reporter, editor] = twoReplicas();
    removePhoto(reporter, 'b');
    putPhoto(reporter, photoOf('b', { caption: 'Quang cảnh buổi họp' }));
    setPhotoText(editor, 'b', { caption: 'Quang cảnh buổi họp sáng 06/02' });
    expect(meet(reporter, editor).photos[1]!.caption).toBe('Quang cảnh buổi họp sáng 06/02');
  });

  it('converge when one removes the photo that the other is wording', () => {
    const [reporter, editor] = twoReplicas();
    removePhoto(reporter, 'b');
    setPhotoText(editor, 'b', { caption: 'Trao cây giống' });
    expect(meet(reporter, editor).photos.map(({ id }) => id)).toEqual(['a']);
  });

  it('come to the same in whatever order they are heard', () => {
    const [reporter, editor] = twoReplicas();
    const start = Y.encodeStateAsUpdate(reporter);
    const updates: Uint8Array[] = [];
    for (const doc of [reporter, editor]) doc.on('update', (update: Uint8Array) => updates.push(update));
    setMeta(reporter, 'headline', 'Mây Hạ giữ rừng');
    setFact(reporter, 'opinions', 12);
    setPhotoText(editor, 'a', { caption: 'Trao cây giống' });
    setFact(editor, 'place', 'Nhà văn hóa xã');
    expect(updates).toHaveLength(4);
    const read = (heard: readonly Uint8Array[]): ArticleContent => {
      const late = new Y.Doc();
      for (const update of [start, ...heard, ...heard]) Y.applyUpdate(late, update);
      return readContent(late);
    };
    expect(read(updates.toReversed())).toEqual(read(updates));
    expect(read(updates)).toEqual(meet(reporter, editor));
  });
});
