const BAR_CELLS = 24;
const STEP_WITHOUT_TERMINAL = 25;

/**
 * Shows how far a piece of work has come: a bar that redraws itself on a terminal, four plain lines in a log.
 * @param {{ label: string, total: number, describe?: (done: number, total: number) => string,
 *   stream?: { isTTY?: boolean, columns?: number, write(text: string): unknown } }} options
 * @returns {{ update(done: number): void, finish(): void }}
 */
export function showProgress({ label, total, describe = () => '', stream = process.stderr }) {
  let shown = -1;

  function update(done) {
    const percent = Math.min(100, total > 0 ? Math.floor((done / total) * 100) : 0);
    if (stream.isTTY) {
      if (percent === shown) return;
      shown = percent;
      stream.write(`\r${clip(barLine(label, percent, describe(done, total)), stream.columns)}\x1b[K`);
      return;
    }
    const step = percent - (percent % STEP_WITHOUT_TERMINAL);
    if (step <= Math.max(shown, 0)) return;
    shown = step;
    stream.write(`${label} ${step}%\n`);
  }

  return {
    update,
    finish() {
      update(total);
      if (stream.isTTY) stream.write('\n');
    },
  };
}

/**
 * One drawn bar.
 * @param {string} label
 * @param {number} percent
 * @param {string} note
 * @returns {string}
 */
export function barLine(label, percent, note) {
  const full = Math.round((percent / 100) * BAR_CELLS);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full);
  return `${label} ${bar} ${String(percent).padStart(3)}%${note ? `  ${note}` : ''}`;
}

/**
 * A number of bytes as whole megabytes, the unit people know from downloads.
 * @param {number} bytes
 * @returns {string}
 */
export function megabytes(bytes) {
  return String(Math.round(bytes / 1_000_000));
}

// A line wider than the terminal would wrap, and every redraw would then leave one behind.
function clip(line, columns) {
  return columns && line.length >= columns ? line.slice(0, columns - 1) : line;
}
