import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { importThread } from '../../../renderer/importers/registry';

const made: FakeWorker[] = [];
class FakeWorker extends EventTarget {
  asked: unknown[] = [];
  isEnded = false;
  constructor() {
    super();
    made.push(this);
  }
  postMessage(question: unknown): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
beforeEach(() => {
  made.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const question = { format: 'text', file: new Blob(['x']) } as const;
const understood = { texts: [{ lines: ['x'] }], pictures: new Map() };

it('understands file after file on one thread, which ends when it is told to', async () => {
  const thread = importThread();
  for (let file = 0; file < 2; file += 1) {
    const answer = thread.understand(question);
    made[0]!.answer({ understood });
    expect(await answer).toEqual(understood);
  }
  const refused = thread.understand(question);
  made[0]!.answer({ problem: 'noPackage', detail: '' });
  await expect(refused).rejects.toMatchObject({ code: 'noPackage' });
  expect(made).toHaveLength(1);
  thread.end();
  expect(made[0]!.isEnded).toBe(true);
});

it('ends a file that takes longer than a minute, and takes the next one on a thread of its own', async () => {
  const thread = importThread();
  const slow = thread.understand(question);
  const refused = expect(slow).rejects.toMatchObject({ code: 'tooSlow' });
  await vi.advanceTimersByTimeAsync(60_000);
  await refused;
  expect(made[0]!.isEnded).toBe(true);
  const next = thread.understand(question);
  made[1]!.answer({ understood });
  expect(await next).toEqual(understood);
});

it('a file that the thread does not survive is unreadable', async () => {
  const thread = importThread();
  const fatal = thread.understand(question);
  made[0]!.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(fatal).rejects.toMatchObject({ code: 'unreadable' });
  expect(made[0]!.isEnded).toBe(true);
});
