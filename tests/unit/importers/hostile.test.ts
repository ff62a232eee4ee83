// @vitest-environment happy-dom
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test, vi } from 'vitest';
import type { BodyNode } from '../../../renderer/domain/article/body';
import { readImport } from '../../../renderer/importers/registry';
import { exporters } from '../../../renderer/exporters/registry';
import { bodyWith, paragraph, reportOf } from '../domain/article/report';
import { options } from '../exporters/options';
import { sameThread } from './sameThread';

type Bytes = Uint8Array<ArrayBuffer>;
vi.mock('mammoth', () => import('mammoth/mammoth.browser.js' as 'mammoth'));

const read = (name: string, content: string | Bytes) => readImport(new File([content], name), sameThread);

/** The archive with another size of its parts in its directory and before each part. */
function declaring(archive: Uint8Array, size: number): Bytes {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

/** A real Word file of ours with another document in it. */
async function wordWith(document: (before: string) => string): Promise<Bytes> {
  const { files } = await exporters.find(({ id }) => id === 'docx')!.export(reportOf({ photos: [], body: bodyWith(paragraph('Xã họp.')) }), options);
  const parts = unzipSync((files[0] as { bytes: Uint8Array }).bytes);
  return zipSync({ ...parts, 'word/document.xml': strToU8(document(strFromU8(parts['word/document.xml']!))) }) as Bytes;
}

test.each<[string, string, () => Bytes | Promise<Bytes>]>([
  ['a Word file that unpacks to gigabytes', 'bom.docx', async () => declaring(await wordWith((before) => before), 0x7fff_ffff)],
  ['a package that unpacks to gigabytes', 'bom.zip', () => declaring(zipSync({ 'bai-viet.html': strToU8('<p>x</p>') }), 0x7fff_ffff)],
  ['an archive of too many parts', 'bom.zip', () => zipSync(Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}`, new Uint8Array()]))) as Bytes],
])('%s is not opened', async (_what, name, content) => {
  await expect(read(name, await content())).rejects.toMatchObject({ code: 'unpacksTooBig' });
});

describe('a Word file', () => {
  const text = (node: BodyNode): string => node.text ?? (node.content ?? []).map(text).join('');
  const wordsOf = async (content: Bytes): Promise<string> => {
    const outcome = await read('x.docx', content).catch((error: unknown) => error as { code: string });
    return 'code' in outcome ? outcome.code : outcome.flatMap(({ blocks }) => blocks.map(text)).join('\n');
  };

  it('that has more in it than its directory says is unpacked no further than that', async () => {
    const large = await wordWith((before) => before.replace('Xã họp.', 'x'.repeat(8_000_000)));
    const words = await wordsOf(declaring(large, 2_000));
    expect(words === 'unreadable' || words.length < 2_000).toBe(true);
  });

  it('with entities that multiply stays small', async () => {
    const lol = Array.from({ length: 12 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('');
    const words = await wordsOf(await wordWith((before) => before.replace(/(<\?xml[^>]*>)/u, `$1<!DOCTYPE x [<!ENTITY l0 "lol">${lol}]>`).replace('Xã họp.', '&l12;')));
    expect(words.length).toBeLessThan(1_000);
  });

  it('with elements within each other without end is refused, or comes in', async () => {
    const words = await wordsOf(await wordWith((before) => before.replace('<w:body>', `<w:body>${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`)));
    expect(words === 'unreadable' || words.includes('Xã họp.')).toBe(true);
  });
});

it('takes nothing of a package from paths that lead elsewhere', async () => {
  const digest = async (bytes: Uint8Array): Promise<string> => Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Bytes)).toString('hex');
  const page = strToU8('<h1>Tin</h1><p>Chữ.</p><img src="../anh/a.jpg"><img src="anh/../b.jpg"><img src="/etc/c.jpg"><img src="anh/d.jpg">');
  const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
  const entries = { 'bai-viet.html': page, '../anh/a.jpg': photo, 'anh/../b.jpg': photo, '/etc/c.jpg': photo, 'anh/d.jpg': photo };
  const files = await Promise.all(Object.entries(entries).map(async ([path, content]) => ({ path, sha256: await digest(content) })));
  const [blocks] = await read('goi.zip', zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify({ files })) }) as Bytes);
  expect(blocks!.photos.map(({ file }) => file.name)).toEqual(['d.jpg']);
});

it('takes a page of elements within each other without end as its words', async () => {
  const [blocks] = await read('x.html', `${'<div><b>'.repeat(5_000)}Chữ`);
  expect(JSON.stringify(blocks).length).toBeLessThan(10_000);
  expect(JSON.stringify(blocks)).toContain('Chữ');
});

test.each([
  ['JSON within itself', 'x.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ['Markdown of quotes within each other', 'x.md', `${'> '.repeat(2_000)}Chữ`],
])('%s without end is refused', async (_what, name, content) => {
  await expect(read(name, content)).rejects.toMatchObject({ code: expect.stringMatching(/unreadable|unknownFormat/u) as string });
});

test.each([
  ['plain text of more letters than any report', 'x.txt', 'chữ '.repeat(100_000)],
  ['plain text of more lines', 'x.txt', 'a\n'.repeat(5_001)],
  ['a page of more tags', 'x.html', '<b>'.repeat(500_001)],
  ['a page of more letters', 'x.html', `<p>${'chữ '.repeat(80_000)}</p>`.repeat(2)],
  ['a page of more paragraphs', 'x.html', '<p>a</p>'.repeat(5_001)],
])('%s is refused whole, not cut', async (_what, name, content) => {
  await expect(read(name, content)).rejects.toMatchObject({ code: 'tooLong' });
});

describe('an export of WordPress', () => {
  const item = '<item><title>Tin</title><content:encoded><![CDATA[<p>Chữ.</p>]]></content:encoded><wp:post_type>post</wp:post_type></item>';
  const channel = (inside: string): string => `<rss><channel><wp:wxr_version>1.2</wp:wxr_version>${inside}</channel></rss>`;

  it('that is sound comes in', async () => {
    expect(await read('x.xml', channel(item))).toHaveLength(1);
  });

  it.each([
    ['declares entities', `<!DOCTYPE x [<!ENTITY a "aa">]>${channel(item)}`], ['does not close what it opens', channel(item).replace('</channel>', '')],
    ['closes what it did not open', channel(`</b>${item}`)], ['ends in the middle of a text', channel(item).slice(0, 90)], ['has elements within each other without end', channel(`${'<b>'.repeat(5_000)}${'</b>'.repeat(5_000)}${item}`)],
    ['has bare signs', channel(`< b ${item}`)],
  ])('that %s is refused', async (_what, xml) => {
    await expect(read('x.xml', xml)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('says a category and a byline of a post only where they are its own', async () => {
    const author = '<wp:author><wp:author_login>hv</wp:author_login><wp:author_display_name>Hạ Vy</wp:author_display_name></wp:author>';
    const own = '<dc:creator>hv</dc:creator><category domain="post_tag">rừng</category><category domain="category">Tin &amp; bài</category><category domain="category">Khác</category>';
    const posts = await read('x.xml', channel(`${author}${item.replace('</item>', `${own}</item>`)}${item}`));
    expect(posts.map(({ beside }) => beside)).toEqual([{ headline: 'Tin', category: 'Tin & bài', byline: 'Hạ Vy' }, { headline: 'Tin' }]);
  });
});

it('takes out of a page the pictures that it carries, whatever stands around them', async () => {
  const data = `data:image/png;base64,${Buffer.from('ảnh').toString('base64')}`;
  const [blocks] = await read('x.html', `<p>Chữ</p><img alt="a>b" src="${data}"><IMG SRC='${data}'><img src=${data}><img src="data:image/svg+xml;base64,PHN2Zz4="><img src="data:image/png;base64,%%">`);
  expect(await Promise.all(blocks!.photos.map(({ file }) => file.text()))).toEqual(['ảnh', 'ảnh', 'ảnh']);
});
