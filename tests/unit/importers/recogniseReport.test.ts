// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory } from '../../../renderer/domain/directory/emptyDirectory';
import { textBlocks, textOf } from '../../../renderer/domain/article/body';
import { exporters } from '../../../renderer/exporters/registry';
import { plainText } from '../../../renderer/exporters/text/exporter';
import { readImport, recogniseReport, type ImportedBlocks, type RecognisedReport } from '../../../renderer/importers/registry';
import { labelledReports } from '../../fixtures/labelled/reports';
import { reportOf } from '../domain/article/report';
import { sameThread } from './sameThread';

let ids = 0;
const options = { newId: () => `new-${(ids += 1)}`, directory: emptyDirectory };
const imported = async (name: string, text: string | Uint8Array<ArrayBuffer>): Promise<RecognisedReport> => recogniseReport((await readImport(new File([text], name), sameThread))[0]!, options);
const linesOf = ({ body }: RecognisedReport): string[] => textBlocks(body).map(textOf);

describe('a report of a portal as plain text', () => {
  it.each(labelledReports.map(({ name, text, expected }) => [name, text, expected] as const))('has its headline, day and people where they belong: %s', async (_name, text, expected) => {
    const { headline, facts } = await imported('tin.txt', text);
    if (expected.headline) expect(headline).toBe(expected.headline);
    if (expected.date) expect(facts.date).toBe(expected.date);
    expect(facts.chairs.map(({ name, posts }) => `${name} | ${posts}`)).toEqual(expected.chairs ?? []);
    expect(facts.conclusions).toHaveLength(expected.conclusions ?? 0);
  });

  it('leaves out what stands around the text', async () => {
    const report = await imported('tin.txt', labelledReports[0]!.text);
    expect(linesOf(report)[0]).toMatch(/^Sáng ngày 06\/02\/2026/u);
    expect(linesOf(report).join('\n')).not.toMatch(/Lượt xem|Ngày đăng/u);
  });

  it('in an old encoding is read in Unicode', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...labelledReports[1]!.text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])]);
    expect((await imported('tin.txt', utf16)).headline).toBe('Ban Chỉ đạo giảm nghèo huyện Mường Vang giao ban quý I');
  });
});

const page = `<!doctype html><html><head><title>Cổng</title><script>document.title = 'bad'</script></head><body><ul><li><a href="/">Trang chủ</a></li></ul>
<h1>Xã Vân Khánh giao ban tháng 5</h1><p>Ngày đăng 08/05/2026 | 09:10 | Lượt xem: 17</p>
<p>Sáng ngày 07/5/2026, Thường trực Đảng ủy xã Vân Khánh tổ chức giao ban tháng 5, bàn việc <b>trồng rừng</b> ở các thôn, bản trong mùa mưa năm nay và những năm tới.</p>
<p>Chủ trì hội nghị có đồng chí Bàn Văn Sầu - Bí thư Đảng ủy xã.</p>
<p>Kết thúc hội nghị, đồng chí Bí thư Đảng ủy xã giao các nhiệm vụ sau:</p>
<ol start="1"><li>Các thôn rà soát đất trồng.</li><li>Đoàn xã phát động ngày trồng rừng.</li></ol>
<table><tr><td>Thôn</td><td>Cây</td></tr><tr><td>Nà Lũng</td><td>500</td></tr></table>
<p>Bản quyền Cổng TTĐT xã Vân Khánh.</p><p>Tel: 000</p></body></html>`;

describe('a page', () => {
  it('keeps lists, tables and emphasis of its text, and loses menu and footer', async () => {
    const report = await imported('trang.html', page);
    expect(report.headline).toBe('Xã Vân Khánh giao ban tháng 5');
    expect(report.facts).toMatchObject({ session: 'morning', date: '2026-05-07', holder: 'Thường trực Đảng ủy xã Vân Khánh' });
    expect(report.body.content!.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'orderedList', 'table']);
    expect(JSON.stringify(report.body)).toMatch(/"bold"/u);
    expect(linesOf(report).join('\n')).not.toMatch(/Trang chủ|Bản quyền|Lượt xem|bad/u);
  });

  it.each(['<script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">x</a><p>chữ</p>', '<svg onload=alert(1)>chữ</svg>'])('brings nothing that runs: %s', async (markup) => {
    const made = await imported('trang.html', `<p>Chữ</p>${markup}`);
    expect(JSON.stringify(made)).not.toMatch(/javascript:|onerror|onload|alert/u);
  });
});

