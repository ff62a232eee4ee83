const begin = Date.now();

/** Real time, a thousand times faster: for queues that talk with real servers. */
export const quickTime = {
  now: () => new Date(begin + (Date.now() - begin) * 1000),
  schedule: (milliseconds: number, run: () => void) => {
    const timer = setTimeout(run, milliseconds / 1000);
    return () => clearTimeout(timer);
  },
};

/** Waits for a condition. @returns false when it has not come true within the time */
export async function until(condition: () => boolean, limitMs: number): Promise<boolean> {
  const giveUp = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > giveUp) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}
