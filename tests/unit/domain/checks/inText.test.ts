import { describe, expect, it } from 'vitest';
import { deskChecks, runChecks, type Check } from '../../../../renderer/domain/checks';
import { bodyWith, contextOf, paragraph, portal, reportOf } from '../article/report';
import { findIn } from './finding';

const lead = 'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp bàn về giữ rừng.';
const plan = 'Kế hoạch số 12-KH/ĐU ngày 08/01/2026 về giữ rừng';

/** Each check with what it finds (the words at the place, and what one key puts there), and what it leaves alone. */
const cases: Record<string, { readonly wrong: readonly (readonly [text: string, words: string, fixed: string | null])[]; readonly right: readonly string[] }> = {
  oddSpaces: {
    wrong: [
      ['Xã  trồng rừng.', '  ', 'Xã trồng rừng.'], ['Xã\u00a0trồng rừng.', '\u00a0', 'Xã trồng rừng.'], ['Xã tr\u200bồng rừng.', '\u200b', 'Xã trồng rừng.'],
      ['Xã trồng rừng , giữ nước.', ' ', 'Xã trồng rừng, giữ nước.'],
    ],
    right: ['Xã trồng rừng ', 'Đạt 7, 5 và 3 .5', 'Xã trồng rừng.'],
  },
  opensWithDigit: {
    wrong: [['9 tháng đầu năm, xã trồng 40 ha rừng.', '9', null], ['Xã trồng rừng. 15 hộ nhận giống.', '15', null]],
    right: ['1. Trồng rừng.', '06/02/2026 là ngày trồng cây.', 'Hội nghị số 2. Các hộ nhận giống.', 'Gồm 15 hộ.', '02-03 tổ được lập.'],
  },
  documentWordMissing: {
    wrong: [['Thực hiện Nghị quyết 09-NQ/HU ngày 04/5/2026 về trồng rừng.', 'Nghị quyết 09-NQ/HU', 'Thực hiện Nghị quyết số 09-NQ/HU ngày 04/5/2026 về trồng rừng.']],
    right: [plan, 'Nghị quyết Đại hội', 'Nghị quyết năm 2026'],
  },
  documentTypeDiffers: {
    wrong: [['Kế hoạch số 09-TT/HU ngày 04/5/2026 về giữ rừng.', 'Kế hoạch số 09-TT/HU', 'Thông tri số 09-TT/HU ngày 04/5/2026 về giữ rừng.']],
    right: [plan, 'Nghị định số 30/2020/NĐ-CP', 'Thông tư số 12/2021/TT-BTC', 'Quyết định số 15/QĐ-UBND', 'Kế hoạch số 5-ABC/HU'],
  },
  documentUndated: {
    wrong: [['Thực hiện Đề án số 05-ĐA/TU của Tỉnh ủy về trồng rừng.', 'Đề án số 05-ĐA/TU', null]],
    right: [plan, `${plan}. Xã đã triển khai Kế hoạch số 12-KH/ĐU.`, 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ', 'Đề án số 05-ĐA/TU của Ban Thường vụ Tỉnh ủy ngày 04/5/2026'],
  },
  documentNumbers: {
    wrong: [[`Hội nghị nghe ${plan}. Các thôn làm tốt Kế hoạch số 14-KH/ĐU.`, '14-KH/ĐU', `Hội nghị nghe ${plan}. Các thôn làm tốt Kế hoạch số 12-KH/ĐU.`]],
    right: [
      `${plan} và Kế hoạch số 14-KH/ĐU ngày 09/01/2026 về giữ nước.`, `${plan}. Các thôn làm tốt Kế hoạch số 12-KH/ĐU.`, `Kế hoạch số 14-KH/ĐU và ${plan}.`,
      `${plan}. Kế hoạch số 14-KH/TU của Tỉnh ủy.`,
    ],
  },
  strayCaption: {
    wrong: [
      ['Đồng chí Bùi Hữu Khang - Bí thư Đảng ủy xã phát biểu tại hội nghị', 'Đồng chí Bùi Hữu Khang - Bí thư Đảng ủy xã phát biểu tại hội nghị', null],
      ['Quang cảnh hội nghị. Ảnh: Hạ Vy', 'Quang cảnh hội nghị. Ảnh: Hạ Vy', null], ['mh-3.jpg', 'mh-3.jpg', null],
    ],
    right: ['Đồng chí Bùi Hữu Khang phát biểu tại hội nghị.', 'Đồng chí Bí thư Đảng ủy yêu cầu:', 'Kết quả trồng rừng'],
  },
  pastedPage: {
    wrong: ['Ngày đăng 05/05/2026 | 13:45 | Lượt xem: 51', 'Văn bản mới Văn bản mới', 'Bản quyền Cổng thông tin xã Mây Hạ', 'Email: mayha@example.vn', '(0) Bình luận', '(*) Không sao chép khi chưa có sự đồng ý.'].map((text) => [text, text, ''] as const),
    right: ['Xã Mây Hạ bàn về bản quyền tác phẩm.', 'Đảng viên làm gương, dân theo làm gương.', lead],
  },
  partyCase: {
    wrong: [['Công tác xây dựng Đảng tốt, xây dựng Đảng mạnh, xây dựng đảng vững.', 'đảng', 'Công tác xây dựng Đảng tốt, xây dựng Đảng mạnh, xây dựng Đảng vững.']],
    right: ['Tổ chức đảng và đảng viên; các tổ chức đảng; xây dựng Đảng.', 'Xây dựng Đảng bộ mạnh, xây dựng đảng bộ vững.'],
  },
  toneMarks: {
    wrong: [['Quận uỷ họp; Quận ủy yêu cầu; Thành ủy dự.', 'uỷ', 'Quận ủy họp; Quận ủy yêu cầu; Thành ủy dự.'], ['HOÀ bình và hòa hợp, hóa.', 'OÀ', 'HÒA bình và hòa hợp, hóa.']],
    right: ['Quận ủy, hòa bình, khỏe, thúy, toàn, hoàng, quý, quỳ, thuyền.', 'Quận uỷ, hoà bình.'],
  },
  numberPadding: {
    wrong: [['Lập 02-03 tổ; có 1-3 đảng viên.', '1-3', 'Lập 02-03 tổ; có 01-03 đảng viên.']],
    right: ['Lập 2-3 tổ; có 1-3 đảng viên.', 'Lập 02-03 tổ sáng 6-2 tại xã.', 'Lập 02-03 tổ trong 10-12 ngày.'],
  },
  impossibleDay: {
    wrong: [['Ngày 31/02/2026, xã họp.', '31/02/2026', null], ['Ngày 30-2-2026 họp.', '30-2-2026', null]],
    right: ['Ngày 28/02/2026, xã họp.', 'Kế hoạch 31/2026/KH', 'Từ 29/02/2024'],
  },
  wrongWeekday: {
    wrong: [['Sáng thứ Hai, ngày 06/02/2026, xã họp.', 'thứ Hai', 'Sáng thứ Sáu, ngày 06/02/2026, xã họp.'], ['Thứ 7 (06/02/2026) xã họp.', 'Thứ 7', 'Thứ Sáu (06/02/2026) xã họp.']],
    right: ['Sáng thứ Sáu, ngày 06/02/2026, xã họp.', 'Chủ nhật ngày 08/02/2026', 'Thứ hai, ngày 31/02/2026', 'thứ 6, 06/02/2026'],
  },
  otherDay: {
    wrong: [['Chiều ngày 07/02/2026, xã Mây Hạ họp.', '07/02/2026', 'Chiều ngày 06/02/2026, xã Mây Hạ họp.']],
    right: [lead, 'Sáng 6-2, xã Mây Hạ họp.', 'Ngày 07/02/2026, xã trồng cây.'],
  },
  titlesDiffer: {
    wrong: [
      ['Đồng chí Lục Thị Miên - Phó Bí thư Đảng ủy, Trưởng đoàn phát biểu. Đ/c Lục Thị Miên - Phó Chủ tịch xã.', 'Phó Chủ tịch xã', 'Đồng chí Lục Thị Miên - Phó Bí thư Đảng ủy, Trưởng đoàn phát biểu. Đ/c Lục Thị Miên - Phó Bí thư Đảng ủy, Trưởng đoàn.'],
    ],
    right: [
      'Đồng chí Lục Thị Miên - Phó Bí thư Đảng ủy, Trưởng đoàn; đồng chí Ôn Gia Tuệ. Đồng chí Lục Thị Miên - phó bí thư Đảng uỷ kết luận.',
      'Đồng chí Lục Thị Miên nói. Đồng chí Lục Thị Miên - Phó Bí thư.',
    ],
  },
  countDiffers: {
    wrong: [['Hội nghị nghe 07 ý kiến phát biểu.', '07', 'Hội nghị nghe 08 ý kiến phát biểu.']],
    right: ['Hội nghị nghe 08 ý kiến phát biểu.', 'Hội nghị nghe 8 ý kiến.', 'Trồng 40 ha rừng và 7 km đường.'],
  },
  notComposed: { wrong: [['Hội nghị'.normalize('NFD'), 'ộ'.normalize('NFD'), 'Hội nghị']], right: ['Hội nghị'] },
  doubledWords: { wrong: [['Lợi ích của của dân.', 'của của', 'Lợi ích của dân.']], right: ['Luôn luôn cố gắng.'] },
};

const checkOf = (id: string): Check => deskChecks.find((check) => check.id === id)!;

describe.each(Object.entries(cases))('%s', (id, { wrong, right }) => {
  it.each(wrong)('finds what is wrong in %j', (text, words, fixed) => {
    const [found, ...others] = findIn(checkOf(id), text);
    expect(others).toEqual([]);
    expect(text.slice(found!.range!.from, found!.range!.to)).toBe(words);
    const { fix } = found!;
    expect(fix ? text.slice(0, fix.range.from) + fix.text + text.slice(fix.range.to) : null).toBe(fixed);
    if (fixed) expect(findIn(checkOf(id), fixed)).toEqual([]);
  });

  it.each(right)('leaves %j alone', (text) => {
    expect(findIn(checkOf(id), text)).toEqual([]);
  });
});

it('looks at a hostile text in time that grows with its length, not faster', () => {
  const hostile = ['a ', '“', 'đồng chí ', '1-', 'A', ' ', 'Kế hoạch số ', 'uỷ hóa ', 'xây dựng đảng ', 'Sáng 1-1 ', ': ', '9 a. '];
  const timeOf = (text: string): number => {
    const began = performance.now();
    runChecks(reportOf({ body: bodyWith(paragraph(text)) }), contextOf(portal));
    return performance.now() - began;
  };
  for (const part of hostile) {
    const [short, long] = [8_000, 64_000].map((length) => timeOf(part.repeat(length / part.length)));
    // A quadratic one takes 64 times as long for eight times the text.
    expect(long, `${part}…`).toBeLessThan(30 * Math.max(short!, 10));
  }
});
