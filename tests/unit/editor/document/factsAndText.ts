import type { ArticleContent } from '../../../../renderer/domain/article/content';
import { emptyFacts, type MeetingFacts } from '../../../../renderer/domain/facts/meetingFacts';
import type { Template } from '../../../../renderer/domain/templates/template';
import { bodyWith, paragraph, phrase, portal, reportOf } from '../../domain/article/report';

/** A template with a headline, three phrases and a caption, for reports of an invented commune. */
export const briefing: Template = {
  ...portal,
  fields: ['date', 'holder', 'chairs', 'opinions'],
  headline: '{holder} bàn {subject}',
  wording: { lead: '{session} ngày {date}, {holder} họp.', chair: { portal: 'Chủ trì có {chairs}.', newspaper: 'Dự họp có {chairs}.' }, opinions: 'Có {opinions} ý kiến.' },
  captions: [{ name: { vi: 'Toàn cảnh', en: 'View' }, wording: 'Quang cảnh hội nghị của {holder}' }],
};

export const facts: MeetingFacts = {
  ...emptyFacts, date: '2026-02-06', holder: 'Đảng ủy xã Mây Hạ', subject: 'cách giữ rừng', chairs: [{ id: 'p1', name: 'Bùi Hữu Khang', posts: 'Bí thư Đảng ủy xã' }],
};
export const lead = 'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.';
export const chair = 'Chủ trì có đồng chí Bùi Hữu Khang - Bí thư Đảng ủy xã.';

/** A report of that template whose text follows its facts. */
export const boundReport = (change: Partial<ArticleContent> = {}): ArticleContent =>
  reportOf({
    headline: 'Đảng ủy xã Mây Hạ bàn cách giữ rừng', facts, photos: [],
    body: bodyWith(phrase('lead', lead), phrase('chair', chair), phrase('opinions', ''), paragraph('Xã trồng 40 ha rừng.')),
    ...change,
  });
