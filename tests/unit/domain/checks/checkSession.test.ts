import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSession, runChecks, type CheckedArticle, type CheckedText } from '../../../../renderer/domain/checks';
import { deskChecks } from '../../../../renderer/domain/checks/deskChecks';
import { bodyWith, contextOf, paragraph, portal, reportOf } from '../article/report';

const sentences = [
  'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.', 'Quận uỷ và Thành ủy dự.', 'Quận ủy họp lại.', 'Kế hoạch số 12-KH/ĐU ngày 08/01/2026 về giữ rừng.', 'Thực hiện Kế hoạch số 14-KH/ĐU.',
  'Xây dựng Đảng và xây dựng đảng.', 'Lập 02-03 tổ, có 1-3 người.', 'Đồng chí Lục Thị Miên - Phó Bí thư xã phát biểu.', 'Đồng chí Lục Thị Miên - Trưởng ban đã kết luận.', 'Có 07 ý kiến của của dân.', '', 'Hết./.',
];
const context = contextOf(portal);
const blockOf = (text: string): CheckedText => ({ text, type: 'paragraph', phrase: null, inList: false });
const texts = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const edit = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), at: fc.nat(20), text: texts }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(20), text: texts }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(20), text: fc.constant('') }),
  fc.record({ kind: fc.constant('opinions' as const), at: fc.nat(9), text: fc.constant('') }),
);

it('finds after any row of changes what it would find anew', () => {
  fc.assert(fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), fc.array(edit, { maxLength: 12 }), (start, edits) => {
    const session = checkSession(context);
    let content = reportOf();
    let blocks: readonly CheckedText[] = start.map(blockOf);
    const article = (): CheckedArticle => ({ headline: content.headline, byline: content.byline, facts: content.facts, photos: content.photos, blocks, placed: ['a'] });
    session.update(article());
    for (const { kind, at, text } of edits) {
      const place = at % Math.max(1, blocks.length);
      if (kind === 'type') blocks = blocks.length > 0 ? blocks.with(place, blockOf(text)) : [blockOf(text)];
      else if (kind === 'insert') blocks = blocks.toSpliced(place, 0, blockOf(text));
      else if (kind === 'remove') blocks = blocks.toSpliced(place, 1);
      else content = reportOf({ facts: { ...content.facts, opinions: at } });
      const anew = runChecks({ ...content, body: bodyWith(...blocks.map((block) => paragraph(block.text)), { type: 'figure', attrs: { photo: 'a' } }) }, context);
      expect(session.update(article())).toEqual(anew);
    }
  }));
});

it('looks again only at the text that changed', () => {
  const read: string[] = [];
  const watched = (text: string): CheckedText => ({ get text() { read.push(text); return text; }, type: 'paragraph', phrase: null, inList: false });
  const { headline, byline, facts, photos } = reportOf();
  const blocks = sentences.slice(0, 10).map(watched);
  const session = checkSession(context);
  session.update({ headline, byline, facts, photos, blocks, placed: ['a'] });
  read.length = 0;
  session.update({ headline, byline, facts, photos, blocks: blocks.with(5, watched('Một câu mới.')), placed: ['a'] });
  // The checks of the whole article read its first and its last texts; of the others only the new one is read.
  expect(new Set(read.filter((text) => !sentences.slice(0, 4).includes(text) && text !== sentences[9]))).toEqual(new Set(['Một câu mới.']));
  expect(deskChecks.length).toBeGreaterThan(25);
});
