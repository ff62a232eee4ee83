import { strToU8, zipSync } from 'fflate';
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

test('files become drafts with headline, text and facts; each that does not is named with the reason', async ({ desk, program }) => {
  const { window, words } = desk;
  await desk.found('Trang tin xã Nà Lũng', 'Hứa Thị Mây', 'reporter');
  const file = (name: string, content: string | Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  const files = [file('giao ban quý II.docx', word()), file('thông báo cũ.doc', 'x'), file('hỏng.docx', 'PK')];
  await window.keyboard.press('ControlOrMeta+k');
  await window.getByPlaceholder(words.palette.placeholder).fill(words.commands.article.import.slice(0, 12));
  await window.keyboard.press('Enter');
  await desk.dialog.locator('input[type="file"]').setInputFiles(files);
  await expect(desk.dialog.getByRole('status')).toHaveText(words.importing.over.replace('{{done}}', '3').replace('{{total}}', '3'));
  await expect(desk.dialog.getByRole('listitem').filter({ hasText: 'thông báo cũ.doc' })).toContainText(words.importing.problems.oldWord);
  await expect(desk.dialog.getByRole('listitem').filter({ hasText: 'hỏng.docx' })).toContainText(words.importing.problems.unreadable);
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 5_000 });
  await window.screenshot({ path: 'test-results/importing.png' });

  await desk.dialog.getByRole('button', { name: 'Xã Nà Lũng giao ban quý II' }).click();
  await expect(desk.headline).toHaveValue('Xã Nà Lũng giao ban quý II');
  await expect(desk.body.locator('ol > li')).toHaveText(['Các thôn góp ngày công làm đường.', 'Đoàn xã trồng hoa hai bên đường./.']);
  await desk.tab('facts');
  await expect(desk.inspector.getByLabel(words.facts.holder, { exact: true })).toHaveValue('Thường trực Đảng ủy xã Nà Lũng');
});
