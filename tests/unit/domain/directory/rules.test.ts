import { describe, expect, it } from 'vitest';
import { bringIn } from '../../../../renderer/domain/directory/bringIn';
import { citeDocument, documentIdentity, isSameDocument } from '../../../../renderer/domain/directory/citeDocument';
import { directoryOf } from '../../../../renderer/domain/directory/directoryOf';
import { draftsIn } from '../../../../renderer/domain/directory/draftsIn';
import { merged, mergeDuplicates } from '../../../../renderer/domain/directory/merging';
import { parseEntry } from '../../../../renderer/domain/directory/parseEntry';
import { postsOn } from '../../../../renderer/domain/directory/posts';
import { emptyFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { abbreviation, decree, person, post } from './entries';

const chief = post('Chủ tịch UBND xã', '2021-06-01', '2024-05-31');
const secretary = post('Bí thư Đảng ủy', '2024-06-01');

describe('the posts of a day', () => {
  const lan = person('lan', 'Lê Thu Lan', [secretary, post('UVTV'), chief]);
  it.each([['2021-05-31', 'UVTV'], ['2021-06-01', 'UVTV, Chủ tịch UBND xã'], ['2024-05-31', 'UVTV, Chủ tịch UBND xã'], ['2024-06-01', 'Bí thư Đảng ủy, UVTV'], ['', 'Bí thư Đảng ủy, UVTV']])(
    '%s: %s', (day, text) => expect(postsOn(lan, day)).toBe(text));
});

describe('a document', () => {
  it('is named in full first, and shortly later', () => {
    expect(citeDocument(decree('d'), 'full', 'portal')).toBe('Nghị định số 77/2019/NĐ-CP ngày 04/10/2019 của Chính phủ về tổ hợp tác');
    expect(citeDocument(decree('d'), 'full', 'newspaper')).toBe('Nghị định số 77/2019/NĐ-CP ngày 4-10-2019 của Chính phủ về tổ hợp tác');
    expect(citeDocument(decree('d'), 'short', 'portal')).toBe('Nghị định số 77/2019/NĐ-CP');
    expect(citeDocument(decree('d', { date: '', issuer: '', type: '' }), 'full', 'portal')).toBe('số 77/2019/NĐ-CP về tổ hợp tác');
  });
  it('is known by type, number, issuer and date', () => {
    expect(documentIdentity(decree('d'))).toBe(documentIdentity(decree('e', { type: 'NGHỊ ĐỊNH', number: '77/2019/ NĐ-CP', subject: '' })));
    expect(documentIdentity(decree('d'))).not.toBe(documentIdentity(decree('e', { date: '2019-10-05' })));
    expect(isSameDocument(decree('d'), decree('e', { date: '', issuer: '' }))).toBe(true);
    expect(isSameDocument(decree('d'), decree('e', { type: 'Thông tư' }))).toBe(false);
  });
});

describe('duplicates', () => {
  const one = person('1', 'Lê Thu Lan', [secretary]);
  it('are people of one name with a post in common, or documents that do not contradict each other', () => {
    const other = person('2', 'Lê Thu Lan', [post('bí thư đảng ủy')]);
    const namesake = person('3', 'Lê Thu Lan', [post('Hiệu trưởng')]);
    const groups = mergeDuplicates([one, other, namesake, decree('d'), decree('e', { issuer: '' }), abbreviation('a', 'TU', 'Tỉnh ủy'), abbreviation('b', 'TU', 'Trung ương')]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['1', '2'], ['d', 'e']]);
  });
  it('of one post at different times are none', () => {
    expect(mergeDuplicates([person('1', 'Lê Thu Lan', [chief]), person('2', 'Lê Thu Lan', [post(chief.title, '2025-01-01')])])).toEqual([]);
  });
  it('become one that keeps every post and every known day', () => {
    const both = merged(person('1', 'Lê Thu Lan', [post('Bí thư Đảng ủy')], { source: 'learned' }), person('2', 'Lê Thu Lan', [secretary, chief]));
    expect(both).toMatchObject({ id: '2', source: 'typed', posts: [secretary, chief] });
    expect(() => merged(one, decree('d'))).toThrow(RangeError);
  });
});

