import { describe, expect, it } from 'vitest';
import { textBlocks, type BodyNode } from '../../../../renderer/domain/article/body';
import { entryAt, outlineOf } from '../../../../renderer/domain/article/outline';
import { bodyWith, bulletList, figure, heading, paragraph } from './report';

const numbered = (start: number, ...items: readonly (readonly BodyNode[])[]): BodyNode =>
  ({ type: 'orderedList', attrs: { start }, content: items.map((content) => ({ type: 'listItem', content })) });
const body = bodyWith(
  paragraph(''), paragraph('Sáng nay, xã họp.'), heading('Kết quả'), paragraph('Trồng rừng.'), figure('a'), bulletList('một'), heading(''),
  numbered(3, [paragraph('Giữ rừng'), numbered(1, [paragraph('trong ngoài')])], [paragraph('')], [paragraph('Trồng cây')]), { type: 'gallery', content: [figure('b')] },
);
const entries = outlineOf(body, (photo) => ({ a: ' Các hộ nhận cây ', b: '' })[photo] ?? '');

describe('the outline', () => {
  it('has lead, headings, photos and numbered conclusions in reading order, each with its place', () => {
    expect(entries).toEqual([
      { kind: 'lead', block: 1, text: 'Sáng nay, xã họp.' },
      { kind: 'heading', level: 2, block: 2, text: 'Kết quả' },
      { kind: 'photo', photo: 'a', block: 4, text: 'Các hộ nhận cây' },
      { kind: 'conclusion', number: 3, block: 6, text: 'Giữ rừng' },
      { kind: 'conclusion', number: 5, block: 9, text: 'Trồng cây' },
      { kind: 'photo', photo: 'b', block: 10, text: '' },
    ]);
  });
  it('has the words as they were before suggestions', () => {
    const id = 's1';
    const suggested = bodyWith({ type: 'heading', attrs: { level: 2 }, content: [
      { type: 'text', text: 'Kết ' }, { type: 'text', text: 'quả', marks: [{ type: 'deletion', attrs: { id } }] }, { type: 'text', text: 'cục', marks: [{ type: 'insertion', attrs: { id } }] },
    ] });
    expect(outlineOf(suggested, () => '').map(({ text }) => text)).toEqual(['Kết quả']);
  });
  it('counts blocks as textBlocks does', () => {
    const blocks = textBlocks(body);
    for (const entry of entries) if (entry.kind !== 'photo') expect(JSON.stringify(blocks[entry.block])).toContain(entry.text);
  });
  it('says under which entry a place stands', () => {
    expect([0, 1, 3, 5, 7, 9].map((block) => entryAt(entries, { block }))).toEqual([-1, 0, 1, 1, 3, 4]);
    expect(entryAt(entries, { photo: 'b' })).toBe(5);
    expect(entryAt(entries, { photo: 'c' })).toBe(-1);
  });
  it('of an empty report is empty', () => expect(outlineOf(bodyWith(paragraph('')), () => '')).toEqual([]));
});
