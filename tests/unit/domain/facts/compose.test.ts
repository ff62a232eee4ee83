import { describe, expect, it } from 'vitest';
import { compose, placeholderFacts, placeholderNames } from '../../../../renderer/domain/facts/compose';
import { emptyFacts, type MeetingFacts } from '../../../../renderer/domain/facts/meetingFacts';

const khang = { id: 'p1', name: 'Bùi Hữu Khang', posts: 'Bí thư Đảng ủy, Chủ tịch HĐND xã' };
const mien = { id: 'p2', name: 'Lục Thị Miên', posts: 'Phó Bí thư Đảng ủy' };
const tue = { id: 'p3', name: 'Ôn Gia Tuệ', posts: '' };
const cells = { id: 'g1', count: 7, label: 'đồng chí Bí thư chi bộ' };
const offices = { id: 'g2', count: null, label: 'đại diện các đoàn thể xã' };
const plan = { id: 'd1', type: 'Kế hoạch', number: '31-KH/ĐU', date: '2026-05-04', subject: 'về xây dựng nông thôn mới' };

const facts: MeetingFacts = {
  ...emptyFacts,
  session: 'afternoon', date: '2026-02-06', holder: 'Đảng ủy xã Mây Hạ', subject: 'về giữ rừng đầu nguồn', place: 'Nhà văn hóa xã',
  chairs: [khang], attendees: [mien, tue], groups: [cells, offices], documents: [plan], opinions: 8,
  period: 'quý I', nextPeriod: 'quý II năm 2026', term: 'nhiệm kỳ 2025-2030', visitors: 'đoàn kiểm tra số 3 của Tỉnh ủy', host: 'xã Suối Lam',
  hosts: [tue], hostGroups: [offices], scheme: 'Đề án số 05-ĐA/TU của Tỉnh ủy', figures: [{ id: 'f1', count: 3, label: 'tổ giúp việc' }],
  awards: 6, awardees: 'tập thể', conclusions: [{ id: 'k1', text: 'rà soát rừng giáp ranh', unit: 'Hạt Kiểm lâm', deadline: '2026-05-04' }],
};
const write = (wording: string, change: Partial<MeetingFacts> = {}): string => compose(wording, { ...facts, ...change }, 'portal');

const everyPlaceholder: Record<string, string> = {
  session: 'Chiều',
  date: '06/02/2026',
  holder: 'Đảng ủy xã Mây Hạ',
  subject: 'về giữ rừng đầu nguồn',
  place: 'Nhà văn hóa xã',
  chairs: 'đồng chí Bùi Hữu Khang - Bí thư Đảng ủy, Chủ tịch HĐND xã',
  people:
    'đồng chí Bùi Hữu Khang - Bí thư Đảng ủy, Chủ tịch HĐND xã; đồng chí Lục Thị Miên - Phó Bí thư Đảng ủy; ' +
    'đồng chí Ôn Gia Tuệ; 07 đồng chí Bí thư chi bộ và đại diện các đoàn thể xã',
  attendees: 'đồng chí Lục Thị Miên - Phó Bí thư Đảng ủy; đồng chí Ôn Gia Tuệ; 07 đồng chí Bí thư chi bộ và đại diện các đoàn thể xã',
  documents: 'Kế hoạch số 31-KH/ĐU ngày 04/5/2026 về xây dựng nông thôn mới',
  opinions: '08',
  theme: 'giữ rừng đầu nguồn',
  chair: 'đồng chí Bùi Hữu Khang - Bí thư Đảng ủy, Chủ tịch HĐND xã',
  Chair: 'Đồng chí Bùi Hữu Khang - Bí thư Đảng ủy, Chủ tịch HĐND xã',
  chairName: 'Bùi Hữu Khang',
  chairPost: 'Bí thư Đảng ủy',
  reports: 'Kế hoạch số 31-KH/ĐU ngày 04/5/2026 về xây dựng nông thôn mới',
  basis: 'Kế hoạch số 31-KH/ĐU ngày 04/5/2026 về xây dựng nông thôn mới',
  period: 'quý I',
  nextPeriod: 'quý II năm 2026',
  term: 'nhiệm kỳ 2025-2030',
  visitors: 'đoàn kiểm tra số 3 của Tỉnh ủy',
  host: 'xã Suối Lam',
  hosts: 'đồng chí Ôn Gia Tuệ và đại diện các đoàn thể xã',
  scheme: 'Đề án số 05-ĐA/TU của Tỉnh ủy',
  schemeShort: 'Đề án số 05-ĐA/TU',
  figures: '03 tổ giúp việc',
  awards: '06',
  awardees: 'tập thể',
  conclusions: 'Hạt Kiểm lâm rà soát rừng giáp ranh trước ngày 04/5/2026',
};

