import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import type { MeetingFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { changeFacts } from '../../../../renderer/editor/document/changeFacts';
import { bodyWith, bulletList, paragraph, phrase, photoOf } from '../../domain/article/report';
import { boundReport, briefing, chair, lead } from './factsAndText';

const changed = (report: Partial<ArticleContent>, ...changes: readonly Partial<MeetingFacts>[]): ArticleContent => {
  const doc = documentFrom(boundReport(report));
  changes.forEach((change) => changeFacts(doc, briefing, () => change));
  return readContent(doc);
};
const texts = ({ body }: ArticleContent): string[] => textBlocks(body).map(textOf);

describe('a change of facts', () => {
  it('brings every bound phrase along, and fills an empty one', () => {
    expect(texts(changed({}, { session: 'evening', opinions: 8 }))).toEqual(
      ['Tối ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.', chair, 'Có 08 ý kiến.', 'Xã trồng 40 ha rừng.'],
    );
  });

  it('keeps what was typed before and behind a phrase', () => {
    const body = bodyWith(phrase('lead', `Như tin đã đưa, ${lead} Trời mưa./.`));
    expect(texts(changed({ body }, { session: 'evening' }))).toEqual(['Như tin đã đưa, Tối ngày 06/02/2026, Đảng ủy xã Mây Hạ họp. Trời mưa./.']);
  });

  it('keeps bold words and links of a phrase, and a line break behind it', () => {
    const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold', attrs: {} }] });
    const plain = (text: string) => ({ type: 'text', text });
    const body = bodyWith({ type: 'paragraph', attrs: { phrase: 'lead', slot: '0' }, content: [
      plain('Sáng ngày 06/02/2026, '), bold('Đảng ủy xã Mây Hạ'), plain(' họp.'), { type: 'hardBreak' }, bold('Rừng.'),
    ] });
    expect(changed({ body }, { date: '2026-11-04' }).body.content![0]!.content).toEqual([
      plain('Sáng ngày 04/11/2026, '), bold('Đảng ủy xã Mây Hạ'), plain(' họp.'), { type: 'hardBreak' }, bold('Rừng.'),
    ]);
  });

  it('leaves what was worded by hand, were it one letter, and paragraphs that are not bound', () => {
    const body = bodyWith(phrase('lead', 'Sáng ngày 06/02/2026, Đảng ủy Mây Hạ họp.'), paragraph(lead), bulletList(lead));
    expect(texts(changed({ body }, { session: 'evening' }))).toEqual(['Sáng ngày 06/02/2026, Đảng ủy Mây Hạ họp.', lead, lead]);
  });

  it('leaves the report intact when facts go while their phrase is being edited', () => {
    const body = bodyWith(phrase('chair', 'Chủ trì có đồng chí Bùi Hữu Khang - Bí th'), phrase('lead', lead));
    expect(texts(changed({ body }, { chairs: [] }, { date: '', holder: '' }))).toEqual(['Chủ trì có đồng chí Bùi Hữu Khang - Bí th', '']);
  });

  it('a phrase whose facts went and came back is there again, in its paragraph', () => {
    const content = changed({}, { chairs: [] }, { chairs: [{ id: 'p2', name: 'Lò Thị Mai', posts: '' }] });
    expect(texts(content)[1]).toBe('Chủ trì có đồng chí Lò Thị Mai.');
    expect(textBlocks(content.body)[1]!.attrs).toMatchObject({ phrase: 'chair' });
  });
});

describe('the headline', () => {
  it('follows while nobody has written another', () => {
    expect(changed({}, { holder: 'UBND xã' }).headline).toBe('UBND xã bàn cách giữ rừng');
    expect(changed({ headline: '' }, { holder: 'UBND xã' }).headline).toBe('UBND xã bàn cách giữ rừng');
    expect(changed({ headline: 'Mây Hạ giữ rừng' }, { holder: 'UBND xã' }).headline).toBe('Mây Hạ giữ rừng');
  });

  it('never shows a missing fact, and comes back with it', () => {
    expect(changed({}, { holder: '' }).headline).toBe('');
    expect(changed({}, { holder: '' }, { holder: 'UBND xã' }).headline).toBe('UBND xã bàn cách giữ rừng');
  });
});

it('a caption follows while it says what the facts gave', () => {
  const photos = [photoOf('a', { caption: 'Quang cảnh hội nghị của Đảng ủy xã Mây Hạ' }), photoOf('b', { caption: 'Rừng' }), photoOf('c', { caption: '' })];
  expect(changed({ photos }, { holder: 'UBND xã' }).photos.map(({ caption }) => caption)).toEqual(['Quang cảnh hội nghị của UBND xã', 'Rừng', '']);
});
