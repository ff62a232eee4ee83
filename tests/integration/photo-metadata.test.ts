import { appendFile, copyFile, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PhotoMetadata } from '../../electron/contract/photo-metadata';
import { readPhotoMetadata } from '../../electron/services/photos/metadata/read-metadata';
import { outgoingPhoto } from '../../electron/services/photos/outgoing-photo';
import { ensureExiftool, exiftool, exiftoolBytes, faultsOf, tagsOf } from './exiftool';

const samples = path.resolve(import.meta.dirname, '../../assets/sample-desk/photos');
const group = path.join(samples, 'anh-luu-niem.jpg');

const words = {
  headline: 'Phường Hòa Sơn sơ kết 6 tháng: “giữ nếp, thêm việc”',
  caption: 'Bí thư Đảng ủy phường <Hòa Sơn> & các đại biểu chụp ảnh lưu niệm; từ trái sang: ông Mai Văn Bình, bà Lò Thị Hạnh',
  credit: 'Ảnh: Đỗ Mỹ Uyên',
  alt: 'Năm người đứng trước phông chữ đỏ trong hội trường',
  people: ['Mai Văn Bình', 'Lò Thị Hạnh', 'Ngô Đức Ưng', 'Đặng Thị Ỷ Nhi'],
  place: 'Nhà văn hóa tổ dân phố 5',
  city: 'Hà Nội',
  takenAt: '2026-11-28T08:30:00+07:00',
  keywords: ['giao ban', 'Đảng ủy', 'sơ kết'],
} satisfies PhotoMetadata;

// Exiftool starts anew for every question, on whatever machine this is.
vi.setConfig({ testTimeout: 180_000 });