/** What a newspaper writes otherwise. */
const inNewspaper: Record<string, string> = {
  date: '6-2',
  chairs: 'Bí thư Đảng ủy, Chủ tịch HĐND xã Bùi Hữu Khang',
  chair: 'Bí thư Đảng ủy, Chủ tịch HĐND xã Bùi Hữu Khang',
  Chair: 'Bí thư Đảng ủy, Chủ tịch HĐND xã Bùi Hữu Khang',
  people: 'Bí thư Đảng ủy, Chủ tịch HĐND xã Bùi Hữu Khang; Phó Bí thư Đảng ủy Lục Thị Miên; Ôn Gia Tuệ; 7 đồng chí Bí thư chi bộ và đại diện các đoàn thể xã',
  attendees: 'Phó Bí thư Đảng ủy Lục Thị Miên; Ôn Gia Tuệ; 7 đồng chí Bí thư chi bộ và đại diện các đoàn thể xã',
  documents: 'Kế hoạch số 31-KH/ĐU ngày 4-5 về xây dựng nông thôn mới',
  reports: 'Kế hoạch số 31-KH/ĐU ngày 4-5 về xây dựng nông thôn mới',
  basis: 'Kế hoạch số 31-KH/ĐU ngày 4-5 về xây dựng nông thôn mới',
  hosts: 'Ôn Gia Tuệ và đại diện các đoàn thể xã',
  opinions: '8',
  figures: '3 tổ giúp việc',
  awards: '6',
  conclusions: 'Hạt Kiểm lâm rà soát rừng giáp ranh trước ngày 4-5',
};

describe('a placeholder', () => {
  it('is one of these, and no other', () => {
    expect(placeholderNames.toSorted()).toEqual(Object.keys(everyPlaceholder).toSorted());
  });

  it.each(Object.entries(everyPlaceholder))('{%s} is written %j', (name, text) => {
    expect(write(`{${name}}`)).toBe(text);
  });

  it.each(Object.entries({ ...everyPlaceholder, ...inNewspaper }))('{%s} is written %j by a newspaper', (name, text) => {
    expect(compose(`{${name}}`, facts, 'newspaper')).toBe(text);
  });

  it.each(placeholderNames)('{%s} is made of facts that exist', (name) => {
    for (const fact of placeholderFacts[name] ?? [name]) expect(emptyFacts).toHaveProperty(fact);
  });

  it.each(Object.keys(everyPlaceholder))('{%s} leaves a gap while its fact is missing, and nothing where all are', (name) => {
    expect(compose(`{${name}}`, emptyFacts, 'portal')).toBe('');
    // Another fact is known, so the phrase is written, with a gap in this place.
    const [other, known] = name === 'holder' ? ['{place}', { place: 'Nhà văn hóa xã' }] : ['{holder}', { holder: 'Đảng ủy xã Mây Hạ' }];
    expect(compose(`${other}: {${name}}.`, { ...emptyFacts, ...known }, 'portal')).toMatch(/^[^…]+: …\.$/u);
  });

  it.each(['weather', 'constructor', 'toString', 'ngày', 'first name', ''])('{%s} is a fault of the template', (name) => {
    expect(() => write(`Hội nghị {${name}} diễn ra`)).toThrow(RangeError);
  });
});

describe('the session', () => {
  it.each([['morning', 'Sáng'], ['afternoon', 'Chiều'], ['evening', 'Tối']] as const)('%s is %s', (session, word) => {
    expect(write('{session}', { session })).toBe(word);
  });

  it('says nothing before the day is known', () => {
    expect(write('{session} ngày {date}, {holder} họp.', { date: '' })).toBe('… ngày …, Đảng ủy xã Mây Hạ họp.');
  });
});

