import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import { sharedContent } from '../../../../renderer/ui/hooks/sharedContent';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

/** An article whose content is the text of its document. */
function article() {
  const doc = new Y.Doc();
  const text = doc.getText('text');
  const content = vi.fn(() => ({ headline: text.toJSON() }) as ArticleContent);
  return { doc, content, type: (letter: string) => text.insert(text.length, letter) };
}

it('is read in a pause of typing, not once a key', () => {
  const { type, ...open } = article();
  const told: string[] = [];
  const { subscribe, current } = sharedContent(open);
  subscribe(() => told.push(current().headline));
  vi.advanceTimersByTime(1_000);
  for (const letter of 'giao') {
    type(letter);
    vi.advanceTimersByTime(100);
  }
  expect(told).toEqual(['']);
  vi.advanceTimersByTime(100);
  expect(told).toEqual(['', 'giao']);
});

it('is read once in a while where nobody pauses', () => {
  const { type, ...open } = article();
  const told: string[] = [];
  const { subscribe, current } = sharedContent(open);
  subscribe(() => told.push(current().headline));
  vi.advanceTimersByTime(1_000);
  for (let key = 0; key < 40; key += 1) {
    type('a');
    vi.advanceTimersByTime(50);
  }
  expect(told.length).toBeGreaterThan(2);
  expect(told.length).toBeLessThan(5);
});

it('tells nobody any more once all have gone', () => {
  const { type, ...open } = article();
  const { subscribe } = sharedContent(open);
  const listen = vi.fn();
  const stop = subscribe(listen);
  vi.advanceTimersByTime(1_000);
  type('a');
  stop();
  vi.advanceTimersByTime(2_000);
  expect(listen).toHaveBeenCalledTimes(1);
});
