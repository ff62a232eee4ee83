import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestExporters, exporters } from '../../renderer/exporters/registry';
import { numberedItems } from '../../renderer/importers/docx/numberedItems';
import { goldenReport } from '../unit/exporters/goldenReport';
import { options } from '../unit/exporters/options';
import { review, reviewedReport } from '../unit/exporters/reviewedReport';
import { trackedLines } from '../unit/exporters/trackedLines';
import { isOfficeThere, resaved } from './outside-tools';

describe.skipIf(!(await isOfficeThere()))('LibreOffice', () => {
  test('opens a Word file of ours and saves it again with everything in its place', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-office-'));
    try {
      const { files } = await exporters.find(({ id }) => id === 'docx')!.export(goldenReport, options);
      await writeFile(path.join(folder, 'tin.docx'), (files[0] as { bytes: Uint8Array }).bytes);
      const picture = await options.photoBytes('');
      const pictures = new Map(goldenReport.photos.map(({ hash }) => [hash, picture]));
      const digest = await digestExporters.find(({ id }) => id === 'docx')!.export([{ content: goldenReport, pictures }, { content: { ...goldenReport, headline: 'Tin thứ hai' }, pictures }], { ...options, title: 'Bản tin tuần' });
      await writeFile(path.join(folder, 'ban-tin.docx'), (digest.files[0] as { bytes: Uint8Array }).bytes);
      await mkdir(path.join(folder, 'again'));
      await resaved([path.join(folder, 'tin.docx'), path.join(folder, 'ban-tin.docx')], { profile: path.join(folder, 'profile'), into: path.join(folder, 'again') });
      const { value: html } = await mammoth.convertToHtml({ buffer: await readFile(path.join(folder, 'again/tin.docx')) });
      // In order: what mammoth knows of styles, lists, tables and pictures that another program wrote.
      const order = [
        'Xã Mây Hạ bàn cách giữ &lt;rừng&gt; &amp; "đầu nguồn"', 'Đảng ủy xã Mây Hạ họp bàn về giữ rừng.', '<img alt="', 'Các hộ dân nhận cây giống. Ảnh: Hạ Vy', '<h2>',
        '<strong>40 ha rừng </strong>', '<a href="https://mayha.example/?a=1&amp;b=2">kế hoạch</a>', '<em>dòng hai.</em>', '<ol><li>Giữ rừng.<ul><li>Tuần tra</li><li>Báo cháy</li></ul></li><li>Trồng thêm 40 ha./.</li></ol>',
        'Làm ngay, làm đúng.', '<ol><li>Rừng phòng hộ</li><li>Rừng sản xuất</li></ol>', '<table>', 'Diện tích | ha', '<td colspan="2">', '<img alt="', 'Quang cảnh buổi họp',
      ];
      let from = 0;
      for (const part of order) {
        const at = html.indexOf(part, from);
        expect(at, `${part} after ${html.slice(from, from + 400).replaceAll(/base64,[^"]*/g, '')}`).toBeGreaterThanOrEqual(0);
        from = at + part.length;
      }
      // And the numbers and letters of its lists, as our import counts them.
      const parts = unzipSync(new Uint8Array(await readFile(path.join(folder, 'again/tin.docx'))));
      const [document, numbering] = ['word/document.xml', 'word/numbering.xml'].map((part) => strFromU8(parts[part]!)) as [string, string];
      const numbered = numberedItems(html, document, numbering);
      expect(numbered).toContain('<ol type="a"><li value="2">Rừng phòng hộ</li><li value="3">Rừng sản xuất</li></ol>');
      expect(numbered).toMatch(/<ol><li value="3">Giữ rừng\.<ul>/u);
      const { value: together } = await mammoth.convertToHtml({ buffer: await readFile(path.join(folder, 'again/ban-tin.docx')) });
      expect(together).toMatch(/Mục lục[\s\S]*<a href="#[^"]*tin-2">2\. Tin thứ hai<\/a>[\s\S]*<h1>[\s\S]*<h1>(?:<a id="[^"]*"><\/a>)*Tin thứ hai/u);
      // Each report's list begins at its own number.
      expect(together.match(/<li>Trồng thêm 40 ha\.\/\.<\/li>/gu)).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('keeps tracked changes and comments with who and when, and accepts and rejects them to the same words as the desk', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-office-'));
    try {
      const { files } = await exporters.find(({ id }) => id === 'docx')!.export(reviewedReport, { ...options, review });
      await writeFile(path.join(folder, 'duyet.docx'), (files[0] as { bytes: Uint8Array }).bytes);
      await mkdir(path.join(folder, 'again'));
      await resaved([path.join(folder, 'duyet.docx')], { profile: path.join(folder, 'profile'), into: path.join(folder, 'again') });
      const parts = unzipSync(new Uint8Array(await readFile(path.join(folder, 'again/duyet.docx'))));
      const [document, comments] = ['word/document.xml', 'word/comments.xml'].map((part) => strFromU8(parts[part]!)) as [string, string];
      expect(document).toMatch(/<w:ins [^>]*w:author="Bàn Thị Nhài" w:date="2026-02-05T01:02:03Z"/u);
      expect(document).toMatch(/<w:del [^>]*w:author="Bàn Thị Nhài" w:date="2026-02-05T01:02:03Z"/u);
      expect(comments.match(/<w:comment /gu)).toHaveLength(6);
      expect(comments).toMatch(/w:author="Hoàng Páo"[\s\S]*Đã sửa\./u);
      const ours = strFromU8(unzipSync((files[0] as { bytes: Uint8Array }).bytes)['word/document.xml']!);
      // The words: LibreOffice saves a deleted picture beside its deletion.
      const wordsOf = (part: string, verdict: 'accept' | 'reject'): string[] => trackedLines(part.replace(/<w:drawing>.*?<\/w:drawing>/gsu, ''), verdict);
      for (const verdict of ['accept', 'reject'] as const) expect(wordsOf(document, verdict)).toEqual(wordsOf(ours, verdict));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
