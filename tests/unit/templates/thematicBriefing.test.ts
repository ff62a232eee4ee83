import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose, wordingIn } from '../../../renderer/domain/facts/compose';
import { emptyFacts, type MeetingFacts } from '../../../renderer/domain/facts/meetingFacts';
import type { Template } from '../../../renderer/domain/templates/template';

const template = JSON.parse(
  readFileSync(new URL('../../../assets/templates/giao-ban-chuyen-de.json', import.meta.url), 'utf8'),
) as Template;

const write = (phrase: string, facts: Partial<MeetingFacts>) => compose(template.wording[phrase]!, { ...emptyFacts, ...facts }, 'portal');

describe('the wording of a thematic briefing', () => {
  it('opens with the session, the day, the holder and the theme, whether or not the theme starts with "về"', () => {
    const known = { session: 'morning', date: '2026-02-04', holder: 'Thường trực Đảng ủy xã Yên Lũng' } as const;
    expect(write('lead', { ...known, subject: 'về công tác phát triển đảng viên' })).toBe(
      'Sáng ngày 04/02/2026, Thường trực Đảng ủy xã Yên Lũng tổ chức giao ban chuyên đề về công tác phát triển đảng viên.',
    );
    expect(write('lead', { ...known, subject: 'công tác phòng cháy' })).toContain('giao ban chuyên đề công tác phòng cháy.');
  });

  const chair = { id: 'a', name: 'Mạc Văn Điền', posts: 'Bí thư Đảng ủy' };
  const second = { id: 'b', name: 'Tống Thị Lựu', posts: 'Phó Bí thư Đảng ủy, Chủ tịch UBND xã' };
  const guest = { id: 'c', name: 'Kiều Quang Sở', posts: 'Chủ nhiệm UBKT Đảng ủy' };

  it('names one chair and one attendee', () => {
    expect(write('attendance', { chairs: [chair], attendees: [guest] })).toBe(
      'Dự và chủ trì hội nghị có đồng chí Mạc Văn Điền - Bí thư Đảng ủy và đồng chí Kiều Quang Sở - Chủ nhiệm UBKT Đảng ủy.',
    );
  });

  it('names several chairs, then attendees with counted groups', () => {
    const groups = [
      { id: 'd', count: null, label: 'đại diện lãnh đạo Văn phòng Đảng ủy' },
      { id: 'e', count: 6, label: 'đồng chí Bí thư chi bộ thôn' },
    ];
    expect(write('attendance', { chairs: [chair, second], attendees: [guest], groups })).toBe(
      'Dự và chủ trì hội nghị có đồng chí Mạc Văn Điền - Bí thư Đảng ủy; đồng chí Tống Thị Lựu - Phó Bí thư Đảng ủy, Chủ tịch UBND xã; ' +
        'đồng chí Kiều Quang Sở - Chủ nhiệm UBKT Đảng ủy; đại diện lãnh đạo Văn phòng Đảng ủy và 06 đồng chí Bí thư chi bộ thôn.',
    );
  });

  const plan = { id: 'f', type: 'Kế hoạch', number: '12-KH/ĐU', date: '2026-01-08', subject: 'về củng cố chi bộ thôn' };
  const letter = { id: 'g', type: 'Công văn', number: '9-CV/ĐU', date: '', subject: 'về chế độ báo cáo' };

  it('cites one document and several alike, with or without a date', () => {
    expect(write('documents', { documents: [plan], opinions: 9 })).toBe(
      'Hội nghị đã nghe báo cáo đánh giá kết quả thực hiện Kế hoạch số 12-KH/ĐU ngày 08/01/2026 về củng cố chi bộ thôn. Hội nghị cũng nghe 09 ý kiến phát biểu.',
    );
    expect(write('documents', { documents: [plan, letter] })).toMatch(/về củng cố chi bộ thôn và Công văn số 9-CV\/ĐU về chế độ báo cáo\. /u);
  });

  it('counts the opinions in two digits and never opens a sentence with them', () => {
    expect(write('documents', { opinions: 9 })).toContain('cũng nghe 09 ý kiến');
    for (const wording of Object.values(template.wording)) expect(wordingIn(wording, 'portal')).not.toMatch(/^\{(opinions|date)\}/u);
  });
});
