import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import {
  bodyOf, documentFrom, putPhoto, readContent, removePhoto, setFact, setMeta, setPhotoText,
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

  it('converge on one headline when both wrote one', () => {
    const [reporter, editor] = twoReplicas();
    setMeta(reporter, 'headline', 'Mây Hạ giữ rừng');
    setMeta(editor, 'headline', 'Mây Hạ trồng rừng');
    expect(['Mây Hạ giữ rừng', 'Mây Hạ trồng rừng']).toContain(meet(reporter, editor).headline);
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
