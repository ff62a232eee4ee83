// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { blockLines } from './blockLines';
import { sourceLabel, type BodyNode } from '../../../renderer/domain/article/body';
import { emptyDirectory } from '../../../renderer/domain/directory/emptyDirectory';
import { exporters } from '../../../renderer/exporters/registry';
import { ImportRefused, readImport, recogniseReport } from '../../../renderer/importers/registry';
import { goldenReport } from '../exporters/goldenReport';
import { options } from '../exporters/options';

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
const read = (name: string, content: string | Bytes) => readImport(new File([content], name));

describe('out of the desk and in again', () => {
  // WXR is read in the real program (tests/e2e/specs/importing.spec.ts): this environment's XML parser knows no CDATA.
  const forms = { 'tin.zip': () => packed(), 'tin.json': () => textOf('ninjs') };
  // What does not come back as it was: a photo's place, a source as a block of its own, a rule.
  const comesBack = goldenReport.body.content!.flatMap((block): BodyNode[] => {
    if (block.type === 'figure' || block.type === 'horizontalRule') return [];
    return block.type === 'source' ? [{ type: 'paragraph', content: [{ type: 'text', text: sourceLabel }, ...block.content!] }] : [block];
  });
  it.each(Object.entries(forms))('%s keeps headline, blocks and numbering, and no caption becomes text', async (name, form) => {
    let ids = 0;
    const report = recogniseReport(await read(name, await form()), { newId: () => `new-${(ids += 1)}`, directory: emptyDirectory });
    expect(report.headline).toBe(goldenReport.headline);
    expect(blockLines(report.body)).toEqual(blockLines({ type: 'doc', content: comesBack }));
  });
});

it('brings the photos of a package along, in reading order', async () => {
  const { photos = [], pictures } = await read('tin.zip', await packed());
  expect(photos.map(({ name }) => name)).toEqual(['anh-01.jpg', 'anh-02.png']);
  expect(new Uint8Array(await photos[0]!.arrayBuffer())).toEqual(photo);
  expect(pictures).toBe(0);
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