let folder = '';
let count = 0;
beforeAll(async () => {
  await ensureExiftool();
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-metadata-'));
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const newFile = (): string => path.join(folder, `${(count += 1)}.jpg`);

async function leaving(file: string, metadata: PhotoMetadata, type: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg'): Promise<string> {
  const out = `${newFile()}${type === 'image/jpeg' ? '' : `.${type.slice(6)}`}`;
  const photo = await outgoingPhoto({ hash: '', file, bytes: (await stat(file)).size, type }, metadata);
  await writeFile(out, photo.stream());
  return out;
}

/** A copy of a sample in which exiftool has written something. */
async function prepared(...args: string[]): Promise<string> {
  const file = newFile();
  await copyFile(group, file);
  await exiftool('-q', '-overwrite_original', ...args, file);
  return file;
}

/** The file without anything that exiftool takes for metadata. */
async function pictureOf(file: string): Promise<Buffer> {
  // Exiftool goes by the ending.
  const out = `${newFile()}${path.extname(file)}`;
  await exiftool('-q', '-all=', '-o', out, file);
  return readFile(out);
}

async function found(file: string) {
  const handle = await open(file, 'r');
  try {
    return await readPhotoMetadata(handle, 'image/jpeg');
  } finally {
    await handle.close();
  }
}

/** Letters as Windows-1258 has them: the tone mark a character of its own behind its vowel. */
function tonesApart(text: string): string {
  return [...text].map((letter) => {
    const parts = letter.normalize('NFD');
    const [tone = ''] = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts) ?? [];
    return parts.replace(tone, '').normalize('NFC') + tone;
  }).join('');
}

/** The words as exiftool is to find them. */
function tagsFor(said: typeof words, credit: string) {
  return {
    'IPTC:CodedCharacterSet': '\x1b%G',
    'IPTC:Headline': said.headline,
    'IPTC:Caption-Abstract': said.caption,
    'IPTC:By-line': credit,
    'IPTC:Credit': credit,
    'IPTC:Sub-location': said.place,
    'IPTC:City': said.city,
    'IPTC:DateCreated': '2026:11:28',
    'IPTC:TimeCreated': '08:30:00+07:00',
    'IPTC:Keywords': said.keywords,
    'XMP-photoshop:Headline': said.headline,
    'XMP-dc:Description': said.caption,
    'XMP-dc:Creator': [credit],
    'XMP-photoshop:Credit': credit,
    'XMP-iptcCore:AltTextAccessibility': said.alt,
    'XMP-iptcExt:PersonInImage': said.people,
    'XMP-iptcCore:Location': said.place,
    'XMP-photoshop:City': said.city,
    'XMP-photoshop:DateCreated': '2026:11:28 08:30:00+07:00',
    'XMP-dc:Subject': said.keywords,
  };
}

describe('words in a photo', () => {
  test('are where everybody looks for them, without a fault, and the picture is the same bit for bit', async () => {
    const names = (await readdir(samples)).filter((name) => name.endsWith('.jpg'));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const file = path.join(samples, name);
      const out = await leaving(file, words);
      expect(await faultsOf(out)).toBe('OK');
      expect(await tagsOf(out)).toMatchObject(tagsFor(words, 'Đỗ Mỹ Uyên'));
      expect((await pictureOf(out)).equals(await pictureOf(file))).toBe(true);
      expect((await exiftoolBytes('-ICC_Profile', out)).equals(await exiftoolBytes('-ICC_Profile', file))).toBe(true);
    }
  });

  test('take the place of the ones in the file, in XMP, IPTC and Exif; what else it says stays', async () => {
    const file = await prepared(
      '-IPTC:Caption-Abstract=Cũ', '-IPTC:By-line=Cũ', '-IPTC:By-line=Cũ nữa', '-IPTC:Keywords=cũ', '-IPTC:CopyrightNotice=© Báo Hòa Sơn', '-IPTC:Source=Kho ảnh',
      '-XMP-dc:Description=Cũ', '-XMP-dc:Description-fr=Vieux', '-XMP-dc:Creator=Cũ', '-XMP-iptcExt:PersonInImage=Cũ', '-XMP-dc:Rights=© Báo Hòa Sơn', '-XMP-xmp:Rating=4',
      '-XMP-iptcCore:CreatorWorkEmail=anh@hoason.example', '-Photoshop:CopyrightFlag#=1', '-Photoshop:URL=https://hoason.example/',
      '-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA', '-EXIF:Artist=CAMERA OWNER', '-EXIF:XPComment=Cũ', '-EXIF:Make=Nikon', '-EXIF:Orientation#=6',
      '-EXIF:DateTimeOriginal=2026:11:28 08:29:58', '-EXIF:ExposureTime=0.5', '-EXIF:FNumber=2.8', '-EXIF:LensModel=50mm', '-EXIF:InteropIndex=R98', '-EXIF:ExifImageWidth=1600', '-EXIF:ExifImageHeight=1067', '-CodedCharacterSet=UTF8',
    );
    const out = await leaving(file, words);
    expect(await faultsOf(out)).toBe('OK');
    const tags = await tagsOf(out);
    expect(tags).toMatchObject({
      ...tagsFor(words, 'Đỗ Mỹ Uyên'),
      'IPTC:CopyrightNotice': '© Báo Hòa Sơn', 'IPTC:Source': 'Kho ảnh', 'XMP-dc:Rights': '© Báo Hòa Sơn', 'XMP-xmp:Rating': 4,
      'XMP-iptcCore:CreatorContactInfo': { CiEmailWork: 'anh@hoason.example' }, 'Photoshop:CopyrightFlag': 1, 'Photoshop:URL': 'https://hoason.example/',
      'IFD0:Make': 'Nikon', 'IFD0:Orientation': 6, 'ExifIFD:DateTimeOriginal': '2026:11:28 08:29:58', 'ExifIFD:ExposureTime': 0.5, 'ExifIFD:FNumber': 2.8,
      'ExifIFD:LensModel': '50mm', 'InteropIFD:InteropIndex': 'R98',
    });
    expect(Object.keys(tags).filter((tag) => /ImageDescription|Artist|XPComment|Description-fr/.test(tag))).toEqual([]);
    expect((await pictureOf(out)).equals(await pictureOf(file))).toBe(true);
  });

  test('too long for IPTC are cut there at a letter, and whole in XMP', async () => {
    const long = {
      ...words, headline: 'Ệ'.repeat(300), caption: 'Đại biểu ưu tú; '.repeat(200).trim(), credit: 'Nguyễn Hoàng Phương Thảo Nguyên An', place: 'Nhà văn hóa tổ dân phố số 5 phường Hòa Sơn', city: 'Thành phố Hồ Chí Minh và vùng phụ cận',
      keywords: ['quy chế dân chủ ở cơ sở của phường Hòa Sơn năm 2026 và những năm tiếp theo'],
    };
    const out = await leaving(group, long);
    expect(await faultsOf(out)).toBe('OK');
    const tags = await tagsOf(out);
    expect(tags).toMatchObject({
      'XMP-dc:Description': long.caption, 'XMP-photoshop:Headline': long.headline, 'XMP-dc:Creator': [long.credit], 'XMP-iptcCore:Location': long.place,
      'IPTC:By-line': 'Nguyễn Hoàng Phương Thảo', 'IPTC:Headline': 'Ệ'.repeat(85),
    });
    expect(long.caption.startsWith(tags['IPTC:Caption-Abstract'] as string)).toBe(true);
    for (const tag of ['Caption-Abstract', 'Sub-location', 'City', 'Keywords']) expect(JSON.stringify(tags[`IPTC:${tag}`])).not.toContain('\ufffd');
  });

  test('whatever they are, exiftool finds no fault and the desk reads them back', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'aăâđêôơưỵỄỘ "&<>\';]-\t\u0301', '👩‍👩‍👧', 'Nguyễn', ']]>', '<?x?>'), minLength: 1, maxLength: 400 }).map((line) => `x${line}x`);
    await fc.assert(fc.asyncProperty(fc.record({ caption: text, alt: text, place: text, people: fc.array(text, { maxLength: 40 }) }), async (said) => {
      const out = await leaving(group, said);
      expect(await faultsOf(out)).toBe('OK');
      const read = await found(out);
      expect(await tagsOf(out)).toMatchObject({ 'XMP-dc:Description': read.caption, 'XMP-iptcCore:AltTextAccessibility': read.alt, 'XMP-iptcCore:Location': read.place });
    }), { numRuns: 12 });
  });
});

