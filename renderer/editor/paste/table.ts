import type { PastedNode } from './pasted';

/** More columns than a page can show; what lies beyond stands in the last one. */
const mostColumns = 60;
/** A table of more cells is none that anybody reads; it would be too much for the editor. */
const mostCells = 10_000;
const emptyCell: PastedNode = { type: 'tableCell', content: [{ type: 'paragraph' }] };

const spanOf = (cell: PastedNode, name: 'colspan' | 'rowspan'): number => Number(cell.attrs?.[name] ?? 1);

/** A span as HTML has it, at least 1. */
export function readSpan(text: string | null): number {
  const span = Number(text);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, mostColumns) : 1;
}

/**
 * Rows as a table without holes: short rows are filled up, a span does not reach beyond the last row or column.
 * A table of one cell only places its content on a page, so it is its content; one too large for the editor is that, too.
 */
export function tableOf(rows: readonly (readonly PastedNode[])[]): PastedNode[] {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return [];
  if (filled.length === 1 && filled[0]!.length === 1) return [...(filled[0]![0]!.content ?? [])];
  const placed = onUsedColumns(placedCells(filled.map(narrowed)));
  const width = placed.flat().reduce((most, { column, colspan }) => Math.max(most, column + colspan), 0);
  if (width * placed.length > mostCells) return filled.flat().flatMap(({ content }) => content ?? []).filter(({ content }) => content?.length);
  return [{ type: 'table', content: filledUp(placed, width) }];
}

interface Placed {
  readonly cell: PastedNode;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

function narrowed(row: readonly PastedNode[]): readonly PastedNode[] {
  if (row.length <= mostColumns) return row;
  const last = row[mostColumns - 1]!;
  return [...row.slice(0, mostColumns - 1), { ...last, content: row.slice(mostColumns - 1).flatMap(({ content }) => content ?? []) }];
}

function placedCells(rows: readonly (readonly PastedNode[])[]): Placed[][] {
  // The row down to which each column is taken by a cell from above.
  const taken: number[] = [];
  return rows.map((row, index) => {
    let column = 0;
    return row.map((cell) => {
      while ((taken[column] ?? 0) > index) column += 1;
      const at = column;
      const rowspan = Math.min(spanOf(cell, 'rowspan'), rows.length - index);
      let colspan = Math.min(spanOf(cell, 'colspan'), Math.max(1, mostColumns - column));
      for (let next = 1; next < colspan; next += 1) if ((taken[column + next] ?? 0) > index) colspan = next;
      for (let next = 0; next < colspan; next += 1) taken[column + next] = index + rowspan;
      column += colspan;
      return { cell, column: at, colspan, rowspan };
    });
  });
}

/** Word and LibreOffice count columns in which no cell begins; they are none. */
function onUsedColumns(rows: readonly (readonly Placed[])[]): Placed[][] {
  const starts = [...new Set(rows.flat().map(({ column }) => column))].sort((one, other) => one - other);
  const before = (column: number): number => starts.filter((start) => start < column).length;
  return rows.map((row) => row.map((placed) => ({ ...placed, column: before(placed.column), colspan: before(placed.column + placed.colspan) - before(placed.column) })));
}

function filledUp(rows: readonly (readonly Placed[])[], width: number): PastedNode[] {
  const covered: number[] = Array.from({ length: width }, () => 0);
  return rows.map((cells, index) => {
    const row: PastedNode[] = [];
    const fillTo = (end: number): void => {
      for (let column = 0; column < end; column += 1) {
        if (covered[column]! > index) continue;
        covered[column] = index + 1;
        row.push(emptyCell);
      }
    };
    for (const { cell, column, colspan, rowspan } of cells) {
      fillTo(column);
      covered.fill(index + rowspan, column, column + colspan);
      row.push({ ...cell, attrs: { colspan, rowspan } });
    }
    fillTo(width);
    return { type: 'tableRow', content: row };
  });
}
