import { expect, it, test } from 'vitest';
import type { BodyNode } from '../../../renderer/domain/article/body';
import { exporters } from '../../../renderer/exporters/registry';
import { bodyWith, bulletList, figure, heading, paragraph, reportOf } from '../domain/article/report';
import { options } from './options';

const numbered = (start: number, ...texts: readonly string[]): BodyNode => ({ ...bulletList(...texts), type: 'orderedList', attrs: { start } });
const textExporter = exporters.find(({ id }) => id === 'text')!;
const textOfBody = async (...content: readonly BodyNode[]): Promise<string> =>
  ((await textExporter.export(reportOf({ category: '', headline: '', photos: [], body: bodyWith(...content) }), options)).files[0] as { text: string }).text;

it('writes the blocks of a report in house style, one blank line between each', async () => {
  const content = reportOf({
    body: bodyWith(
      paragraph('Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.'), figure('a'), paragraph(''),
      paragraph('Đồng chí Bí thư yêu cầu:'), numbered(1, 'Giữ rừng.', '', 'Trồng thêm 40 ha./.'), heading('Một số hình ảnh tại Hội nghị:'),
    ),
  });
  const { suggestedName, files } = await textExporter.export(content, options);
  expect(suggestedName).toBe('2026-02-06-xa-may-ha-ban-cach-giu-rung-dau-nguon.txt');
  expect(files).toEqual([{
    path: 'index.txt',
    text: [
      'Tin tức', 'Xã Mây Hạ bàn cách giữ rừng đầu nguồn', 'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp.', 'Các hộ dân nhận cây giống. Ảnh: Hạ Vy',
      'Đồng chí Bí thư yêu cầu:', '1. Giữ rừng.', '2. Trồng thêm 40 ha./.', 'Một số hình ảnh tại Hội nghị:', 'Quang cảnh buổi họp. Ảnh: Hạ Vy\n',
    ].join('\n\n'),
  }]);
});

test.each<[string, BodyNode, string]>([
  ['a list that goes on', numbered(3, 'ba', 'bốn'), '3. ba\n\n4. bốn\n'],
  ['a list of points', bulletList('một', 'hai'), '- một\n\n- hai\n'],
  ['a quotation', { type: 'blockquote', content: [paragraph('Làm ngay'), paragraph('Làm đúng')] }, 'Làm ngay\n\nLàm đúng\n'],
  ['a hard break', { type: 'paragraph', content: [{ type: 'text', text: 'một ' }, { type: 'hardBreak' }, { type: 'text', text: 'hai' }] }, 'một\nhai\n'],
  ['an unknown block', { type: 'callout', content: [paragraph('chú ý'), { type: 'verse', content: [{ type: 'text', text: 'thơ' }] }] }, 'chú ý\n\nthơ\n'],
  ['words in NFD', paragraph('Mây Hạ'.normalize('NFD')), 'Mây Hạ\n'],
  ['a photo that is gone', figure('gone'), '\n'],
])('%s', async (_name, body, expected) => {
  expect(await textOfBody(body)).toBe(expected);
});