describe('an enumeration', () => {
  it('of one has no "và", of two only that, of three a semicolon first', () => {
    expect(write('{chairs}', { chairs: [tue] })).toBe('đồng chí Ôn Gia Tuệ');
    expect(write('{chairs}', { chairs: [tue, mien] })).toBe('đồng chí Ôn Gia Tuệ và đồng chí Lục Thị Miên - Phó Bí thư Đảng ủy');
    expect(write('{chairs}', { chairs: [tue, mien, { ...tue, name: 'Giáp Minh Thụy' }] })).toBe(
      'đồng chí Ôn Gia Tuệ; đồng chí Lục Thị Miên - Phó Bí thư Đảng ủy và đồng chí Giáp Minh Thụy',
    );
  });

  it('passes over lines that were opened and not filled', () => {
    const blank = { id: 'new', name: ' ', posts: '' };
    expect(write('{chairs}', { chairs: [blank, tue, blank] })).toBe('đồng chí Ôn Gia Tuệ');
    expect(write('{attendees}', { attendees: [blank], groups: [{ id: 'new', count: null, label: '' }, cells] })).toBe('07 đồng chí Bí thư chi bộ');
    expect(write('{documents}', { documents: [{ id: 'new', type: '', number: ' ', date: '', subject: '' }, plan] })).toBe(everyPlaceholder['documents']);
    expect(compose('Chủ trì có {chairs}.', { ...emptyFacts, chairs: [blank] }, 'portal')).toBe('');
  });

  it('shows a gap in a line that was begun', () => {
    expect(write('{chairs}', { chairs: [{ id: 'new', name: '', posts: 'Bí thư chi bộ thôn' }] })).toBe('đồng chí … - Bí thư chi bộ thôn');
    expect(write('{attendees}', { attendees: [], groups: [{ id: 'new', count: 4, label: '' }] })).toBe('04 …');
    expect(write('{documents}', { documents: [{ ...plan, number: '', date: '', subject: '' }] })).toBe('Kế hoạch số …');
  });
});

it('cites what is heard without a number where it has none, and a basis one after the other', () => {
  const draft = { id: 'd2', type: 'dự thảo quyết định', number: '', date: '', subject: 'kiện toàn tổ giữ rừng' };
  expect(write('{reports}', { documents: [draft, plan] })).toBe(`dự thảo quyết định kiện toàn tổ giữ rừng; ${everyPlaceholder['documents']}`);
  expect(write('{basis}', { documents: [plan, { ...plan, number: '32-KH/ĐU', date: '' }] })).toBe(`${everyPlaceholder['documents']}, Kế hoạch số 32-KH/ĐU về xây dựng nông thôn mới`);
});

it('shortens a scheme to its number, and leaves one without', () => {
  expect(write('{schemeShort}', { scheme: 'Đề án xanh hóa đồi trọc' })).toBe('Đề án xanh hóa đồi trọc');
});

it('counts zero opinions as known', () => {
  expect(write('{opinions} ý kiến', { opinions: 0 })).toBe('00 ý kiến');
});

it('gives NFC whatever the facts are stored in, and no stray blanks', () => {
  const holder = '  Đảng ủy xã Mây Hạ '.normalize('NFD');
  const text = write('{holder} họp tại {place}.', { holder, place: ' Nhà văn hóa xã\n' });
  expect(text).toBe('Đảng ủy xã Mây Hạ họp tại Nhà văn hóa xã.'.normalize('NFC'));
});

it('leaves a wording without placeholders unsaid, for it says nothing of this meeting', () => {
  expect(write('Hội nghị đã thành công.')).toBe('');
});

it('leaves a part in square brackets out while a fact of it is missing', () => {
  const wording = 'làm việc với {host} {subject}[, tổ chức thực hiện {basis}].';
  const facts = { host: 'phường Vĩnh Lạc', subject: 'về cải cách hành chính' };
  expect(write(wording, { ...facts, documents: [] })).toBe('làm việc với phường Vĩnh Lạc về cải cách hành chính.');
  expect(write(wording, { ...facts, documents: [plan] })).toBe(`làm việc với phường Vĩnh Lạc về cải cách hành chính, tổ chức thực hiện ${everyPlaceholder['documents']}.`);
  expect(write('{host} [sic]', facts)).toBe('phường Vĩnh Lạc [sic]');
});