describe('coordinates', () => {
  const somewhere = [
    '-EXIF:GPSLatitude=21.03', '-EXIF:GPSLatitudeRef=N', '-EXIF:GPSLongitude=105.85', '-EXIF:GPSLongitudeRef=E', '-EXIF:GPSAltitude=12', '-EXIF:Make=Nikon',
    '-XMP-exif:GPSLatitude=21.03', '-XMP-exif:GPSLongitude=105.85', '-XMP-iptcExt:LocationCreated={City=Hà Nội,GPSLatitude=21.03,GPSLongitude=105.85}', '-XMP-xmp:Rating=4',
  ];
  const coordinatesIn = async (file: string) => Object.keys(await tagsOf(file, '-u', '-ee')).filter((tag) => /gps|latitude|longitude/i.test(tag));
  const at = async (file: string) => JSON.stringify(await tagsOf(file)).includes('21.03');

  test('do not leave the desk: neither in Exif and XMP, nor in what hangs behind the picture', async () => {
    const file = await prepared(...somewhere);
    await appendFile(file, await readFile(file));
    expect((await found(file)).hasGps).toBe(true);
    const out = await leaving(file, words);
    expect(await faultsOf(out)).toBe('OK');
    expect(await coordinatesIn(out)).toEqual([]);
    expect(await at(out)).toBe(false);
    expect(await tagsOf(out)).toMatchObject({ 'IFD0:Make': 'Nikon', 'XMP-xmp:Rating': 4, 'XMP-iptcExt:LocationCreated': [{ City: 'Hà Nội' }] });
    expect((await found(out)).hasGps).toBe(false);
    expect((await readFile(out)).subarray(-2).toString('hex')).toBe('ffd9');
  });

  test('leave it when they are asked for', async () => {
    const out = await leaving(await prepared(...somewhere), { ...words, keepGps: true });
    expect(await faultsOf(out)).toBe('OK');
    const tags = await tagsOf(out);
    expect(tags).toMatchObject({ 'GPS:GPSLatitude': 21.03, 'GPS:GPSLongitudeRef': 'E', 'XMP-exif:GPSLatitude': 21.03 });
    expect((await found(out)).hasGps).toBe(true);
  });
});

