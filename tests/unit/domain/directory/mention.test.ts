import { describe, expect, it } from 'vitest';
import type { KnownDocument, Person } from '../../../../renderer/domain/directory/entry';
import { askedIn, mentionDocument, mentionPerson } from '../../../../renderer/domain/directory/mention';

const kept = { id: '1', source: 'typed', updatedAt: '' } as const;
const minh: Person = {
  ...kept,
  kind: 'person',
  name: 'Lò Thị Minh',
  posts: [{ title: 'Chánh Văn phòng', from: '2020-01-01', to: '2023-12-31' }, { title: 'Bí thư Huyện ủy', from: '2024-01-01', to: '' }],
};
const plan: KnownDocument = { ...kept, kind: 'document', type: 'Kế hoạch', number: '12-KH/HU', issuer: '', date: '2024-02-05', subject: 'về trồng rừng' };

describe('what asks', () => {
  it.each([['@', '@', ''], ['gặp @mi', '@', 'mi'], ['(@mi', '@', 'mi'], ['“#12', '#', '12'], ['@lò thị', '@', 'lò thị']])('%s', (text, sign, query) => {
    expect(askedIn(text)).toEqual({ sign, query, length: query.length + 1 });
  });
  it.each(['a@b', 'toa.soan@bao', 'điều #3a', 'Điều#3a', '@ mi', 'không'])('%s does not', (text) => expect(askedIn(text)).toBeNull());
});

describe('a person', () => {
  const day = '2024-06-14';
  it('is named in full first, with the posts of the day', () => {
    expect(mentionPerson(minh, { before: 'Có ', style: 'portal', day })).toBe('đồng chí Lò Thị Minh - Bí thư Huyện ủy');
    expect(mentionPerson(minh, { before: 'Có đồng chí ', style: 'portal', day })).toBe('Lò Thị Minh - Bí thư Huyện ủy');
    expect(mentionPerson(minh, { before: '', style: 'newspaper', day: '2022-03-01' })).toBe('Chánh Văn phòng Lò Thị Minh');
  });
  it('is named short later', () => {
    expect(mentionPerson(minh, { before: 'Lò Thị Minh. Sau đó ', style: 'portal', day })).toBe('đồng chí Lò Thị Minh');
    expect(mentionPerson(minh, { before: 'Lò Thị Minh. Sau đó ', style: 'newspaper', day })).toBe('Lò Thị Minh');
    expect(mentionPerson(minh, { before: 'Lò Thị Minhh ', style: 'newspaper', day })).toBe('Bí thư Huyện ủy Lò Thị Minh');
  });
});

it('a document is cited in full first, short later', () => {
  const place = { day: '', style: 'portal' } as const;
  expect(mentionDocument(plan, { ...place, before: '' })).toBe('Kế hoạch số 12-KH/HU ngày 05/02/2024 về trồng rừng');
  expect(mentionDocument(plan, { ...place, before: '', style: 'newspaper' })).toBe('Kế hoạch số 12-KH/HU ngày 5-2-2024 về trồng rừng');
  expect(mentionDocument(plan, { ...place, before: 'theo 12-KH/HU, ' })).toBe('Kế hoạch số 12-KH/HU');
});
