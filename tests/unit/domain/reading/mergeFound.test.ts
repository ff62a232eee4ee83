import { describe, expect, it } from 'vitest';
import { emptyFacts, type MeetingFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { mergeFound } from '../../../../renderer/domain/reading/mergeFound';
import type { Found, ReadField } from '../../../../renderer/domain/reading/reading';

const found = (field: ReadField, value: unknown): Found => ({ field, value, text: String(value), where: { line: 0, from: 0, to: 1 }, sure: 'sure' });
const person = (id: string, name: string, posts = '') => ({ id, name, posts });
const facts: MeetingFacts = {
  ...emptyFacts, holder: 'Đảng ủy xã', attendees: [person('a', 'Lã Thị Cúc', 'Phó Bí thư')], groups: [{ id: 'g', count: 9, label: 'Bí thư chi bộ' }],
  documents: [{ id: 'd', type: 'Kế hoạch', number: '12-KH/ĐU', date: '', subject: '' }], conclusions: [{ id: 'k', text: 'rà soát quỹ đất', unit: '', deadline: '' }],
};

describe('what was found put into the facts of a sheet', () => {
  it('replaces a single fact, and says nothing of one that stays', () => {
    expect(mergeFound([found('holder', 'UBND xã'), found('place', 'Hội trường')], facts)).toEqual({ holder: 'UBND xã', place: 'Hội trường' });
    expect(mergeFound([found('holder', 'Đảng ủy xã')], facts)).toEqual({});
  });

  it('adds people after those who are there, each name once, however it is typed', () => {
    const cuc = found('attendees', person('n1', 'lã  thị cúc'.normalize('NFD'), 'Bí thư'));
    const [dinh, again] = [found('attendees', person('n2', 'Bế Văn Đính')), found('attendees', person('n3', 'Bế Văn Đính'))];
    expect(mergeFound([cuc], facts)).toEqual({});
    expect(mergeFound([cuc, dinh, again], facts)).toEqual({ attendees: [...facts.attendees, dinh.value] });
  });

  it('knows documents by number or, without one, by words; groups by count and label; conclusions by text', () => {
    expect(mergeFound([
      found('documents', { id: 'n1', type: 'KH', number: '12-KH/ĐU', date: '2026-01-02', subject: 'khác' }),
      found('groups', { id: 'n2', count: 9, label: 'Bí thư chi bộ' }),
      found('conclusions', { id: 'n3', text: 'Rà soát quỹ đất', unit: 'UBND xã', deadline: '' }),
    ], facts)).toEqual({});
    const report = { id: 'n4', type: 'Báo cáo', number: '', date: '', subject: 'kết quả quý I' };
    const plan = { id: 'n5', type: 'Báo cáo', number: '', date: '', subject: 'kết quả quý II' };
    const ten = { id: 'n6', count: 10, label: 'Bí thư chi bộ' };
    expect(mergeFound([found('documents', report), found('documents', plan), found('groups', ten)], facts))
      .toEqual({ documents: [...facts.documents, report, plan], groups: [...facts.groups, ten] });
  });

  it('leaves what is no fact alone', () => {
    expect(mergeFound([found('headline', 'Tít'), found('byline', 'Ai đó'), found('caption', { caption: '', credit: '' })], facts)).toEqual({});
  });
});
