import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { documentFrom, readContent, setMeta } from '../../../../renderer/editor/document/articleDocument';
import { sharedContent } from '../../../../renderer/ui/hooks/sharedContent';
import { reportOf } from '../../domain/article/report';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** An open article that counts how often it is read. */
function article() {
  const doc = documentFrom(reportOf());
  const content = vi.fn(() => readContent(doc));
  return { doc, content };
}

describe('the content that panels share', () => {
  it('is read once for all of them, a moment after the last of many changes', () => {
    const open = article();
    const heard = [vi.fn(), vi.fn(), vi.fn()];
    const shared = heard.map(() => sharedContent(open));
    shared.forEach(({ current }) => current());
    expect(open.content).toHaveBeenCalledTimes(1);
    shared.forEach(({ subscribe }, index) => subscribe(heard[index]!));
    vi.runAllTimers();
    open.content.mockClear();
    heard.forEach((listen) => listen.mockClear());
    for (const letter of 'giữ rừng') setMeta(open.doc, 'headline', `Mây Hạ ${letter}`);
    expect(open.content).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(open.content).toHaveBeenCalledTimes(1);
    for (const listen of heard) expect(listen).toHaveBeenCalledTimes(1);
    expect(new Set(shared.map(({ current }) => current())).size).toBe(1);
    expect(shared[0]!.current().headline).toBe('Mây Hạ g');
  });

  it('is read anew by whoever comes after all had gone', () => {
    const open = article();
    const stop = sharedContent(open).subscribe(() => {});
    expect(sharedContent(open).current().headline).toBe(reportOf().headline);
    stop();
    setMeta(open.doc, 'headline', 'Mây Hạ trồng rừng');
    vi.runAllTimers();
    expect(open.content).toHaveBeenCalledTimes(1);
    expect(sharedContent(open).current().headline).toBe('Mây Hạ trồng rừng');
  });

  it('misses no change between the first rendering and listening', () => {
    const open = article();
    const { current, subscribe } = sharedContent(open);
    current();
    setMeta(open.doc, 'headline', 'Mây Hạ trồng rừng');
    subscribe(() => {});
    vi.runAllTimers();
    expect(current().headline).toBe('Mây Hạ trồng rừng');
  });

  it('waits for an idle window where reading takes long', () => {
    const open = article();
    const idle: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
    onTestFinished(() => void vi.unstubAllGlobals());
    open.content.mockImplementation(() => {
      vi.advanceTimersByTime(30);
      return readContent(open.doc);
    });
    const { current, subscribe } = sharedContent(open);
    current();
    const listen = vi.fn();
    subscribe(listen);
    vi.advanceTimersByTime(599);
    expect(idle).toHaveLength(0);
    vi.advanceTimersByTime(2);
    expect(idle).toHaveLength(1);
    expect(listen).not.toHaveBeenCalled();
    idle[0]!();
    expect(listen).toHaveBeenCalledTimes(1);
  });
});
