import { expect, test } from 'vitest';
import { jpeg, png, segment, webp } from '../../../image-bytes';
import { exifOf, photoshopOf, xmpOf } from './blocks';
import { leaving, readBack } from './on-disk';

const ID_BYTES = 'http://ns.adobe.com/xap/1.0/\0'.length;
const described = xmpOf(`<rdf:Description rdf:about="" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/photoshop/1.0/"
  p:City="H&#xe0; N&#7897;i"><d:description><rdf:Alt><rdf:li xml:lang="en">Hall</rdf:li><rdf:li xml:lang="x-default">Hội trường &amp; sân</rdf:li></rdf:Alt></d:description></rdf:Description>`);
const located = xmpOf('<rdf:Description rdf:about="" xmlns:e="http://ns.adobe.com/exif/1.0/" e:GPSLatitude="21,1.8N"/>');
const caption = (text: string) => segment(0xed, photoshopOf([[2, 120, text]]));

function chunk(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

test('XMP is read in whatever form and under whatever prefixes it is written', async () => {
  expect(await readBack(jpeg({ before: [segment(0xe1, described)] }))).toMatchObject({ caption: 'Hội trường & sân', city: 'Hà Nội', hasGps: false });
});

test('PNG and WebP say what their XMP says, and leave with what the desk says; one that is not whole leaves as it is', async () => {
  const packet = described.subarray(ID_BYTES);
  const inPng = Buffer.concat([png().subarray(0, 33), chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), packet])), chunk('IEND', Buffer.alloc(0))]);
  const riff = Buffer.alloc(8);
  riff.write('XMP ', 0, 'latin1');
  riff.writeUInt32LE(packet.length, 4);
  const inWebp = Buffer.concat([webp(), riff, packet]);
  // A WebP of the simple form has no place for words.
  for (const [bytes, type, said] of [[inPng, 'image/png', { caption: 'Khác', city: 'Hà Nội' }], [inWebp, 'image/webp', { caption: '', city: '' }]] as const) {
    expect(await readBack(bytes, type)).toMatchObject({ caption: 'Hội trường & sân', city: 'Hà Nội' });
    expect(await readBack(await leaving(bytes, { caption: 'Khác' }, type), type)).toMatchObject(said);
  }
  const torn = inPng.subarray(0, -20);
  expect((await leaving(torn, { caption: 'Khác' }, 'image/png')).equals(torn)).toBe(true);
});

test('coordinates are noticed in Exif and in XMP', async () => {
  const gps = Buffer.concat([exifOf([[0x8825, 4, 1, 26]]), exifOf([[0x0001, 2, 2, 0x4e000000], [0x0002, 5, 1, 8]]).subarray(14)]);
  expect((await readBack(jpeg({ before: [segment(0xe1, gps)] }))).hasGps).toBe(true);
  expect((await readBack(jpeg({ before: [segment(0xe1, located)] }))).hasGps).toBe(true);
  for (const block of [gps, located]) {
    expect((await readBack(await leaving(jpeg({ before: [segment(0xe1, block)] }), {}))).hasGps).toBe(false);
    expect((await readBack(await leaving(jpeg({ before: [segment(0xe1, block)] }), { keepGps: true }))).hasGps).toBe(true);
  }
});

test('what cameras write where a caption belongs is none', async () => {
  expect((await readBack(jpeg({ before: [caption('OLYMPUS DIGITAL CAMERA')] }))).caption).toBe('');
  expect((await readBack(jpeg({ before: [caption('Quang cảnh\r\nhội nghị\0')] }))).caption).toBe('Quang cảnh hội nghị');
});

test('words that nobody gives stay, empty ones go, and a day alone does not take the time away', async () => {
  const whole = await leaving(jpeg(), { caption: 'A', credit: 'Mai Lan', place: 'Sân', takenAt: '2026-11-28T08:30:00+07:00', people: ['B'] });
  const again = await leaving(whole, { caption: 'Mới', place: '', people: [], takenAt: '2026-11-28' });
  expect(await readBack(again)).toMatchObject({ caption: 'Mới', credit: 'Mai Lan', place: '', people: [], takenAt: '2026-11-28' });
  expect(again.toString('latin1')).toContain('2026-11-28T08:30:00+07:00');
  expect((await leaving(again, { takenAt: '2026-11-27' })).toString('latin1')).not.toContain('08:30:00');
  expect((await readBack(await leaving(again, { takenAt: '' }))).takenAt).toBe('');
});
