import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIim } from '../../../../../../electron/services/photos/metadata/iim';
import { parseResources } from '../../../../../../electron/services/photos/metadata/photoshop-resources';
import { parseXml } from '../../../../../../electron/services/photos/metadata/xml-tree';
import { parseXmp } from '../../../../../../electron/services/photos/metadata/xmp-packet';
import { writeExif } from '../../../../../../electron/services/photos/metadata/write-exif';
import { jpeg, png, segment, webp } from '../../../image-bytes';
import { exifOf, photoshopOf, xmpOf } from './blocks';
import { leaving, readBack } from './on-disk';

const words = { caption: 'Bà Lò Thị Hạnh phát biểu', credit: 'Mai Lan', people: ['Lò Thị Hạnh'] };
const nothing = { caption: '', credit: '', alt: '', people: [], place: '', city: '', takenAt: '', keywords: [], hasGps: false };

const rich = jpeg({ orientation: 6, before: [
  segment(0xe1, xmpOf('<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Cũ</rdf:li></rdf:Alt></dc:description></rdf:Description>')),
  segment(0xed, photoshopOf([[2, 120, 'Cũ'], [2, 116, '© Báo']])),
] });

/** From the tables on; what every copy must end with. */
const picture = (bytes: Buffer) => bytes.subarray(bytes.indexOf('ffdb', 0, 'hex'));

describe('a damaged photo', () => {
  test('cut anywhere is neither a crash nor a longer picture', async () => {
    for (let length = 0; length < rich.length; length += 3) {
      const cut = rich.subarray(0, length);
      const out = await leaving(cut, words);
      if (length < 2) expect(out.equals(cut)).toBe(true);
      if (cut.includes('ffdb', 0, 'hex')) expect(picture(out).equals(picture(cut))).toBe(true);
      await readBack(cut);
    }
  });

  test('with any bytes changed keeps its picture, and what it says stays plain text', async () => {
    const metadataEnd = rich.indexOf('ffdb', 0, 'hex');
    const heads = [2, rich.indexOf('http://ns') - 4, rich.indexOf('Photoshop') - 4];
    await fc.assert(fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 2, max: metadataEnd - 1 }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
      async (changes) => {
        const broken = Buffer.from(rich);
        for (const [at, byte] of changes) broken[at] = byte;
        const out = await leaving(broken, words);
        // A length that lies makes another photo of it, to every program.
        const areSegmentsSound = changes.every(([at]) => !heads.some((head) => at >= head && at < head + 4));
        if (areSegmentsSound) expect(out.subarray(-picture(rich).length).equals(picture(rich))).toBe(true);
        const found = await readBack(broken);
        // oxlint-disable-next-line no-control-regex
        expect(JSON.stringify(found)).not.toMatch(/\\u00|\ufffe/);
      },
    ), { numRuns: 400 });
  });

  test('of nothing but noise is left as it is', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
      const bytes = Buffer.from(noise);
      const isJpeg = bytes.toString('hex', 0, 2) === 'ffd8';
      if (!isJpeg) expect((await leaving(bytes, words)).equals(bytes)).toBe(true);
      for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) await readBack(bytes, type);
    }), { numRuns: 100 });
  });
});

describe('blocks that claim too much', () => {
  test.each([
    ['a directory that leads to itself', exifOf([[0x8769, 4, 1, 8], [0x8825, 4, 1, 8], [0x0112, 3, 1, 6]])],
    ['a value longer than anything', exifOf([[0x010f, 2, 0xffffffff, 8], [0x0112, 3, 1, 6]])],
    ['a value far behind the end', exifOf([[0x010f, 2, 100, 0xfffffff0], [0x0112, 3, 1, 6]])],
    ['more entries than there are', Buffer.concat([exifOf([[0x0112, 3, 1, 6]]).subarray(0, 14), Buffer.from('ffff', 'hex'), exifOf([[0x0112, 3, 1, 6]]).subarray(16)])],
  ])('%s costs no more than itself, and the photo is turned as before', async (_name, exif) => {
    const out = await leaving(jpeg({ before: [segment(0xe1, exif)] }), words);
    const again = out.subarray(out.indexOf('Exif') + 6);
    expect(writeExif(again, new Set(), { keepGps: false, room: 100 })?.toString('hex')).toContain('0112000300000001');
    expect(out.length).toBeLessThan(5_000);
  });

  test('five hundred values that share one block do not become five hundred blocks', () => {
    const shared = Buffer.concat([
      exifOf(Array.from({ length: 500 }, (_, index) => [0xc000 + index, 7, 50_000, 6100] as const)).subarray(6), Buffer.alloc(56_000),
    ]);
    expect(writeExif(shared, new Set(), { keepGps: false, room: 65_527 })?.length ?? 0).toBeLessThan(65_528);
  });

  test('IIM and resources end where they stop making sense', () => {
    expect(parseIim(Buffer.from('1c02787fff41', 'hex'))).toEqual([]);
    expect(parseIim(Buffer.from('1c0278ffff41', 'hex'))).toEqual([]);
    expect(parseIim(Buffer.from('1c02788004ffffffff41', 'hex'))).toEqual([]);
    expect(parseIim(Buffer.from('1c027880040000000141', 'hex'))).toMatchObject([{ record: 2, number: 120, data: Buffer.from('A') }]);
    expect(parseResources(Buffer.from('3842494d04040000ffffffff', 'hex'))).toEqual([]);
    expect(parseResources(Buffer.from('3842494d0404ff', 'hex'))).toEqual([]);
  });

  test('XML bombs are not lit', () => {
    expect(parseXml('<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>')).toBeNull();
    expect(parseXml('<a>'.repeat(100_000))).toBeNull();
    expect(parseXml(`<a>${'<b/>'.repeat(100_000)}</a>`)).toBeNull();
    expect(parseXml(`<a ${'b="" '.repeat(100_000)}/>`)).toBeNull();
    expect(parseXml('<a:b/>')).toBeNull();
    expect(parseXml('<a></b>')).toBeNull();
    expect(parseXml('<a b=c/>')).toBeNull();
    expect(parseXml(`<a><![CDATA[<&]]>&lt;<!-- x --><?p?></a>`)?.children).toEqual(['&lt;&amp;', '&lt;']);
    expect(parseXmp(Buffer.from('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'))).toBeNull();
    expect(parseXmp(Buffer.from('<rdf:RDF xmlns:rdf="http://example.org/"/>'))).toBeNull();
  });

  test('chunks of PNG and WebP that claim gigabytes say nothing', async () => {
    const huge = png();
    huge.writeUInt32BE(0xffffffff, 33);
    huge.write('iTXt', 37, 'latin1');
    expect(await readBack(huge, 'image/png')).toEqual(nothing);
    const webpHuge = webp();
    webpHuge.write('XMP ', 12, 'latin1');
    webpHuge.writeUInt32LE(0xffffffff, 16);
    expect(await readBack(webpHuge, 'image/webp')).toEqual(nothing);
  });
});

test('a broken XMP packet is replaced, a sound one next to it in IPTC kept', async () => {
  const out = await leaving(jpeg({ before: [segment(0xe1, xmpOf('<rdf:Description')), segment(0xed, photoshopOf([[2, 116, '© Báo']]))] }), words);
  expect(await readBack(out)).toMatchObject({ caption: words.caption, people: words.people });
  expect(out.toString('utf8')).toContain('© Báo');
  expect(out.toString('utf8').match(/<rdf:Description/g)).toHaveLength(1);
});
