import type { PastedNode } from './pasted';

/** More columns than a page can show; what lies beyond stays in the last one's row as text of its own. */
const mostColumns = 60;
const emptyCell: PastedNode = { type: 'tableCell', content: [{ type: 'paragraph' }] };

const spanOf = (cell: PastedNode, name: 'colspan' | 'rowspan'): number => Number(cell.attrs?.[name] ?? 1);

/** A span as HTML has it, at least 1. */
export function readSpan(text: string | null): number {
  const span = Number(text);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, mostColumns) : 1;
}

/**
 * Rows as a table without holes: short rows are filled up, a span does not reach beyond the last row or column.
 * A table of one cell only places its content on a page, so it is its content.
 */
export function tableOf(rows: readonly (readonly PastedNode[])[]): PastedNode[] {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return [];
  if (filled.length === 1 && filled[0]!.length === 1) return [...(filled[0]![0]!.content ?? [])];
  // How many rows below each column is still taken by a cell from above.
  const taken: number[] = [];
  const placed = filled.map((row, index) => {
    const cells: PastedNode[] = [];
    let column = 0;
    for (const cell of row) {
      while ((taken[column] ?? 0) > index) column += 1;
      const rowspan = Math.min(spanOf(cell, 'rowspan'), filled.length - index);
      let colspan = Math.min(spanOf(cell, 'colspan'), Math.max(1, mostColumns - column));
      for (let at = 1; at < colspan; at += 1) if ((taken[column + at] ?? 0) > index) colspan = at;
      for (let at = 0; at < colspan; at += 1) taken[column + at] = index + rowspan;
      cells.push({ ...cell, attrs: { colspan, rowspan } });
      column += colspan;
    }
    return cells;
  });
  const width = taken.length;
  const covered: number[] = Array.from({ length: width }, () => 0);
  return [
    {
      type: 'table',
      content: placed.map((cells, index) => {
        let column = 0;
        const row: PastedNode[] = [];
        const pass = (): void => {
          while (column < width && covered[column]! > index) column += 1;
        };
        for (const cell of cells) {
          pass();
          for (let at = 0; at < spanOf(cell, 'colspan'); at += 1) covered[column + at] = index + spanOf(cell, 'rowspan');
          column += spanOf(cell, 'colspan');
          row.push(cell);
        }
        for (pass(); column < width; pass()) {
          row.push(emptyCell);
          covered[column] = index + 1;
          column += 1;
        }
        return { type: 'tableRow', content: row };
      }),
    },
  ];
}
