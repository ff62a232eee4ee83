import { describe, expect, it } from 'vitest';
import { barLine, megabytes, showProgress } from '../../../electron/bootstrap/speech/progress.mjs';

function recorder(terminal: { isTTY?: boolean; columns?: number } = {}) {
  const written: string[] = [];
  return { ...terminal, written, write: (text: string) => written.push(text) };
}

describe('progress', () => {
  it('is a few plain lines in a log, not hundreds', () => {
    const stream = recorder();
    const progress = showProgress({ label: 'Loading', total: 1000, stream });
    for (let done = 0; done <= 1000; done += 1) progress.update(done);
    progress.finish();
    expect(stream.written).toEqual(['Loading 25%\n', 'Loading 50%\n', 'Loading 75%\n', 'Loading 100%\n']);
  });

  it('is one redrawn bar on a terminal, drawn only when it moves', () => {
    const stream = recorder({ isTTY: true, columns: 200 });
    const progress = showProgress({ label: 'Loading', total: 1000, stream });
    for (let done = 0; done <= 1000; done += 1) progress.update(done);
    progress.finish();
    expect(stream.written).toHaveLength(102);
    expect(stream.written.slice(0, -1).every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true);
    expect(stream.written.at(-1)).toBe('\n');
  });

  it('never wraps a narrow terminal', () => {
    const stream = recorder({ isTTY: true, columns: 20 });
    showProgress({ label: 'A long label for so small a window', total: 10, stream }).update(5);
    expect(stream.written[0]!.replace('\r', '').replace('\u001b[K', '').length).toBeLessThan(20);
  });

  it('draws bar, percentage and note', () => {
    expect(barLine('Loading', 50, '98/196 MB')).toBe(`Loading ${'█'.repeat(12)}${'░'.repeat(12)}  50%  98/196 MB`);
    expect(megabytes(196_264_810)).toBe('196');
  });

  it('bears an unknown total', () => {
    const stream = recorder();
    showProgress({ label: 'Loading', total: 0, stream }).update(5);
    expect(stream.written).toEqual([]);
  });
});