describe('what other programs wrote', () => {
  test('is read as exiftool reads it', async () => {
    const file = await prepared(
      '-XMP-dc:Description=Quang cảnh hội nghị', '-XMP-dc:Creator=Mai Lan', '-XMP-dc:Creator=Minh Anh', '-XMP-iptcCore:AltTextAccessibility=Hội trường',
      '-XMP-iptcExt:PersonInImage=Mai Văn Bình', '-XMP-iptcExt:PersonInImage=Lò Thị Hạnh', '-XMP-iptcCore:Location=Hội trường A', '-XMP-photoshop:City=Hà Nội',
      '-EXIF:DateTimeOriginal=2026:11:28 08:29:58', '-XMP-dc:Subject=giao ban',
    );
    expect(await found(file)).toEqual({
      caption: 'Quang cảnh hội nghị', credit: 'Mai Lan, Minh Anh', alt: 'Hội trường', people: ['Mai Văn Bình', 'Lò Thị Hạnh'], place: 'Hội trường A', city: 'Hà Nội',
      takenAt: '2026-11-28', keywords: ['giao ban'], hasGps: false,
    });
  });

  test.each([
    ['UTF-8 that says so', ['-charset', 'iptc=UTF8', '-CodedCharacterSet=UTF8'], 'Bà Lò Thị Hạnh phát biểu'],
    ['UTF-8 that does not', ['-charset', 'iptc=UTF8'], 'Bà Lò Thị Hạnh phát biểu'],
    ['Latin-1', ['-charset', 'iptc=Latin'], 'Visite à Hanoï: une école, été'],
    ['Windows-1258', ['-charset', 'iptc=Vietnam'], 'Bà Lò Thị Hạnh, Đỗ Mỹ Uyên phát biểu'],
  ])('is read in %s', async (_name, args, text) => {
    const file = await prepared(...args, `-IPTC:Caption-Abstract=${args.includes('iptc=Vietnam') ? tonesApart(text) : text}`);
    expect((await found(file)).caption).toBe(text);
    const out = await leaving(file, { place: 'Nhà văn hóa' });
    expect(await faultsOf(out)).toBe('OK');
    expect(await tagsOf(out)).toMatchObject({ 'IPTC:Caption-Abstract': text, 'IPTC:Sub-location': 'Nhà văn hóa' });
  });

  test('in IPTC alone counts, when a program has changed it after XMP was written', async () => {
    const file = await leaving(group, { caption: 'Chú thích của tòa soạn' });
    await exiftool('-q', '-overwrite_original', '-IPTC:Caption-Abstract=Sửa sau', file);
    expect((await found(file)).caption).toBe('Sửa sau');
  });
});

describe('PNG and WebP', () => {
  const gps = ['-n', '-EXIF:GPSLatitude=21.02', '-EXIF:GPSLongitude=105.85', '-EXIF:Orientation=6', '-XMP:GPSLatitude=21.02', '-XMP-dc:Description=cũ'];
  // A black pixel, and a WebP of the extended form with one in it.
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64');
  const lossless = Buffer.from('L0wAAAAvAAAAEAcQERGIiP4HAA==', 'base64').subarray(5);
  const vp8l = Buffer.concat([Buffer.from('VP8L'), Buffer.from([lossless.length, 0, 0, 0]), lossless, Buffer.alloc(lossless.length % 2)]);
  const vp8x = Buffer.concat([Buffer.from('VP8X'), Buffer.from([10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])]);
  const body = Buffer.concat([Buffer.from('WEBP'), vp8x, vp8l]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  const webp = Buffer.concat([Buffer.from('RIFF'), size, body]);

  test.each([['image/png', png], ['image/webp', webp]] as const)('%s leaves with the words and the orientation, without coordinates', async (type, bytes) => {
    const file = `${newFile()}.${type.slice(6)}`;
    await writeFile(file, bytes);
    await exiftool('-q', '-overwrite_original', ...gps, file);
    expect(JSON.stringify(await tagsOf(file))).toMatch(/GPSLatitude/u);
    const out = await leaving(file, words, type);
    const tags = await tagsOf(out);
    expect(await faultsOf(out)).not.toMatch(/error/iu);
    expect(tags).toMatchObject({ 'XMP-dc:Description': words.caption, 'XMP-iptcExt:PersonInImage': words.people, 'IFD0:Orientation': 6 });
    expect(JSON.stringify(tags)).not.toMatch(/GPS/u);
    // Exiftool takes no metadata out of a WebP; its one picture chunk is looked for instead.
    if (type === 'image/webp') expect((await readFile(out)).includes(vp8l)).toBe(true);
    else expect((await pictureOf(out)).equals(await pictureOf(file))).toBe(true);
    expect(JSON.stringify(await tagsOf(await leaving(file, { ...words, keepGps: true }, type)))).toMatch(/GPSLatitude/u);
  });
});
