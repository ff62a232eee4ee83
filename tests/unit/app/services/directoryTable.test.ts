import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mostRows, readTableFile } from '../../../../renderer/app/services/directoryTable';
import { decodeText } from '../../../../renderer/domain/text/decodeText';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, mark = true): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le'));
/** Tone marks follow their letter in windows-1258, and so they do here. */
const windows1258 = (text: string): Uint8Array<ArrayBuffer> => {
  const table = new Map(Array.from({ length: 256 }, (_none, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text.normalize('NFC')].flatMap((letter) => {
    if (table.has(letter)) return [table.get(letter)!];
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part))!;
    return [parts.filter((part) => part !== tone).join('').normalize('NFC'), tone].map((part) => table.get(part)!);
  }));
};
const table = 'Họ tên,Chức vụ\nNguyễn Văn Đức,Phó Bí thư Thường trực Huyện ủy\n';
const names = async (file: Uint8Array<ArrayBuffer>): Promise<unknown> => {
  const reading = await readTableFile(file);
  return reading.kind && reading.drafts.map((draft) => ('name' in draft ? draft.name : draft));
};

describe('a CSV file', () => {
  it.each([
    ['utf-8', bytes(table)], ['utf-8', bytes(`\uFEFF${table}`)], ['utf-16', utf16(table)], ['utf-16', utf16(table, false)], ['windows-1258', windows1258(table)],
    ['tcvn3', latin('Hä tªn;Chøc vô\r\nNguyÔn V¨n §øc;Phã BÝ th­ Th­êng trùc HuyÖn ñy\r\n')], ['tcvn3', bytes('Hä tªn,Chøc vô\nNguyÔn V¨n §øc,Phã BÝ th­ Th­êng trùc HuyÖn ñy\n')],
    ['vni', latin('Hoï teân,Chöùc vuï\nNguyeãn Vaên Ñöùc,Phoù Bí thö Thöôøng tröïc Huyeän uûy\n')],
  ] as const)('in %s is read', async (encoding, file) => {
    const reading = await readTableFile(file);
    expect(reading.encoding).toEqual({ encoding, certain: true });
    expect(reading).toMatchObject({ kind: 'person', drafts: [{ name: 'Nguyễn Văn Đức', posts: [{ title: 'Phó Bí thư Thường trực Huyện ủy' }] }] });
  });

  it('in an encoding that is not Vietnamese says that it is not certain', () => {
    expect(decodeText(latin('Größe,Straße,çelik,Öl\n')).certain).toBe(false);
  });

  it('of fifty thousand rows is read, one of too many is not', async () => {
    const rows = (count: number): Uint8Array<ArrayBuffer> => bytes(`Họ tên,Chức vụ\n${'Nguyễn Văn An,Trưởng phòng\n'.repeat(count)}`);
    expect(await names(rows(50_000))).toHaveLength(50_000);
    await expect(readTableFile(rows(mostRows + 5))).rejects.toMatchObject({ code: 'tooManyRows' });
  }, 30_000);

  it.each([
    ['openQuote', bytes('Họ tên,Chức vụ\n"Nguyễn Văn An,Trưởng phòng\nLê Bình,Phó phòng\n')], ['empty', bytes('')], ['empty', bytes(',,\n,\n')],
    ['oldExcel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)], ['unreadable', Uint8Array.of(0x50, 0x4b, 3, 4, 5)], ['unreadable', new Uint8Array(zipSync({ 'a.txt': strToU8('x') }))],
  ] as const)('that cannot be read is refused: %s', async (code, file) => {
    await expect(readTableFile(file)).rejects.toMatchObject({ code });
  });
});

/** The smallest workbook with these rows: texts in place, a number where it is one, a date as Excel stores it. */
function workbook(rows: readonly (readonly (string | number)[])[], more: Record<string, Uint8Array> = {}): Uint8Array<ArrayBuffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cell = (value: string | number, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    return typeof value === 'number' ? `<c r="${at}" s="1"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, index, column)).join('')}</row>`).join('')}</sheetData></worksheet>`,
  };
  return new Uint8Array(zipSync({ ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), ...more }));
}

describe('an XLSX file', () => {
  it('is read, its days as days', async () => {
    const reading = await readTableFile(workbook([['Họ tên', 'Chức vụ', 'Từ ngày'], ['Lê Thu Lan', 'Bí thư Đảng ủy', 45_444]]));
    expect(reading).toMatchObject({ kind: 'person', encoding: null, drafts: [{ name: 'Lê Thu Lan', posts: [{ title: 'Bí thư Đảng ủy', from: '2024-06-01', to: '' }] }] });
  });

  it('that unpacks to more than a list would is refused before it is unpacked', async () => {
    const bomb = workbook([['Họ tên']], { 'xl/media/big.xml': new Uint8Array(310 * 1024 * 1024) });
    expect(bomb.byteLength).toBeLessThan(2 * 1024 * 1024);
    await expect(readTableFile(bomb)).rejects.toMatchObject({ code: 'unpacksTooBig' });
  }, 60_000);
});
