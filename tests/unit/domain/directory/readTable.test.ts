import { expect, it } from 'vitest';
import { readTable } from '../../../../renderer/domain/directory/readTable';

it('people are read by the words of the header, below a heading; posts get their unit', () => {
  const reading = readTable([
    ['DANH SÁCH CÁN BỘ'], [],
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Từ ngày', 'Đến ngày'],
    ['1', ' Lê  Thu Lan ', 'Trưởng ban', 'Ban Tổ chức Huyện ủy', '1/6/2024', ''],
    ['2', 'Vũ An Khê', 'Bí thư Đảng ủy', '', '31/02/2025', ''],
    ['', '', '', '', '', ''],
    ['3', '', 'Chủ tịch', '', '', ''],
    ['4', 'Đỗ Mai', 'Chủ tịch', '', '2025-07-01', '2024-01-01'],
  ]);
  expect(reading).toEqual({
    kind: 'person', missing: [],
    drafts: [{ kind: 'person', name: 'Lê Thu Lan', posts: [{ title: 'Trưởng ban Ban Tổ chức Huyện ủy', from: '2024-06-01', to: '' }] }],
    problems: [
      { row: 5, problem: 'badDate', column: 'from', value: '31/02/2025' },
      { row: 7, problem: 'missing', column: 'name', value: '' },
      { row: 8, problem: 'reversed', column: 'to', value: '2025-07-01 - 2024-01-01' },
    ],
  });
});

it('documents and abbreviations are read too, in English as well, and missing columns named', () => {
  expect(readTable([['Document number', 'Type', 'Date of issue'], ['09-TT/HU', 'Thông tri', '01/02/2026']])).toEqual({
    kind: 'document', missing: ['issuer', 'subject'], problems: [],
    drafts: [{ kind: 'document', number: '09-TT/HU', type: 'Thông tri', issuer: '', date: '2026-02-01', subject: '' }],
  });
  expect(readTable([['Viết tắt', 'Viết đầy đủ'], ['UBND', 'Ủy ban nhân dân']])).toMatchObject({ kind: 'abbreviation', drafts: [{ short: 'UBND', full: 'Ủy ban nhân dân' }] });
  expect(readTable([['Tên đơn vị', 'Viết tắt'], ['Huyện ủy', 'HU']])).toMatchObject({ kind: 'unit', drafts: [{ name: 'Huyện ủy', short: 'HU' }] });
});

it('a table without a header that is known says which columns it would need', () => {
  expect(readTable([['a', 'b'], ['1', '2']])).toEqual({ kind: null, missing: ['name', 'number'] });
  expect(readTable([])).toEqual({ kind: null, missing: ['name', 'number'] });
});
