import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { readTable, type TableReading } from '../../domain/directory/readTable';
import { decodeText, startsWith } from '../../domain/text/decodeText';
import type { Recognised } from '../../domain/text/recogniseText';

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

/**
 * Reads a CSV or XLSX file, whatever it is named: its first bytes say what it is.
 * @throws FileRefused
 */
export async function readTableFile(bytes: Uint8Array<ArrayBuffer>): Promise<FileReading> {
  if (bytes.byteLength > mostBytes) throw new FileRefused('tooBig');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused('oldExcel');
  if (startsWith(bytes, 0x50, 0x4b)) return { ...readTable(limited(await sheetRows(bytes))), encoding: null };
  const { text, encoding, certain } = decodeText(bytes);
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
