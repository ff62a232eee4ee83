import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { readTable, type TableReading } from '../../domain/directory/readTable';
import { recognise, readingsOf, type Encoding, type Recognised } from '../../domain/text/recogniseText';

/** Largest file, and most that a packed one may unpack to. */
export const mostBytes = 40 * 1024 * 1024;
const mostUnpacked = 300 * 1024 * 1024;
export const mostRows = 60_000;

export const fileProblems = ['tooBig', 'tooManyRows', 'unpacksTooBig', 'oldExcel', 'openQuote', 'unreadable', 'empty'] as const;
export type FileProblem = (typeof fileProblems)[number];

/** A file that is not read; words are `directory.fileProblems.<code>`. */
export class FileRefused extends Error {
  constructor(readonly code: FileProblem) {
    super(code);
    this.name = 'FileRefused';
  }
}

/** A table file as entries, and how its letters were read; null for a table program's own format. */
export type FileReading = TableReading & { readonly encoding: Pick<Recognised, 'encoding' | 'certain'> | null };

const startsWith = (bytes: Uint8Array, ...wanted: readonly number[]): boolean => wanted.every((byte, index) => bytes[index] === byte);

/**
 * Reads a CSV or XLSX file, whatever it is named: its first bytes say what it is.
 * @throws FileRefused
 */
export async function readTableFile(bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> {
  if (bytes.byteLength > mostBytes) throw new FileRefused('tooBig');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused('oldExcel');
  if (startsWith(bytes, 0x50, 0x4b)) return { ...readTable(limited(await sheetRows(bytes))), encoding: null };
  const { text, encoding, certain } = decode(bytes);
  return { ...readTable(limited(textRows(text))), encoding: { encoding, certain } };
}

function limited(rows: string[][]): string[][] {
  if (rows.length > mostRows) throw new FileRefused('tooManyRows');
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) throw new FileRefused('empty');
  return rows;
}

/** What parts the cells: the mark that stands in most of the first lines. Of equals the comma comes last, being a mark of texts, too. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n|\r/).slice(0, 20);
  const uses = (mark: string): number => lines.filter((line) => line.includes(mark)).length;
  return [';', '\t', '|', ','].reduce((best, mark) => (uses(mark) > uses(best) ? mark : best));
}

function textRows(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: mostRows + 1 });
  // What follows a quote that is never closed would all be one cell.
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new FileRefused('openQuote');
  return data;
}

async function sheetRows(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  let unpacked = 0;
  try {
    // Only the directory of the archive is read. The library gives each part the room that it says here and no more.
    unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), false) });
  } catch {
    throw new FileRefused('unreadable');
  }
  if (unpacked > mostUnpacked) throw new FileRefused('unpacksTooBig');
  try {
    return (await readSheet(bytes.buffer)).map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? '' : String(cell))));
  } catch {
    throw new FileRefused('unreadable');
  }
}

const read = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

/** The letters of a text file: by its mark, by what can be read at all, by what reads like Vietnamese. */
export function decode(bytes: Uint8Array): Recognised {
  const as = (encoding: Encoding, text: string): Recognised => ({ encoding, text: text.normalize('NFC'), certain: true });
  if (startsWith(bytes, 0xff, 0xfe)) return as('utf-16', read(bytes, 'utf-16le'));
  if (startsWith(bytes, 0xfe, 0xff)) return as('utf-16', read(bytes, 'utf-16be'));
  const start = bytes.subarray(0, 2_000);
  const zeros = (odd: 0 | 1): number => start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > start.length / 8) return as('utf-16', read(bytes, 'utf-16le'));
  if (zeros(0) > start.length / 8) return as('utf-16', read(bytes, 'utf-16be'));
  try {
    return recognise(readingsOf('utf-8', new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    const [, ...legacy] = readingsOf('utf-8', read(bytes, 'latin1'));
    return recognise([{ encoding: 'windows-1258', text: read(bytes, 'windows-1258').normalize('NFC') }, ...legacy]);
  }
}
