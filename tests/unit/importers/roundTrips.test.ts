// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { describe, expect, it, test, vi } from 'vitest';
import { blockLines } from './blockLines';
import { importedPhotos } from '../../../renderer/app/services/importedPhotos';
import { placedPhotoIds, sourceLabel, type BodyNode } from '../../../renderer/domain/article/body';
import { emptyDirectory } from '../../../renderer/domain/directory/emptyDirectory';
import { exporters } from '../../../renderer/exporters/registry';
import { ImportRefused, readImport, recogniseReport, type Beside } from '../../../renderer/importers/registry';
import type { PhotoImport } from '../../../renderer/platform/platform';
import { figure, photoOf } from '../domain/article/report';
import { goldenReport } from '../exporters/goldenReport';
import { options } from '../exporters/options';
import { sameThread } from './sameThread';

type Bytes = Uint8Array<ArrayBuffer>;
const filesOf = async (id: string) => (await exporters.find((exporter) => exporter.id === id)!.export(goldenReport, options)).files;
const textOf = async (id: string): Promise<string> => ((await filesOf(id))[0] as { text: string }).text;
const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

/** The package as main writes it. */
async function packed(change: (entries: Record<string, Uint8Array>) => void = () => undefined): Promise<Bytes> {
  const entries = Object.fromEntries((await filesOf('package')).map((file) => [file.path, 'text' in file ? strToU8(file.text) : photo]));
  const files = Object.entries(entries).map(([path, content]) => ({ path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }));
  entries['manifest.json'] = strToU8(JSON.stringify({ format: 1, files }));
  change(entries);
  return zipSync(entries) as Bytes;
}
const read = (name: string, content: string | Bytes, beside?: Beside) => readImport(new File([content], name), sameThread, beside);

vi.mock('mammoth', () => import('mammoth/mammoth.browser.js' as 'mammoth'));

describe('out of the desk and in again', () => {
  const forms = {
    'tin.zip': () => packed(), 'tin.json': () => textOf('ninjs'), 'tin.xml': () => textOf('wxr'), 'tin.html': () => textOf('html'), 'tin.md': () => textOf('markdown'),
    'tin.docx': async () => ((await filesOf('docx'))[0] as { bytes: Bytes }).bytes,
  };
  const beside: Beside = (address) => (/anh-0\d\.(?:jpg|png)$/u.test(address) ? new File([photo], address.split('/').at(-1)!) : null);
  const text = (words: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  /** A body as it comes back: a source as a paragraph, no rule, the photo that closed the report placed there. */
  const comesBack = (name: string): BodyNode[] => [...goldenReport.body.content!.flatMap((block): BodyNode[] => {
    if (block.type === 'horizontalRule') return [];
    if (block.type === 'source') return [{ type: 'paragraph', content: [{ type: 'text', text: sourceLabel }, ...block.content!] }];
    // Markdown counts in numbers only.
    return name === 'tin.md' && block.attrs?.['type'] === 'a' ? [text('b. Rừng phòng hộ'), text('c. Rừng sản xuất')] : [block];
  }), figure('b')];
  /** The photo store, which here knows a picture by its turn. */
  let pictures = 0;
  const take = (file: File): Promise<PhotoImport> => {
    pictures += 1;
    const hash = String(pictures % 2).repeat(64);
    return Promise.resolve({ photos: [{ ...photoOf('x', { hash, fileName: file.name }), isKnown: false, found: {} }], refused: [], left: 0 } as never);
  };

  it.each(Object.entries(forms))('%s keeps headline, category, byline, blocks, numbering, and photos in their places with caption and credit', async (name, form) => {
    let ids = 0;
    const [blocks] = await read(name, await form(), beside);
    const report = recogniseReport(blocks!, { newId: () => `new-${(ids += 1)}`, directory: emptyDirectory });
    const { body, photos, left } = await importedPhotos({ ...report, photos: blocks!.photos }, take);
    expect(report.headline).toBe(goldenReport.headline);
    expect([report.category, report.byline]).toEqual(['Tin tức', 'Hạ Vy']);
    expect(blockLines(body)).toEqual(blockLines({ type: 'doc', content: comesBack(name) }));
    expect(left).toBe(0);
    expect(photos.map(({ caption, credit, alt }) => [caption, credit, alt])).toEqual(goldenReport.photos.map(({ caption, credit, alt }) => [caption, credit, alt]));
    expect(placedPhotoIds(body)).toEqual(photos.map(({ id }) => id));
  });

  it('says of a picture that is not at hand that it stays behind, and keeps its words in the text', async () => {
    const [blocks] = await read('tin.html', await textOf('html'));
    const report = recogniseReport(blocks!, { newId: () => 'new', directory: emptyDirectory });
    const { body, photos, left } = await importedPhotos({ ...report, photos: blocks!.photos }, take);
    expect([photos, left, placedPhotoIds(body)]).toEqual([[], 2, []]);
    expect(blockLines(body)).toContain('paragraph: Các hộ dân nhận cây giống. Ảnh: Hạ Vy');
  });
});

it('finds pictures that a page carries in itself, and none of its menu and footer', async () => {
  const image = (words: string): string => `<img src="data:image/png;base64,${Buffer.from(words).toString('base64')}" alt="">`;
  const [blocks] = await read('trang.html', `<ul><li>Trang chủ</li></ul>${image('logo')}<p>Tin tức</p><h1>Xã Mây Hạ họp</h1><p>Ngày đăng 08/05/2026 | 09:10 | Lượt xem: 17</p>
    <p>Sáng ngày 07/5/2026, Đảng ủy xã Mây Hạ họp bàn việc giữ rừng đầu nguồn trong mùa khô năm nay và những năm tới, với các thôn, bản và lực lượng kiểm lâm.</p>
    <figure>${image('rừng')}<figcaption>Rừng Mây Hạ. Ảnh: Hạ Vy</figcaption></figure><p>Bản quyền xã Mây Hạ.</p>${image('banner')}`);
  const { body } = recogniseReport(blocks!, { newId: () => 'new', directory: emptyDirectory });
  const kept = blocks!.photos.filter(({ id }) => placedPhotoIds(body).includes(id));
  expect(await Promise.all(kept.map(({ file }) => file.text()))).toEqual(['rừng']);
  expect(kept[0]!.line).toBe('Rừng Mây Hạ. Ảnh: Hạ Vy');
});

test.each<[string, string, () => Promise<string | Bytes> | string | Bytes, string]>([
  ['a package with another photo in it', 'tin.zip', () => packed((entries) => (entries['anh/anh-01.jpg'] = new Uint8Array([1]))), 'damaged'],
  ['a package with a photo that nobody listed', 'tin.zip', () => packed((entries) => (entries['anh/x.jpg'] = photo)), 'damaged'],
  ['a manifest that is none', 'tin.zip', () => packed((entries) => (entries['manifest.json'] = strToU8('{'))), 'unreadable'],
  ['another archive', 'tin.zip', () => zipSync({ 'a.txt': strToU8('a') }) as Bytes, 'noPackage'],
  ['no archive', 'tin.zip', () => 'PK', 'unreadable'],
  ['XML that declares entities', 'tin.xml', () => '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>', 'unreadable'],
  ['other XML', 'tin.xml', () => '<rss><channel/></rss>', 'unknownFormat'],
  ['other JSON', 'tin.json', () => '[1]', 'unknownFormat'],
  ['broken JSON', 'tin.json', () => '{', 'unreadable'],
])('%s is refused', async (_what, name, content, code) => {
  const refused = await read(name, await content()).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ImportRefused);
  expect(refused).toMatchObject({ code });
});