describe('an entry from outside', () => {
  it('is tidied', () => {
    const raw = { ...person('1', ' Lê  Thu Lan '.normalize('NFD'), [post(' Bí thư ')]), extra: 1 };
    expect(parseEntry(raw)).toEqual(person('1', 'Lê Thu Lan', [post('Bí thư')]));
  });
  it.each([
    null, 'text', [], { ...person('1', '') }, { ...person('1', 'A', [post('')]) }, { ...person('', 'A') }, { ...person('1', 'A'), posts: {} }, { ...person('1', 'A'), kind: 'robot' },
    person('1', 'A', [post('Bí thư', '2025-02-31')]), person('1', 'A', [post('Bí thư', '2025-02-03', '2025-02-01')]), decree('d', { date: '31/02/2025' }), decree('d', { number: ' ' }),
    { ...person('1', 'A'), source: 'stolen' }, { ...person('1', 'x'.repeat(2_000)) }, { ...abbreviation('a', 'X', '') },
  ])('that is none is refused: %j', (value) => expect(parseEntry(value)).toBeNull());
});

describe('bringing in', () => {
  const marks = (source: 'imported' | 'learned') => { let n = 0; return { source, at: '2026-03-01T00:00:00.000Z', newId: () => `new${(n += 1)}` } as const; };
  const draft = (name: string, posts = [secretary]) => ({ kind: 'person', name, posts }) as const;

  it('adds what is new once, and merges what comes twice', () => {
    const { added, changed, merged: count } = bringIn(directoryOf([]), [draft('Lê Thu Lan'), draft('Lê Thu Lan'), draft('Vũ An Khê')], marks('imported'));
    expect(added.map((entry) => ('name' in entry ? entry.name : ''))).toEqual(['Lê Thu Lan', 'Vũ An Khê']);
    expect([changed, count]).toEqual([[], 1]);
  });
  it('completes what is there, which keeps its id, its source and its words', () => {
    const known = person('1', 'Lê Thu Lan', [post('Bí thư Đảng ủy')]);
    const { added, changed } = bringIn(directoryOf([known]), [draft('Lê Thu Lan', [secretary, chief])], marks('imported'));
    expect(added).toEqual([]);
    expect(changed).toEqual([{ before: known, after: { ...known, posts: [secretary, chief], updatedAt: '2026-03-01T00:00:00.000Z' } }]);
  });
  it('learns nothing over what was typed, and completes what was learned', () => {
    expect(bringIn(directoryOf([person('1', 'Lê Thu Lan')]), [draft('Lê Thu Lan')], marks('learned'))).toMatchObject({ added: [], changed: [] });
    expect(bringIn(directoryOf([person('1', 'Lê Thu Lan', [], { source: 'learned' })]), [draft('Lê Thu Lan')], marks('learned')).changed).toHaveLength(1);
  });
  it('learns people with their posts and documents from the facts of a report', () => {
    const facts = {
      ...emptyFacts,
      chairs: [{ id: 'c', name: ' Lê Thu  Lan', posts: 'UVTV, Bí thư Đảng ủy' }], attendees: [{ id: 'x', name: '', posts: 'Chủ tịch' }],
      documents: [{ id: 'd', type: 'Thông tri', number: '09-TT/HU', date: '2026-02-01', subject: 'về phát triển đảng' }, { id: 'e', type: 'Kế hoạch', number: '', date: '', subject: '' }],
    };
    expect(draftsIn(facts)).toEqual([
      { kind: 'person', name: 'Lê Thu Lan', posts: [post('UVTV'), post('Bí thư Đảng ủy')] },
      { kind: 'document', type: 'Thông tri', number: '09-TT/HU', issuer: '', date: '2026-02-01', subject: 'về phát triển đảng' },
    ]);
  });
});
