import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { derivePool } from '../../../renderer/photos/derivePool';
import type { Derived } from '../../../renderer/photos/deriveWorker';

const sizes: Derived = { thumb: new Uint8Array(1), web: new Uint8Array(2) };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pool whose threads answer when the test says so. */
function pool() {
  const asked: string[] = [];
  const answers = new Map<string, (derived: Derived) => void>();
  const done: [string, Derived][] = [];
  const threads = { started: 0, ended: 0 };
  const made = derivePool<string>({
    start: () => {
      threads.started += 1;
      return {
        derive: ({ address }) => new Promise((resolve) => {
          asked.push(address);
          answers.set(address, resolve);
        }),
        end: () => void (threads.ended += 1),
      };
    },
    keyOf: (photo) => photo,
    wanted: (photo) => ({ address: photo, edit: null }),
    onDone: async (photo, derived) => void done.push([photo, derived]),
    longestMs: 1000,
    idleMs: 500,
  });
  const answer = async (photo: string, derived: Derived = sizes) => {
    answers.get(photo)!(derived);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ...made, asked, answer, done, threads };
}

test('two at a time, in order, each once', async () => {
  const { want, asked, answer, done } = pool();
  for (const photo of ['a', 'b', 'c', 'd', 'a', 'c']) want(photo, false);
  expect(asked).toEqual(['a', 'b']);
  await answer('b');
  expect(asked).toEqual(['a', 'b', 'c']);
  await answer('a');
  await answer('c');
  await answer('d');
  expect(asked).toEqual(['a', 'b', 'c', 'd']);
  expect(done.map(([photo]) => photo)).toEqual(['b', 'a', 'c', 'd']);
});

test('what somebody looks for comes first, the last asked for before the others', async () => {
  const { want, asked, answer } = pool();
  for (const photo of ['a', 'b', 'c', 'd', 'e']) want(photo, false);
  want('d', true);
  want('x', true);
  for (const photo of ['a', 'b', 'x', 'd']) await answer(photo);
  expect(asked).toEqual(['a', 'b', 'x', 'd', 'c', 'e']);
});

test('a picture that fails or never ends costs its thread, not the others', async () => {
  const { want, asked, answer, done, threads } = pool();
  for (const photo of ['broken', 'endless', 'good', 'fine']) want(photo, false);
  await answer('broken', { failed: 'EncodingError' });
  expect(threads).toEqual({ started: 3, ended: 1 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toContain('fine');
  await answer('fine');
  expect(done).toContainEqual(['endless', { failed: 'it takes too long' }]);
  expect(done).toContainEqual(['fine', sizes]);
});

test('the threads end when nothing comes any more, and start again', async () => {
  const { want, answer, threads } = pool();
  want('a', false);
  await answer('a');
  expect(threads.ended).toBe(0);
  await vi.advanceTimersByTimeAsync(500);
  expect(threads).toEqual({ started: 1, ended: 1 });
  want('a', false);
  expect(threads.started).toBe(2);
});
