import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { digestExporters } from '../../../renderer/exporters/registry';
import { bodyWith, paragraph, reportOf } from '../domain/article/report';
import { goldenReport } from './goldenReport';
import { options } from './options';
import { wellFormed } from './wellFormed';

const picture = await options.photoBytes('');
const reports = [
  { content: goldenReport, pictures: new Map(goldenReport.photos.map(({ hash }) => [hash, picture])) },
  { content: reportOf({ headline: 'Tin thứ hai <b>', photos: [], body: bodyWith(paragraph('Hết./.')) }), pictures: new Map() },
];
const made = (id: string) => digestExporters.find((digest) => digest.id === id)!.export(reports, { ...options, title: 'Bản tin tuần 6/2026' });

it('writes a Word file with contents that lead to each report, each on a page of its own with numbers of its own', async () => {
  const { suggestedName, files } = await made('docx');
  expect(suggestedName).toBe('2026-02-06-ban-tin-tuan-6-2026.docx');
  const entries = unzipSync((files[0] as { bytes: Uint8Array }).bytes);
  const document = strFromU8(entries['word/document.xml']!);
  expect(wellFormed(document)).toBe('');
  for (const anchor of ['tin-1', 'tin-2']) {
    expect(document).toContain(`<w:hyperlink w:history="1" w:anchor="${anchor}">`);
    expect(document).toContain(`w:name="${anchor}"`);
  }
  expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(2);
  expect(document.match(/<pic:pic /g)).toHaveLength(2);
  expect(document).toContain('Tin thứ hai &lt;b&gt;');
});

it('prints one page with contents that lead to each report', async () => {
  const { form, files } = await made('pdf');
  const { text } = files[0] as { text: string };
  expect(form).toBe('pdf');
  expect(text).toContain('<h2>Mục lục</h2>');
  expect([...text.matchAll(/<a href="#(tin-\d)">/g)].map(([, anchor]) => anchor)).toEqual(['tin-1', 'tin-2']);
  expect([...text.matchAll(/<article id="(tin-\d)">/g)].map(([, anchor]) => anchor)).toEqual(['tin-1', 'tin-2']);
  expect(text).toContain('Tin thứ hai &lt;b&gt;');
  expect(text).not.toMatch(/src="(?!data:)/);
});
