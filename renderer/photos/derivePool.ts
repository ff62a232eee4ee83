import type { DeriveThread } from './deriveThread';
import type { Derived, Wanted } from './deriveWorker';

export interface PoolParts<Photo> {
  readonly start: () => DeriveThread;
  readonly keyOf: (photo: Photo) => string;
  readonly wanted: (photo: Photo) => Wanted;
  /** Gets what came of a photo; the pool goes on when it is done with it. Must not throw. */
  readonly onDone: (photo: Photo, derived: Derived) => Promise<void>;
  readonly longestMs?: number;
  readonly idleMs?: number;
}

/** Each holds a whole picture of a camera, decoded: two are as quick as the machine is, more only take memory. */
const mostThreads = 2;

/** Makes the sizes of photos, two at a time, those first that somebody is looking for. */
export function derivePool<Photo>({ start, keyOf, wanted, onDone, longestMs = 60_000, idleMs = 10_000 }: PoolParts<Photo>) {
  const queue = new Map<string, Photo>();
  const seen: string[] = [];
  const underWay = new Set<string>();
  const idle: DeriveThread[] = [];
  const busy = new Set<DeriveThread>();
  let rest: ReturnType<typeof setTimeout> | undefined;

  function next(): Photo | undefined {
    // The last one asked for is the one in view.
    for (let key = seen.pop(); key !== undefined; key = seen.pop()) if (queue.has(key)) return take(key);
    const [first] = queue.keys();
    return first === undefined ? undefined : take(first);
  }
  function take(key: string): Photo | undefined {
    const photo = queue.get(key);
    queue.delete(key);
    underWay.add(key);
    return photo;
  }
  function goOn(): void {
    while (busy.size < mostThreads) {
      const photo = next();
      if (photo === undefined) break;
      clearTimeout(rest);
      void work(photo);
    }
    if (busy.size === 0) letGo();
  }
  async function work(photo: Photo): Promise<void> {
    const thread = idle.pop() ?? start();
    busy.add(thread);
    const derived = await answerOf(thread, wanted(photo));
    busy.delete(thread);
    // One that crashed or hangs is of no use to the next.
    if ('failed' in derived) thread.end();
    else idle.push(thread);
    goOn();
    await onDone(photo, derived);
    underWay.delete(keyOf(photo));
  }
  /** A picture may be made so that its decoder never ends. */
  async function answerOf(thread: DeriveThread, what: Wanted): Promise<Derived> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<Derived>((resolve) => {
      timer = setTimeout(() => resolve({ failed: 'it takes too long' }), longestMs);
    });
    try {
      return await Promise.race([thread.derive(what), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  }
  /** The threads' memory goes back when nothing has come for a while. */
  function letGo(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      for (const thread of idle.splice(0)) thread.end();
    }, idleMs);
  }

  return {
    /** @param isSeen somebody waits for it: it comes before the others */
    want(photo: Photo, isSeen: boolean): void {
      const key = keyOf(photo);
      if (underWay.has(key)) return;
      if (!queue.has(key)) queue.set(key, photo);
      if (isSeen) seen.push(key);
      goOn();
    },
  };
}
