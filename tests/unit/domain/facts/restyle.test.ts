import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newspaperDate, textDate } from '../../../../renderer/domain/facts/dates';
import { closingEdit, restyleText } from '../../../../renderer/domain/facts/restyle';

const meeting = '2024-06-14';
const toPaper = (text: string): string => restyleText(text, 'portal', 'newspaper', meeting);
const toPortal = (text: string): string => restyleText(text, 'newspaper', 'portal', meeting);

describe('dates of a typed text', () => {
  it.each([
    ['Quyết định ban hành ngày 30/9/2021 của Tỉnh ủy.', 'Quyết định ban hành ngày 30-9-2021 của Tỉnh ủy.'],
    ['Hoàn thành trước ngày 25/6/2024.', 'Hoàn thành trước ngày 25-6.'],
    ['từ ngày 04/5/2022 đến ngày 06/5/2024', 'từ ngày 4-5-2022 đến ngày 6-5'],
    ['Sáng 14/6/2024, xã Mây Hạ họp.', 'Sáng 14-6, xã Mây Hạ họp.'],
    ['Nghị quyết (30/9/2024) nêu', 'Nghị quyết (30-9-2024) nêu'],
  ])('%s', (portal, newspaper) => {
    expect(toPaper(portal)).toBe(newspaper);
    expect(toPortal(newspaper)).toBe(portal);
  });

  it.each([
    'mỗi chi bộ có 1-3 đảng viên', '02-03 tổ chức', 'mỗi ngày 1-3 lượt', 'trong 2-3 ngày', 'sáng 2-3 đoàn đến', 'nhiệm kỳ 2020-2025', 'Kế hoạch số 09-KH/HU',
    'Nghị định số 30/2020/NĐ-CP', 'Thông báo số 12-05-2021/TB', 'ngày 31-02-2024', '9/9 chi bộ', 'đạt 3/4 chỉ tiêu', 'cao 1-2-3 bậc', 'quý 1/2024', 'số 1/2/2024/QĐ',
  ])('leaves "%s"', (text) => {
    expect(toPaper(text)).toBe(text);
    expect(toPortal(text)).toBe(text);
  });

  it('a day without a year is one of the meeting\'s year, unless that is unknown', () => {
    expect(toPaper('trước ngày 30/9')).toBe('trước ngày 30-9');
    expect(toPortal('trước ngày 30-9')).toBe('trước ngày 30/9/2024');
    expect(restyleText('trước ngày 30-9', 'newspaper', 'portal', '')).toBe('trước ngày 30-9');
    expect(restyleText('ngày 14/6/2024', 'portal', 'newspaper', '')).toBe('ngày 14-6-2024');
  });

  const iso = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const around = fc.constantFrom('', 'ngày ', 'Sáng ', 'mỗi ngày ', '(', 'từ ngày ', 'số ', 'nhiệm kỳ 2020-2025, ', '1-3 đảng viên, ', 'Đề án 02-ĐA/TU ');
  const behind = fc.constantFrom('', ', ', '. ', ' tại xã', ' đại biểu', ') ', ' và 02-03 tổ chức; ');
  const text = (write: (day: string) => string) =>
    fc.array(fc.tuple(around, iso.map(write), behind).map((parts) => parts.join('')), { maxLength: 5 }).map((parts) => parts.join(' '));

  it('there and back says the same, from the portal', () => {
    fc.assert(fc.property(text(textDate), (portal) => {
      expect(toPortal(toPaper(portal))).toBe(portal);
    }));
  });
  it('there and back says the same, from the newspaper', () => {
    fc.assert(fc.property(text((day) => newspaperDate(day)).filter((one) => !one.includes('-2024')), (newspaper) => {
      expect(toPaper(toPortal(newspaper))).toBe(newspaper);
    }));
  });
  it('nothing but dates changes', () => {
    const digitless = (one: string): string => one.replace(/[\d/-]/gu, '');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (one) => {
      expect(digitless(toPaper(one))).toBe(digitless(one));
    }));
  });
});

it('the closing mark comes and goes with the style', () => {
  const closed = (text: string, style: 'portal' | 'newspaper'): string => {
    const edit = closingEdit(text, style);
    return edit ? text.slice(0, edit.from) + edit.text + text.slice(edit.to) : text;
  };
  expect(closed('Hết.', 'portal')).toBe('Hết./.');
  expect(closed('Hết ', 'portal')).toBe('Hết./. ');
  expect(closed('Hết./.', 'portal')).toBe('Hết./.');
  expect(closed('Hết./.', 'newspaper')).toBe('Hết.');
  expect(closed('Hết.', 'newspaper')).toBe('Hết.');
});
