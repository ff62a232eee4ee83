import type { Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** Text and lists: a photo or a table in a cell is lost on most sites. */
const cellContent = '(paragraph | bulletList | orderedList)+';

/** Tables as a report has them; widths are the reader's business. */
export const tables: Extensions = [
  Table.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableHeader.extend({ content: cellContent }),
  TableCell.extend({ content: cellContent }),
];
