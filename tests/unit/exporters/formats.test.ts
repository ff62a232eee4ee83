import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it, test } from 'vitest';
import { exporters } from '../../../renderer/exporters/registry';
import { bodyWith, paragraph, reportOf } from '../domain/article/report';
import { goldenReport } from './goldenReport';
import { options } from './options';
import { wellFormed } from './wellFormed';

const exporterOf = (id: string) => exporters.find((exporter) => exporter.id === id)!;
const textOf = async (id: string, content = goldenReport): Promise<string> => ((await exporterOf(id).export(content, options)).files[0] as { text: string }).text;
const golden = (name: string) => `../../fixtures/golden-exports/${name}`;

test.each([['markdown', 'md'], ['ninjs', 'json'], ['newsml', 'xml'], ['wxr', 'wxr.xml'], ['text', 'txt']])('%s is as it was looked over', async (id, extension) => {
  await expect(await textOf(id)).toMatchFileSnapshot(golden(`report.${extension}`));
});

test.each(exporters.map(({ id }) => id))('%s takes a headline of 300 characters with a slash in it, signs that XML forbids and a body without words', async (id) => {
  const content = reportOf({ headline: `Ban/ngành ${'rất dài '.repeat(40)}\u0000\u0008\ud800`, body: bodyWith(paragraph('')), photos: [] });
  const { suggestedName, files } = await exporterOf(id).export(content, options);
  expect(suggestedName).toMatch(/^[a-z0-9-]+\.[a-z]+$/);
  expect(suggestedName.length).toBeLessThan(120);
  expect(files.length).toBeGreaterThan(0);
  if (id === 'newsml' || id === 'wxr') expect(wellFormed((files[0] as { text: string }).text)).toBe('');
});

it('writes ninjs that the standard’s schema takes', async () => {
  const schema = JSON.parse(await readFile('tests/fixtures/ninjs/ninjs-3.0-subset.schema.json', 'utf8')) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  validate(JSON.parse(await textOf('ninjs')));
  expect(validate.errors).toBeNull();
  expect(validate({ uri: 'urn:uuid:1', headline: 'not a property of 3.0' })).toBe(false);
});

test.each(['newsml', 'wxr'])('%s is well-formed XML, and nothing that runs is in it', async (id) => {
  const xml = await textOf(id);
  expect(wellFormed(xml)).toBe('');
  expect(xml).not.toContain('javascript:');
});

it('escapes in Markdown what would be read as more than words', async () => {
  const markdown = await textOf('markdown', reportOf({ photos: [], body: bodyWith(paragraph('# không'), paragraph('- không'), paragraph('2) <b>không</b> &amp; `x`')) }));
  expect(markdown).toContain(['\\# không', '\\- không', '2\\) \\<b\\>không\\</b\\> \\&amp; \\`x\\`'].join('\n\n'));
});

