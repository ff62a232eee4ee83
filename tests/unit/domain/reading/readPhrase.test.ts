import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../renderer/domain/facts/compose';
import { houseStyles } from '../../../../renderer/domain/facts/houseStyle';
import { emptyFacts, type MeetingFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { readPhrase } from '../../../../renderer/domain/reading/readPhrase';

const wording =
  '{session} ngày {date}, {holder} tổ chức giao ban {subject}. Chủ trì có {chairs}. Dự có {attendees}. Hội nghị nghe {documents}; có {opinions} ý kiến.';
const facts: MeetingFacts = {
  ...emptyFacts,
  session: 'morning', date: '2026-03-12', holder: 'Thường trực Huyện ủy', subject: 'về công tác cán bộ', opinions: 7,
  chairs: [{ id: 'c1', name: 'Lê Thị Mận', posts: 'Bí thư Huyện ủy' }],
  attendees: [{ id: 'a1', name: 'Bùi Văn Sậy', posts: 'UVTV, Trưởng Ban Tổ chức Huyện ủy' }, { id: 'a2', name: 'Ôn Gia Tuệ', posts: 'Trưởng ban và Chánh Văn phòng' }],
  groups: [{ id: 'g1', count: 12, label: 'đồng chí Bí thư chi bộ' }],
  documents: [
    { id: 'd1', type: 'Kế hoạch', number: '31-KH/HU', date: '2026-01-05', subject: 'về “nhà văn hóa; sân chơi và vườn”' },
    { id: 'd2', type: 'Thông tri', number: '02-TT/HU', date: '', subject: '' },
  ],
};
let made = 0;
const newId = (): string => `new${++made}`;

describe.each(houseStyles)('a phrase of a %s edited by hand', (style) => {
  const text = compose(wording, facts, style);
  const edit = (from: string, to: string) => {
    expect(text).toContain(from);
    return readPhrase(wording, text.replace(from, to), facts, style, newId);
  };

  it('changes nothing while it is as composed', () => {
    expect(readPhrase(wording, text.normalize('NFD'), facts, style, newId)).toEqual({});
  });

  it('changes the one fact that was edited, entries keep their ids', () => {
    expect(edit('Sáng', 'Tối')).toEqual({ session: 'evening' });
    expect(edit('Thường trực Huyện ủy', 'Huyện đoàn')).toEqual({ holder: 'Huyện đoàn' });
    expect(edit('Mận', 'Mơ')).toEqual({ chairs: [{ ...facts.chairs[0], name: 'Lê Thị Mơ' }] });
    expect(edit('Trưởng Ban Tổ chức', 'Trưởng Ban Dân vận')).toEqual({ attendees: [{ ...facts.attendees[0], posts: 'UVTV, Trưởng Ban Dân vận Huyện ủy' }, facts.attendees[1]] });
    expect(edit('12 đồng chí', '13 đồng chí')).toEqual({ groups: [{ ...facts.groups[0], count: 13 }] });
    expect(edit('31-KH/HU', '32-KH/HU')).toEqual({ documents: [{ ...facts.documents[0], number: '32-KH/HU' }, facts.documents[1]] });
    expect(edit(style === 'portal' ? '12/3/2026' : '12-3', style === 'portal' ? '13/3/2026' : '13-3')).toEqual({ date: '2026-03-13' });
    expect(edit(style === 'portal' ? '07 ý' : '7 ý', '11 ý')).toEqual({ opinions: 11 });
  });

  it('takes several edits at once', () => {
    expect(readPhrase(wording, text.replace('Sáng', 'Chiều').replace('công tác cán bộ', 'giữ rừng'), facts, style, newId))
      .toEqual({ session: 'afternoon', subject: 'về giữ rừng' });
  });

  it('takes a person in and out', () => {
    const person = style === 'portal' ? 'đồng chí Tạ Thị Lựu - Trưởng phòng Nội vụ; ' : 'Trưởng phòng Nội vụ Tạ Thị Lựu; ';
    const before = style === 'portal' ? 'đồng chí Ôn' : 'Trưởng ban và';
    expect(edit(before, person + before)).toEqual({
      attendees: [facts.attendees[0], { id: expect.stringMatching(/^new/), name: 'Tạ Thị Lựu', posts: 'Trưởng phòng Nội vụ' }, facts.attendees[1]],
    });
    const sole = compose(wording, { ...facts, attendees: facts.attendees.slice(1) }, style);
    expect(readPhrase(wording, sole, facts, style, newId)).toEqual({ attendees: facts.attendees.slice(1) });
  });

  it('is no longer a phrase when the set words were edited, or a value is none', () => {
    expect(edit('tổ chức giao ban', 'mở hội nghị')).toBeNull();
    expect(edit('Sáng', 'Hôm qua')).toBeNull();
    expect(edit(' ý kiến', ' lời')).toBeNull();
    expect(readPhrase(wording, '', facts, style, newId)).toBeNull();
    expect(readPhrase('Bế mạc.', 'Bế mạc', facts, style, newId)).toBeNull();
  });

  it('either says again what was edited, or is null; and what another set of facts says is read', () => {
    const name = fc.constantFrom('Lê Thị Mận', 'Bùi Văn Sậy', 'Tạ Thị Lựu', 'Ôn Gia Tuệ', 'Hồ Quế');
    // A newspaper's "A và B Lê Thị Mận" may be two entries: there it is not read where it is new.
    const posts = fc.constantFrom('Bí thư Huyện ủy', 'UVTV, Trưởng ban Dân vận', style === 'portal' ? 'Chánh Văn phòng và Trưởng phòng' : 'Chánh Văn phòng');
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const people = fc.array(fc.record({ id: fc.uuid(), name, posts }), { minLength: 1, maxLength: 4 });
    const other = fc.record({
      session: fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const), date: day, opinions: fc.nat(200),
      holder: fc.constantFrom('Huyện ủy', 'Ban Thường vụ Đảng ủy xã'), chairs: people, attendees: people,
      groups: fc.array(fc.record({ id: fc.uuid(), count: fc.integer({ min: 1, max: 99 }), label: fc.constantFrom('đồng chí', 'đại biểu các xã và thị trấn') }), { maxLength: 2 }),
    });
    fc.assert(fc.property(other, (changed) => {
      const edited = compose(wording, { ...facts, ...changed }, style);
      const read = readPhrase(wording, edited, facts, style, newId);
      expect(read).not.toBeNull();
      expect(compose(wording, { ...facts, ...read }, style)).toBe(edited);
    }));
    fc.assert(fc.property(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'grapheme', maxLength: 12 }), (at, cut, typed) => {
      const edited = (text.slice(0, at) + typed + text.slice(at + cut)).normalize('NFC');
      const read = readPhrase(wording, edited, facts, style, newId);
      if (read) expect(compose(wording, { ...facts, ...read }, style)).toBe(edited);
    }));
  });

  it('is not held up by a hostile text', () => {
    const began = performance.now();
    expect(readPhrase(wording, `Sáng ngày ${', . ; '.repeat(150_000)} ý kiến.`, facts, style, newId)).toBeNull();
    readPhrase('{holder}; {subject}; {place}; {period}; {term}', '; '.repeat(100_000), facts, style, newId);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
