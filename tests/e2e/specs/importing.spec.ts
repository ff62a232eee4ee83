import { strToU8, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { wxrFile } from '../../../renderer/exporters/wxr/exporter';
import { reportOf } from '../../unit/domain/article/report';
import { jpeg } from '../../unit/electron/image-bytes';
import { options } from '../../unit/exporters/options';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, style = ''): string => `<w:p><w:pPr>${style}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

/** A document as Word packs it: a heading, a lead, numbered conclusions. */
const word = (): Uint8Array => zipSync({
  '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
  '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/_rels/document.xml.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>'),
  'word/numbering.xml': strToU8(`<?xml version="1.0"?><w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`),
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${main}><w:body>${paragraph('Xã Nà Lũng giao ban quý II', '<w:pStyle w:val="Heading1"/>')}${paragraph('Chiều ngày 09/6/2026, Thường trực Đảng ủy xã Nà Lũng tổ chức giao ban quý II, đánh giá việc làm đường liên thôn và bàn nhiệm vụ của quý III năm 2026.')}${paragraph('Chủ trì hội nghị có đồng chí Hoàng Văn Páo - Bí thư Đảng ủy xã.')}${paragraph('Kết thúc hội nghị, đồng chí Bí thư Đảng ủy xã giao các nhiệm vụ sau:')}${paragraph('Các thôn góp ngày công làm đường.', numbered)}${paragraph('Đoàn xã trồng hoa hai bên đường./.', numbered)}</w:body></w:document>`),
});

/** A package for upload as main writes it. */
function packageOf(headline: string): Uint8Array {
  const entries: Record<string, Uint8Array> = {
    'bai-viet.html': strToU8(`<!doctype html><html lang="vi"><body><article><header><h1>${headline}</h1></header><p>Sáng ngày 09/6/2026, phường An Lạc khánh thành nhà văn hóa khu 3.</p><figure><img src="anh/anh-01.jpg" alt=""><figcaption>Cắt băng khánh thành. Ảnh: Hạ Vy</figcaption></figure></article></body></html>`),
    'anh/anh-01.jpg': jpeg(),
  };
  const listed = Object.entries(entries).map(([path, content]) => ({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }));
  return zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify({ format: 1, files: listed })) });
}

test('files become drafts with headline, text and facts; each that does not is named with the reason', async ({ desk, program }) => {
  const { window, words } = desk;
  await desk.found('Trang tin xã Nà Lũng', 'Hứa Thị Mây', 'reporter');
  const file = (name: string, content: string | Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  const files = [file('giao ban quý II.docx', word()), file('thông báo cũ.doc', 'x'), file('hỏng.docx', 'PK')];
  // What other desks send: a package with a photo, WordPress' export, and one of several posts.
  const wxr = wxrFile(reportOf({ headline: 'Xã Mây Hạ bàn cách giữ <rừng>', photos: [] }), options, () => '');
  files.push(file('goi.zip', packageOf('Phường An Lạc khánh thành nhà văn hóa')), file('bai.xml', Buffer.from(wxr)), file('nhiều bài.xml', Buffer.from(wxr.replace(/<item>[\s\S]*<\/item>/u, (item) => item + item))));
  await window.keyboard.press('ControlOrMeta+k');
  await window.getByPlaceholder(words.palette.placeholder).fill(words.commands.article.import.slice(0, 12));
  await window.keyboard.press('Enter');
  await desk.dialog.locator('input[type="file"]').setInputFiles(files);
  await expect(desk.dialog.getByRole('status')).toHaveText(words.importing.over.replace('{{done}}', '6').replace('{{total}}', '6'), { timeout: 20_000 });
  await expect(desk.dialog.getByRole('listitem').filter({ hasText: 'thông báo cũ.doc' })).toContainText(words.importing.problems.oldWord);
  await expect(desk.dialog.getByRole('listitem').filter({ hasText: 'hỏng.docx' })).toContainText(words.importing.problems.unreadable);
  // Each post is a report of its own.
  await expect(desk.dialog.getByRole('listitem').filter({ hasText: 'nhiều bài.xml' })).toHaveCount(2);
  await expect(desk.dialog.getByRole('button', { name: 'Xã Mây Hạ bàn cách giữ <rừng>' })).toHaveCount(3);
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
  await window.screenshot({ path: 'test-results/importing.png' });

  await desk.dialog.getByRole('button', { name: 'Xã Nà Lũng giao ban quý II' }).click();
  await expect(desk.headline).toHaveValue('Xã Nà Lũng giao ban quý II');
  await expect(desk.body.locator('ol > li')).toHaveText(['Các thôn góp ngày công làm đường.', 'Đoàn xã trồng hoa hai bên đường./.']);
  await desk.tab('facts');
  await expect(desk.inspector.getByLabel(words.facts.holder, { exact: true })).toHaveValue('Thường trực Đảng ủy xã Nà Lũng');

  await desk.row('Phường An Lạc khánh thành nhà văn hóa').click();
  await expect(desk.headline).toHaveValue('Phường An Lạc khánh thành nhà văn hóa');
  await desk.tab('photos');
  await expect(desk.inspector.locator('[data-photo]')).toHaveCount(1);
  // The photo stands where the package has it; its caption is its own and no text.
  await expect(desk.body.locator('figure')).toContainText('Cắt băng khánh thành. Ảnh: Hạ Vy');
  await expect(desk.body.locator('p').filter({ hasText: 'Cắt băng' })).toHaveCount(0);
});