describe('Markdown', () => {
  it('keeps numbers and tables, and no link that runs', async () => {
    const [{ blocks }] = (await readImport(new File(['# Tít\n\nChữ [x](javascript:alert(1)).\n\n3. Ba\n4. Bốn\n\n| A | B |\n| - | - |\n| 1 | 2 |\n'], 'tin.md'), sameThread)) as [ImportedBlocks];
    expect(blocks.map(({ type, attrs }) => [type, attrs?.['start']])).toEqual([['heading', undefined], ['paragraph', undefined], ['orderedList', 3], ['table', undefined]]);
    expect(JSON.stringify(blocks)).not.toContain('javascript:');
  });
});

it('what this program exports comes in again with the same words in the same order', async () => {
  const content = reportOf();
  const exporter = exporters.find(({ id }) => id === 'html')!;
  const { files } = await exporter.export(content, { articleId: 'a', approval: null, date: '2026-03-05', timeZone: 'Asia/Ho_Chi_Minh', photoBytes: () => Promise.reject(new Error('no photo is asked for')) });
  const html = files.find((file) => 'text' in file) as { text: string };
  const report = await imported('bài.html', html.text);
  expect(report.headline).toBe(content.headline);
  const wanted = textBlocks(content.body).map(textOf).filter((text) => text.trim());
  expect(linesOf(report).filter((line) => wanted.includes(line))).toEqual(wanted);
});

it.each([['trống.txt', '', 'empty'], ['cũ.doc', 'x', 'oldWord'], ['lạ.xyz', 'x', 'unknownFormat'], ['rỗng.html', '<p></p>', 'empty'], ['hỏng.docx', 'PK not a document', 'unreadable']])('%s is refused: %s', async (name, text, code) => {
  await expect(imported(name, text)).rejects.toMatchObject({ code });
});

const seeds = path.join(import.meta.dirname, '../../../../shared/seeds');
const isThere = existsSync(seeds);
if (!isThere) console.warn('the real reports are not at hand: their import is not tried');

/** The normalisations of an import, all of them. Spaces: NFC, single ones, none around a line, no blank lines. */
const normal = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
/** What stood around the text on the page is dropped: header with view count, byline, menu above, names of picture files, footer. */
const aroundTheText = [
  /^Ngày đăng \d/u, /^\p{Lu}[\p{L} .]+ \d{2}\/\d{2}\/\d{4} - \d{2}:\d{2}$/u, /^(.{3,}) \1$/u, /^[\w-]+\.jpg$/u,
];
/** With this a page's footer begins: all that follows is dropped, also headlines of other reports. */
const footer = /^(?:Kho tư liệu|Bản quyền|\(0\) Bình luận|\(\*\))/u;
/** The number of a conclusion is the list's own, with a stop and a space behind it. */
const renumbered = (line: string): string => line.replace(/^(\d{1,2})[.)]\s?(?=\p{L})/u, '$1. ');

describe.runIf(isThere)('a real report', () => {
  it.each(isThere ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [])('comes in whole: %s', async (name) => {
    const text = readFileSync(path.join(seeds, name), 'utf8');
    const report = await imported(name, text);
    expect(report.headline).not.toBe('');
    expect(report.facts.date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    // The body begins with the lead, and the chair is somebody named in it.
    expect(linesOf(report)[0]).toMatch(/^(?:Sáng|Chiều|Tối|Ngày)/u);
    expect(report.facts.chairs.length).toBeGreaterThan(0);
    for (const { name: person } of [...report.facts.chairs, ...report.facts.attendees]) expect(linesOf(report).join('\n')).toContain(person);
    // Numbered conclusions are a list, and facts too.
    const listed = report.body.content!.filter(({ type }) => type === 'orderedList').flatMap(({ content = [] }) => content);
    if (listed.length > 0) expect(report.facts.conclusions).toHaveLength(listed.length);

    const out = plainText({ ...report, byline: '', photos: [] }).split('\n').map(normal).filter(Boolean);
    const page = text.split(/\r?\n/u).map(normal);
    const end = page.findIndex((line) => footer.test(line));
    const lines = page.slice(0, end < 0 ? undefined : end).filter((line) => line && !aroundTheText.some((pattern) => pattern.test(line)));
    expect(out.map(renumbered)).toEqual(lines.map(renumbered));
  });
});
