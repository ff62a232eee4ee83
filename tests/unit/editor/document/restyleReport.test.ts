import { expect, it } from 'vitest';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { restyle } from '../../../../renderer/editor/document/restyle';
import { bodyWith, paragraph, phrase } from '../../domain/article/report';
import { boundReport, briefing, chair, lead } from './factsAndText';

const typed = 'Xã giao thực hiện Quyết định ngày 30/9/2021, xong trước ngày 25/6/2026 ở 02-03 thôn./.';
const body = bodyWith(
  phrase('lead', `${lead} Đợt một từ ngày 01/4/2026.`), phrase('chair', chair), paragraph(typed, { phrase: 'opinions', slot: '0', kept: '' }), paragraph('Một số hình ảnh:'),
);
const texts = (doc: ReturnType<typeof documentFrom>): string[] => textBlocks(readContent(doc).body).map(textOf);

it('one switch brings phrases, typed dates and the closing mark into the other style, and back', () => {
  const doc = documentFrom(boundReport({ body }));
  const before = texts(doc);
  restyle(doc, briefing, 'newspaper');
  expect(texts(doc)).toEqual([
    'Sáng ngày 6-2, Đảng ủy xã Mây Hạ họp. Đợt một từ ngày 1-4.',
    'Dự họp có Bí thư Đảng ủy xã Bùi Hữu Khang.',
    'Xã giao thực hiện Quyết định ngày 30-9-2021, xong trước ngày 25-6 ở 02-03 thôn.',
    'Một số hình ảnh:',
  ]);
  expect(readContent(doc).style).toBe('newspaper');
  restyle(doc, briefing, 'portal');
  expect(texts(doc)).toEqual(before);
});

it('a wording that was to be kept is kept in the other style as well', () => {
  const doc = documentFrom(boundReport({ body: bodyWith(paragraph('Bác Khang chủ trì.', { phrase: 'chair', slot: '0', kept: chair })) }));
  restyle(doc, briefing, 'newspaper');
  expect(textBlocks(readContent(doc).body)[0]!.attrs).toMatchObject({ phrase: 'chair', kept: 'Dự họp có Bí thư Đảng ủy xã Bùi Hữu Khang.' });
});

it('the style that is there already changes nothing', () => {
  const doc = documentFrom(boundReport({ body }));
  let updates = 0;
  doc.on('update', () => (updates += 1));
  restyle(doc, briefing, 'portal');
  expect(updates).toBe(0);
});
