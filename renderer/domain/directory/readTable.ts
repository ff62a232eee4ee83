import { parseIsoDay, parseTypedDay } from '../facts/dates';
import { folded } from '../text/folding';
import type { DirectoryEntry, DirectoryKind, KnownDocument, Person } from './entry';
import { longestText } from './parseEntry';

/** What a column of a table may hold, by the words that its header may have. */
const headers = {
  name: ['họ và tên', 'họ tên', 'tên', 'full name', 'name'],
  title: ['chức vụ', 'chức danh', 'post', 'title', 'position'],
  unit: ['đơn vị', 'cơ quan', 'tên đơn vị', 'unit', 'organisation', 'organization'],
  from: ['từ ngày', 'ngày bổ nhiệm', 'from', 'from date', 'since'],
  to: ['đến ngày', 'to', 'to date', 'until'],
  number: ['số ký hiệu', 'số, ký hiệu', 'số và ký hiệu', 'số hiệu', 'số kí hiệu', 'number', 'document number'],
  type: ['loại', 'loại văn bản', 'type', 'document type'],
  issuer: ['cơ quan ban hành', 'nơi ban hành', 'issuer', 'issued by'],
  date: ['ngày ban hành', 'ngày văn bản', 'date', 'date of issue', 'issued on'],
  subject: ['trích yếu', 'nội dung', 'trích yếu nội dung', 'subject'],
  short: ['viết tắt', 'tên viết tắt', 'chữ viết tắt', 'abbreviation', 'short'],
  full: ['viết đầy đủ', 'nghĩa', 'tên đầy đủ', 'full', 'full form', 'meaning'],
} as const satisfies Record<string, readonly string[]>;
export type Column = keyof typeof headers;

/** Columns that a table of a kind has; the first ones cannot be done without. */
const columnsOf: Readonly<Record<DirectoryKind, { readonly needed: readonly Column[]; readonly other: readonly Column[] }>> = {
  document: { needed: ['number'], other: ['type', 'issuer', 'date', 'subject'] },
  abbreviation: { needed: ['short', 'full'], other: [] },
  person: { needed: ['name'], other: ['title', 'unit', 'from', 'to'] },
  unit: { needed: ['unit'], other: ['short'] },
};
const kindsByTrial: readonly DirectoryKind[] = ['document', 'abbreviation', 'person', 'unit'];
/** The header stands in one of the first rows: above it there may be a heading. */
const headerWithin = 15;

export const rowProblems = ['badDate', 'missing', 'tooLong', 'reversed'] as const;
/** Why a row was left out; `row` counts from 1, as a table program shows it. */
export interface RowProblem {
  readonly row: number;
  readonly problem: (typeof rowProblems)[number];
  readonly column: Column;
  readonly value: string;
}

/** An entry without what the desk gives it. */
export type Draft = DirectoryEntry extends infer Entry ? (Entry extends DirectoryEntry ? Omit<Entry, 'id' | 'source' | 'updatedAt'> : never) : never;

export type TableReading =
  | {
      readonly kind: DirectoryKind;
      /** Columns that were not found, though the table would be fuller with them. */
      readonly missing: readonly Column[];
      readonly drafts: readonly Draft[];
      readonly problems: readonly RowProblem[];
    }
  /** No header was found: `missing` names what one of the kinds would have needed. */
  | { readonly kind: null; readonly missing: readonly Column[] };

const plain = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const columnNamed = new Map<string, Column>(
  (Object.entries(headers) as [Column, readonly string[]][]).flatMap(([column, words]) => words.map((word) => [plain(word), column] as const)),
);

/**
 * Reads the rows of a table as entries of a directory: its header says which columns there are, and so of which kind they are.
 * @param rows cells as text, the header among the first rows
 */
export function readTable(rows: readonly (readonly string[])[]): TableReading {
  for (const [index, row] of rows.slice(0, headerWithin).entries()) {
    const places = new Map<Column, number>();
    for (const [place, cell] of row.entries()) {
      const column = columnNamed.get(plain(cell));
      if (column && !places.has(column)) places.set(column, place);
    }
    const kind = kindsByTrial.find((each) => columnsOf[each].needed.every((column) => places.has(column)));
    if (kind) return readRows(kind, places, rows, index + 1);
  }
  return { kind: null, missing: ['name', 'number'] };
}

function readRows(kind: DirectoryKind, places: ReadonlyMap<Column, number>, rows: readonly (readonly string[])[], start: number): TableReading {
  const { needed, other } = columnsOf[kind];
  const drafts: Draft[] = [];
  const problems: RowProblem[] = [];
  for (const [offset, row] of rows.slice(start).entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column): string => (row[places.get(column) ?? -1] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
    const fault = faultOf(cell, needed);
    if (fault) problems.push({ row: start + offset + 1, ...fault });
    else drafts.push(draftOf(kind, cell));
  }
  return { kind, missing: other.filter((column) => !places.has(column)), drafts, problems };
}

type Cell = (column: Column) => string;

const dayOf = (text: string): string | null => (text === '' || parseIsoDay(text) ? text : parseTypedDay(text));

function faultOf(cell: Cell, needed: readonly Column[]): Omit<RowProblem, 'row'> | null {
  const missing = needed.find((column) => cell(column) === '');
  if (missing) return { problem: 'missing', column: missing, value: '' };
  const long = (Object.keys(headers) as Column[]).find((column) => cell(column).length > longestText / 2);
  if (long) return { problem: 'tooLong', column: long, value: `${cell(long).slice(0, 60)}…` };
  const bad = (['from', 'to', 'date'] as const).find((column) => dayOf(cell(column)) === null);
  if (bad) return { problem: 'badDate', column: bad, value: cell(bad) };
  const [from, to] = [dayOf(cell('from')), dayOf(cell('to'))];
  return from && to && from > to ? { problem: 'reversed', column: 'to', value: `${cell('from')} - ${cell('to')}` } : null;
}

function draftOf(kind: DirectoryKind, cell: Cell): Draft {
  const day = (column: Column): string => dayOf(cell(column)) ?? '';
  if (kind === 'document') {
    return { kind, type: cell('type'), number: cell('number'), issuer: cell('issuer'), date: day('date'), subject: cell('subject') } satisfies Omit<KnownDocument, 'id' | 'source' | 'updatedAt'>;
  }
  if (kind === 'abbreviation') return { kind, short: cell('short'), full: cell('full') };
  if (kind === 'unit') return { kind, name: cell('unit'), short: cell('short') };
  const [title, unit] = [cell('title'), cell('unit')];
  const post = folded(title).includes(folded(unit)) ? title : `${title} ${unit}`.trim();
  return { kind, name: cell('name'), posts: post ? [{ title: post, from: day('from'), to: day('to') }] : [] } satisfies Omit<Person, 'id' | 'source' | 'updatedAt'>;
}
