import { describe, expect, it } from 'vitest';
import { compareContents } from '../../../renderer/compare/compareContents';
import { compareText } from '../../../renderer/compare/words/diffTokens';
import { isSame, countsOf } from '../../../renderer/compare/counts';
import type { BodyNode } from '../../../renderer/domain/article/body';
import { bodyWith, bulletList, figure, heading, paragraph, photoOf, reportOf } from '../domain/article/report';

const bodies = (before: readonly BodyNode[], after: readonly BodyNode[]) =>
  compareContents(reportOf({ body: bodyWith(...before), photos: [] }), reportOf({ body: bodyWith(...after), photos: [] }));
const ops = (comparison: ReturnType<typeof bodies>) => comparison.body.map(({ op }) => op);
const marked = (segments: ReturnType<typeof compareText>['segments']) =>
  segments.map(({ op, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[op]).join('');
const words = (before: string, after: string) => marked(compareText(before, after).segments);

describe('words', () => {
  it.each([
    ['Xã trồng thêm 40 ha rừng.', 'Xã trồng thêm 45 ha rừng.', 'Xã trồng thêm [-40][+45] ha rừng.'],
    ['giữ rừng', 'giữ rừng đầu nguồn', 'giữ rừng[+ đầu nguồn]'],
    ['họp bàn về việc giữ rừng', 'họp về việc giữ rừng', 'họp [-bàn ]về việc giữ rừng'],
    ['Mây Hạ, Mây Thượng', 'Mây Hạ; Mây Thượng', 'Mây Hạ[-,][+;] Mây Thượng'],
    ['ngày 06/02/2026', 'ngày 07/02/2026', 'ngày [-06/02/2026][+07/02/2026]'],
    ['số 09-TT/HU', 'số 10-TT/HU', 'số [-09][+10]-TT/HU'],
    ['chi 1.250 triệu đồng', 'chi 1.350 triệu đồng', 'chi [-1.250][+1.350] triệu đồng'],
    ['hội  nghị', 'hội nghị', 'hội[-  ][+ ]nghị'],
    ['', 'Tin mới', '[+Tin mới]'],
    ['hòa bình', 'hoà bình', '[-hòa][+hoà] bình'],
  ])('%s → %s', (before, after, expected) => expect(words(before, after)).toBe(expected));

  it('are the same however their letters are composed', () => expect(words('người dân', 'người dân'.normalize('NFD'))).toBe('người dân'));

  it('of a passage written anew stand together, without the odd word that both have', () => {
    const text = words('Sáng nay cán bộ kiểm lâm đi tuần các bản vùng cao rồi lên đỉnh núi.', 'Sáng nay học sinh trường xã trồng cây các ngả đường làng dưới chân đèo.');
    expect(text).not.toContain('] các [');
    expect(text.startsWith('Sáng nay [-cán bộ')).toBe(true);
  });
});

describe('blocks', () => {
  const [one, two, three, four] = ['Xã trồng thêm 40 ha rừng trong năm qua.', 'Không để xảy ra vụ cháy nào trên địa bàn.', 'Các thôn đều lập tổ tuần tra ban đêm.', 'Hội nghị thống nhất giao tám việc cho từng chi bộ.'].map((text) => paragraph(text)) as [BodyNode, BodyNode, BodyNode, BodyNode];

  it('that are new or gone leave the others as they were', () => {
    expect(ops(bodies([one, two, three], [one, four, two, three]))).toEqual(['same', 'added', 'same', 'same']);
    expect(ops(bodies([one, two, three], [one, three]))).toEqual(['same', 'removed', 'same']);
  });

  it('that were rewritten are compared word by word with the most similar one', () => {
    const comparison = bodies([one, two], [paragraph('Không để xảy ra vụ cháy nào trên toàn địa bàn.')]);
    expect(comparison.body.map((row) => [row.op, marked(row.segments)])).toEqual([
      ['removed', `[-Xã trồng thêm 40 ha rừng trong năm qua.]`],
      ['changed', 'Không để xảy ra vụ cháy nào trên [+toàn ]địa bàn.'],
    ]);
  });

  it('that moved say from where and to where, and keep a mark at the old place', () => {
    const comparison = bodies([one, two, three, four], [one, three, four, two]);
    expect(ops(comparison)).toEqual(['same', 'movedAway', 'same', 'same', 'moved']);
    const moved = comparison.body.find((row) => row.op === 'moved')!;
    expect([moved.before.number, moved.after.number]).toEqual([2, 4]);
    expect(countsOf(comparison)).toMatchObject({ moved: 1, added: 0, removed: 0 });
  });

  it('that moved and were touched on the way are still the same', () => {
    const comparison = bodies([one, two, three, four], [one, three, four, paragraph('Không để xảy ra một vụ cháy nào trên địa bàn.')]);
    expect(ops(comparison)).toEqual(['same', 'movedAway', 'same', 'same', 'moved']);
    expect(countsOf(comparison)).toMatchObject({ moved: 1, added: 1, removed: 0 });
  });

  it('of another kind keep their words', () => {
    const comparison = bodies([paragraph('Kết quả'), paragraph('Việc cần làm')], [heading('Kết quả'), bulletList('Việc cần làm')]);
    expect(ops(comparison)).toEqual(['changed', 'changed']);
    expect(countsOf(comparison)).toMatchObject({ added: 0, removed: 0, restyled: 2 });
  });

  it('with other marks say so, and nothing about their words', () => {
    const bold: BodyNode = { type: 'paragraph', content: [{ type: 'text', text: 'Xã trồng ' }, { type: 'text', text: '40 ha', marks: [{ type: 'bold' }] }] };
    const comparison = bodies([paragraph('Xã trồng 40 ha')], [bold]);
    expect(comparison.body).toMatchObject([{ op: 'changed', segments: [{ op: 'same', text: 'Xã trồng ' }, { op: 'same', text: '40 ha', marksBefore: [] }] }]);
    expect(countsOf(comparison)).toMatchObject({ restyled: 1, added: 0 });
  });

  it('that hold a photo are the photo', () => {
    expect(ops(bodies([one, figure('a'), two], [one, two, figure('a')]))).toEqual(['same', 'movedAway', 'same', 'moved']);
    expect(ops(bodies([one, figure('a')], [one, figure('b')]))).toEqual(['same', 'removed', 'added']);
  });

  it('without words do not wander', () => {
    const empty = paragraph('');
    expect(ops(bodies([one, empty, two, empty, three], [one, two, empty, three]))).toEqual(['same', 'removed', 'same', 'same', 'same']);
  });
});

describe('facts and photos', () => {
  const { facts } = reportOf();
  const khang = facts.chairs[0]!;
  const tu = { id: 'p2', name: 'Lò Thị Tú', posts: 'Chủ tịch UBND xã' };

  it('tell a fact by its field and its words', () => {
    const comparison = compareContents(reportOf(), reportOf({ facts: { ...facts, place: 'Nhà văn hóa thôn Mây', opinions: 9 } }));
    const changed = comparison.facts.values.filter(({ text }) => text.before !== text.after);
    expect(changed.map(({ field, before, after }) => [field, before, after])).toEqual([['place', '', 'Nhà văn hóa thôn Mây'], ['opinions', 8, 9]]);
    expect(countsOf(comparison).facts).toBe(2);
  });

  it('know the people of a list by their ids', () => {
    const comparison = compareContents(
      reportOf({ facts: { ...facts, attendees: [khang, tu] } }),
      reportOf({ facts: { ...facts, attendees: [tu, { ...khang, posts: 'Bí thư Đảng ủy, Chủ tịch HĐND xã' }, { id: 'p3', name: 'Vàng A Sử', posts: '' }] } }),
    );
    const { entries } = comparison.facts.lists.find(({ field }) => field === 'attendees')!;
    expect(entries.map(({ id, op, from, to }) => [id, op, from, to])).toEqual([['p2', 'same', 2, 1], ['p1', 'changed', 1, 2], ['p3', 'added', null, 3]]);
    expect(entries.filter(({ moved }) => moved)).toHaveLength(1);
    expect(marked(entries[1]!.fields['posts']!.segments)).toBe('Bí thư Đảng ủy[+, Chủ tịch HĐND] xã');
  });

  it('tell what happened to each photo', () => {
    const comparison = compareContents(
      reportOf({ photos: [photoOf('a'), photoOf('b'), photoOf('c')] }),
      reportOf({ photos: [photoOf('a', { caption: 'Các hộ dân nhận cây quế giống' }), photoOf('c', { hash: 'f'.repeat(64) }), photoOf('d')] }),
    );
    expect(comparison.photos.map(({ id, op, replaced }) => [id, op, replaced])).toEqual([['a', 'changed', false], ['b', 'removed', false], ['c', 'changed', true], ['d', 'added', false]]);
    expect(countsOf(comparison)).toMatchObject({ captions: 1, photos: 3 });
  });

  it('say nothing about what stayed', () => expect(isSame(compareContents(reportOf(), reportOf()))).toBe(true));
});