describe('DOCX', () => {
  const parts = async (): Promise<(path: string) => string> => {
    const { files } = await exporterOf('docx').export(goldenReport, options);
    const entries = unzipSync((files[0] as { bytes: Uint8Array }).bytes);
    return (path) => strFromU8(entries[path]!);
  };

  it('has real styles, a language, A4 and well-formed parts', async () => {
    const part = await parts();
    for (const path of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', '[Content_Types].xml']) expect(wellFormed(part(path))).toBe('');
    const document = part('word/document.xml');
    for (const style of ['Title', 'Heading2', 'Caption', 'Quote', 'TableHead']) expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    for (const style of ['Title', 'Heading2', 'Caption', 'Quote']) expect(part('word/styles.xml')).toContain(`w:styleId="${style}"`);
    expect(part('word/styles.xml')).toContain('w:val="vi-VN"');
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it('begins a list where the article does, and keeps tables, pictures, links and nothing that runs', async () => {
    const part = await parts();
    const document = part('word/document.xml');
    expect(part('word/numbering.xml')).toMatch(/<w:start w:val="3"\/><w:numFmt w:val="decimal"\/>/);
    expect(part('word/numbering.xml')).toMatch(/<w:start w:val="2"\/><w:numFmt w:val="lowerLetter"\/>/);
    expect(document).toContain('<w:gridSpan w:val="2"/>');
    expect(document.match(/<pic:pic /g)).toHaveLength(2);
    expect(document).toContain('Các hộ dân nhận cây giống. Ảnh: Hạ Vy');
    expect(part('word/_rels/document.xml.rels')).toContain('https://mayha.example/?a=1&amp;b=2');
    expect(document + part('word/_rels/document.xml.rels')).not.toContain('javascript:');
  });

  it('holds each picture as it is, and not deflated once more', async () => {
    const pictures = new Map(goldenReport.photos.map(({ hash }, index) => [hash, new Uint8Array(4_000).fill(index + 1)]));
    const { files } = await exporterOf('docx').export(goldenReport, { ...options, photoBytes: async (hash) => ({ type: 'image/jpeg', bytes: pictures.get(hash)! }) });
    const document = (files[0] as { bytes: Uint8Array }).bytes;
    const stored: string[] = [];
    const entries = unzipSync(document, { filter: ({ name, compression }) => (compression === 0 && stored.push(name), true) });
    const media = Object.entries(entries).filter(([path]) => path.startsWith('word/media/'));
    expect(stored).toEqual(media.map(([path]) => path));
    expect(media.map(([, bytes]) => bytes)).toEqual([...pictures.values()]);
    const relations = strFromU8(entries['word/_rels/document.xml.rels']!);
    for (const [path] of media) expect(relations).toContain(path.slice('word/'.length));
  });
});

it('prints a page that needs nothing else: fonts and photos are in it, headline and page numbers around it', async () => {
  const page = await textOf('pdf');
  expect(page).toContain("font-family: 'Source Serif 4'");
  expect(page.match(/src="data:image\/png;base64,/g)).toHaveLength(2);
  expect(page).toContain('counter(page)');
  expect(page).toContain('content: "Xã Mây Hạ bàn cách giữ \\3c rừng\\3e  \\26  \\22 đầu nguồn\\22 "');
  expect(page).not.toMatch(/(?:src|href)="(?!data:|https:)/);
});

it('packs page, text, photos in reading order with their words, and the receipt of an approval', async () => {
  const approval = { by: 'p', name: 'Mai Ngọc Uyên', at: '2026-02-06T02:00:00.000Z', contentHash: 'c'.repeat(64) };
  const { form, files } = await exporterOf('package').export(goldenReport, { ...options, approval });
  expect(form).toBe('zip');
  expect(files.map(({ path }) => path)).toEqual(['bai-viet.html', 'bai-viet.txt', 'anh/anh-01.jpg', 'anh/anh-02.png', 'bien-nhan-duyet.json']);
  expect(files[2]).toMatchObject({ photo: 'a'.repeat(64), metadata: { caption: 'Các hộ dân nhận cây giống' } });
  expect(JSON.parse((files[4] as { text: string }).text)).toMatchObject({ approvedBy: { name: 'Mai Ngọc Uyên' }, contentHash: 'c'.repeat(64) });
});

it('writes HTML of elements and attributes that WordPress keeps from authors', async () => {
  // wp_kses_post: what is left of a text by somebody without unfiltered_html.
  const kept: Record<string, string[]> = {
    p: [], h2: [], h3: [], ul: [], ol: ['start', 'type'], li: [], blockquote: [], figure: [], figcaption: [], img: ['src', 'alt', 'width', 'height'],
    table: [], tbody: [], tr: [], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], em: [], strong: [], u: [], s: [], a: ['href'], br: [], hr: [],
  };
  const { bodies } = JSON.parse(await textOf('ninjs')) as { bodies: { value: string }[] };
  for (const [, name, attributes] of bodies[0]!.value.matchAll(/<([a-z0-9]+)((?:\s[a-z]+="[^"]*")*)>/g)) {
    expect(Object.keys(kept)).toContain(name);
    for (const [, attribute] of attributes!.matchAll(/\s([a-z]+)=/g)) expect(kept[name!]).toContain(attribute);
  }
});
