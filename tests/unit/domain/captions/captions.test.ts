import { describe, expect, it } from 'vitest';
import type { PicturedPerson } from '../../../../renderer/domain/article/photo';
import { followPeople, peopleLine } from '../../../../renderer/domain/captions/peopleLine';
import { prefilledPhoto } from '../../../../renderer/domain/captions/prefill';
import { codesOf, expandCodes, type Codebook } from '../../../../renderer/domain/captions/shorthand';
import { directoryOf } from '../../../../renderer/domain/directory/directoryOf';
import type { DirectoryEntry } from '../../../../renderer/domain/directory/entry';
import { emptyFacts, type MeetingFacts } from '../../../../renderer/domain/facts/meetingFacts';

const person = (name: string, posts: string): PicturedPerson => ({ id: name, name, posts, at: null });
const khoat = person('Lò Văn Khoát', 'Bí thư Huyện ủy');
const ngan = person('Bế Thị Ngân', 'Phó Bí thư Thường trực Huyện ủy');
const su = person('Giàng A Sử', '');
const facts: MeetingFacts = {
  ...emptyFacts, date: '2026-05-04', place: 'Hội trường Huyện ủy', chairs: [{ id: 'c', name: khoat.name, posts: khoat.posts }],
  attendees: [{ id: 'a', name: ngan.name, posts: ngan.posts }, { id: 'b', name: 'Lê Vũ Kha', posts: 'Chánh Văn phòng' }],
};

describe('who is on a photo', () => {
  it('is named from left to right, in either house style, and one person without the order', () => {
    expect(peopleLine([khoat, ngan, su], 'portal'))
      .toBe('Từ trái sang: đồng chí Lò Văn Khoát - Bí thư Huyện ủy; đồng chí Bế Thị Ngân - Phó Bí thư Thường trực Huyện ủy và đồng chí Giàng A Sử');
    expect(peopleLine([ngan, khoat], 'newspaper')).toBe('Từ trái sang: Phó Bí thư Thường trực Huyện ủy Bế Thị Ngân và Bí thư Huyện ủy Lò Văn Khoát');
    expect(peopleLine([khoat], 'portal')).toBe('Đồng chí Lò Văn Khoát - Bí thư Huyện ủy');
    expect(peopleLine([{ ...khoat, name: ' ' }], 'portal')).toBe('');
  });

  it('is followed by a caption that says it, whole or within a sentence, and never by one that says something else', () => {
    const before = peopleLine([khoat, ngan], 'portal');
    const after = peopleLine([ngan, khoat], 'portal');
    expect(followPeople('', '', after)).toBe(after);
    expect(followPeople(before, before, after)).toBe(after);
    expect(followPeople(`Chủ tọa hội nghị. ${before}.`, before, after)).toBe(`Chủ tọa hội nghị. ${after}.`);
    expect(followPeople(`Chủ tọa (${before.replace('Từ', 'từ')})`, before, after)).toBe(`Chủ tọa (${after.replace('Từ', 'từ')})`);
    expect(followPeople('Quang cảnh hội nghị', before, after)).toBeNull();
    expect(followPeople('Quang cảnh hội nghị', '', after)).toBeNull();
  });
});

describe('codes in a caption', () => {
  const kept = { source: 'typed', updatedAt: '' } as const;
  const entries: DirectoryEntry[] = [
    { ...kept, kind: 'person', id: 'p1', name: 'Tống Thị Lựu', posts: [{ title: 'Chủ tịch UBND xã', from: '2020-01-01', to: '2026-04-30' }, { title: 'Bí thư Đảng ủy xã', from: '2026-05-01', to: '' }] },
    { ...kept, kind: 'person', id: 'p2', name: 'Hà Vi', posts: [] }, { ...kept, kind: 'person', id: 'p3', name: 'Hoàng Vũ', posts: [] },
    { ...kept, kind: 'abbreviation', id: 'x', short: 'NTM', full: 'nông thôn mới' },
  ];
  const book: Codebook = { codes: codesOf(facts, 'portal'), directory: directoryOf(entries), style: 'portal', day: facts.date };
  const expanded = (text: string) => expandCodes(text, text.length, book).text;

  it('are the first letters of the names on the sheet, told apart where they are the same', () => {
    expect(book.codes.map(({ code }) => code)).toEqual(['lvk', 'btn', 'lvk2']);
  });

  it('become name and posts, the name alone, or what an abbreviation stands for', () => {
    expect(expanded('Lãnh đạo và \\btn\\ tại hội nghị')).toBe('Lãnh đạo và đồng chí Bế Thị Ngân - Phó Bí thư Thường trực Huyện ủy tại hội nghị');
    expect(expanded('\\lvk\\ và \\lvk2#\\. \\BTN#\\ trao quà')).toBe('Đồng chí Lò Văn Khoát - Bí thư Huyện ủy và Lê Vũ Kha. Bế Thị Ngân trao quà');
    expect(expanded('Về \\NTM\\')).toBe('Về nông thôn mới');
  });

  it('find people of the directory with the post of that day, and nobody where two could be meant', () => {
    expect(expanded('Cùng \\ttl\\')).toBe('Cùng đồng chí Tống Thị Lựu - Bí thư Đảng ủy xã');
    expect(expanded('Cùng \\hv\\')).toBe('Cùng \\hv\\');
    expect(expanded('\\xyz\\ C:\\anh\\ chup')).toBe('\\xyz\\ C:\\anh\\ chup');
  });

  it('move the cursor along', () => {
    const text = 'Cùng \\btn#\\ dự';
    expect(expandCodes(text, 11, book)).toEqual({ text: 'Cùng Bế Thị Ngân dự', cursor: 16 });
    expect(expandCodes(text, 3, book).cursor).toBe(3);
    expect(expandCodes(text, text.length, book).cursor).toBe('Cùng Bế Thị Ngân dự'.length);
  });
});

describe('what a photo brings along', () => {
  const known = { facts, credit: 'Minh Anh', newId: () => 'new' };
  it('is taken from the file, people with their posts; the label of a credit is dropped', () => {
    expect(prefilledPhoto({ caption: ' Quang cảnh ', credit: 'Ảnh: Đình Hiệp', people: ['Bế Thị Ngân', 'Người Khách'], place: 'Nhà văn hóa', takenAt: '2026-05-03' }, known)).toEqual({
      caption: 'Quang cảnh', credit: 'Đình Hiệp', alt: '', place: 'Nhà văn hóa', takenAt: '2026-05-03',
      people: [{ id: 'new', name: 'Bế Thị Ngân', posts: ngan.posts, at: null }, { id: 'new', name: 'Người Khách', posts: '', at: null }],
    });
  });

  it('is the facts\' where the file says nothing or the same', () => {
    expect(prefilledPhoto({ place: facts.place, takenAt: facts.date }, known)).toEqual({ caption: '', credit: 'Minh Anh', alt: '' });
  });
});
