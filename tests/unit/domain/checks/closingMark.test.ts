import { describe, expect, it } from 'vitest';
import { closingMark } from '../../../../renderer/domain/checks/closingMark';
import { bodyWith, bulletList, contextOf, figure, heading, newspaper, paragraph, reportOf } from '../article/report';
import { findIn, findOf } from './finding';

const lead = 'Sáng 06/02, xã Mây Hạ họp bàn về giữ rừng.';
const closed = 'Hội nghị thống nhất trồng thêm 40 ha trong năm nay./.';
const found = (block: number) => [{ check: 'closingMark', severity: 'warning', where: 'body', block, values: { mark: './.' } }];

describe('the closing mark', () => {
  it('is missed at the last paragraph with words in it', () => {
    expect(findIn(closingMark, lead, 'Hội nghị thống nhất trồng thêm 40 ha.')).toEqual(found(1));
    expect(findIn(closingMark, lead, 'Hội nghị thống nhất.', '', ' ')).toEqual(found(1));
  });

  it('counts only at the very end', () => {
    expect(findIn(closingMark, closed, 'Sau đó, các đại biểu thăm vườn ươm.')).toEqual(found(1));
    expect(findIn(closingMark, lead, 'Hội nghị thống nhất./. Ảnh kèm theo')).toEqual(found(1));
  });

  it('is seen before blanks, empty paragraphs and photos', () => {
    expect(findIn(closingMark, lead, `${closed} \u00a0`)).toEqual([]);
    expect(findIn(closingMark, lead, closed, '', figure('a'), figure('b'))).toEqual([]);
  });

  it('may be followed by the heading over the closing photos', () => {
    expect(findIn(closingMark, lead, closed, 'Hình ảnh buổi họp: ', figure('a'))).toEqual([]);
    expect(findIn(closingMark, lead, closed, heading('Hình ảnh buổi họp'), figure('a'))).toEqual([]);
    expect(findIn(closingMark, lead, 'Hội nghị thống nhất.', 'Hình ảnh buổi họp:', figure('a'))).toEqual(found(1));
  });

  it('stands at the last item where a list ends the text', () => {
    expect(findIn(closingMark, lead, 'Xã giao nhiệm vụ:', bulletList('trồng rừng;', 'giữ nước./.'))).toEqual([]);
    expect(findIn(closingMark, lead, 'Xã giao nhiệm vụ:', bulletList('trồng rừng;', 'giữ nước.'))).toEqual(found(3));
  });

  it('is seen over several text nodes, and when accents are decomposed', () => {
    const bold = { type: 'text', text: './.', marks: [{ type: 'bold' }] };
    expect(findIn(closingMark, { type: 'paragraph', content: [{ type: 'text', text: 'Hội nghị thống nhất' }, bold] })).toEqual([]);
    expect(findIn(closingMark, closed.normalize('NFD'))).toEqual([]);
  });

  it('is not asked of a report without a word, nor by a house that has none', () => {
    expect(findIn(closingMark, '')).toEqual([]);
    expect(findOf(closingMark, reportOf({ body: bodyWith(paragraph(lead)) }), contextOf(newspaper))).toEqual([]);
  });
});
