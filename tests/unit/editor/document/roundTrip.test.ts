import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../renderer/domain/article/content';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { bodyWith, paragraph, photoOf, reportOf } from '../../domain/article/report';
import { contentOf, desk } from '../../sample-desk/sampleDesk';

describe.each(desk.reports)('the sample report $id', (report) => {
  const content = contentOf(report);

  it('comes out of its document as it went in', () => {
    const { body, ...rest } = readContent(documentFrom(content));
    const { body: written, ...expected } = content;
    expect(rest).toEqual(expected);
    // The schema fills in what the file leaves to it; nothing else may differ.
    expect(articleSchema.nodeFromJSON(body).toJSON()).toEqual(articleSchema.nodeFromJSON(written).toJSON());
  });

  it('is the same content after any number of round trips, for an approval binds to it', () => {
    const once = readContent(documentFrom(content));
    expect(canonicalText(readContent(documentFrom(once)))).toBe(canonicalText(once));
  });
});

it('keeps bold, links, lists, quotes and breaks', () => {
  const body = bodyWith(
    {
      type: 'paragraph', attrs: { phrase: null, slot: null },
      content: [
        { type: 'text', text: 'Xem ' },
        { type: 'text', text: 'kế hoạch', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://may-ha.example/ke-hoach' } }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'của xã' },
      ],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('trồng rừng')] }] },
    { type: 'blockquote', content: [paragraph('Giữ rừng là giữ nước')] },
  );
  const read = readContent(documentFrom(reportOf({ body }))).body;
  expect(articleSchema.nodeFromJSON(read).toJSON()).toEqual(articleSchema.nodeFromJSON(body).toJSON());
});

it('reads everything as NFC, however it was typed or pasted', () => {
  const { headline, category, byline, facts, photos } = reportOf();
  const lead = 'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.';
  const nfd = <T>(value: T): T => JSON.parse(JSON.stringify(value).normalize('NFD')) as T;
  const content = { headline, category, byline, facts, photos, body: bodyWith(paragraph(lead)) };
  const read = JSON.stringify(readContent(documentFrom(nfd(content))));
  expect(JSON.stringify(nfd(content))).not.toBe(JSON.stringify(content));
  expect(read).toBe(read.normalize('NFC'));
  expect(read).toContain(lead);
});

it('puts photos in reading order, a photo placed twice where it is met first, the unplaced ones last as they were added', () => {
  const place = (photo: string) => ({ type: 'figure', attrs: { photo } });
  const content = reportOf({
    body: bodyWith(place('c'), paragraph('Giữ rừng'), place('a'), place('c')),
    photos: ['e', 'a', 'b', 'c', 'd'].map((id) => photoOf(id)),
  });
  expect(readContent(documentFrom(content)).photos.map(({ id }) => id)).toEqual(['c', 'a', 'e', 'b', 'd']);
});

it('fills facts that an older version did not know', () => {
  const { opinions: _opinions, documents: _documents, ...older } = reportOf().facts;
  const read = readContent(documentFrom(reportOf({ facts: older as never })));
  expect(read.facts).toMatchObject({ ...older, opinions: null, documents: [] });
});
