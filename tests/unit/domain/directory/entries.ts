import type { Abbreviation, KnownDocument, Person, Post } from '../../../../renderer/domain/directory/entry';

const kept = { source: 'typed', updatedAt: '2026-01-05T01:00:00.000Z' } as const;
export const post = (title: string, from = '', to = ''): Post => ({ title, from, to });
export const person = (id: string, name: string, posts: readonly Post[] = [], change: Partial<Person> = {}): Person => ({ id, kind: 'person', name, posts, ...kept, ...change });
export const decree = (id: string, change: Partial<KnownDocument> = {}): KnownDocument =>
  ({ id, kind: 'document', type: 'Nghị định', number: '77/2019/NĐ-CP', issuer: 'Chính phủ', date: '2019-10-04', subject: 'về tổ hợp tác', ...kept, ...change });
export const abbreviation = (id: string, short: string, full: string): Abbreviation => ({ id, kind: 'abbreviation', short, full, ...kept });

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
const middle = ['Văn', 'Thị', 'Minh', 'Quốc', 'Thu', 'Hữu', 'Ngọc'];
const given = ['An', 'Bình', 'Cường', 'Dung', 'Giang', 'Hạnh', 'Khánh', 'Lâm', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quyên', 'Sơn', 'Tâm', 'Uyên', 'Vinh', 'Xuân', 'Yến'];
/** Invented people, with names as common as they are. */
export const crowd = (count: number): Person[] =>
  Array.from({ length: count }, (_none, index) =>
    person(`p${index}`, `${family[index % 8]} ${middle[Math.floor(index / 8) % 7]} ${given[Math.floor(index / 3) % 19]}`, [post(`Trưởng phòng số ${index}`)]));
