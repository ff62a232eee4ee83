/** Work that can be put down after each of its steps. */
export type Work<T> = Generator<void, T, void>;

/** Does a work in one go. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Does a work a few milliseconds at a time, so that the window goes on answering.
 * @param pause resolves when the window has had its turn
 */
export async function finishInSlices<T>(
  work: Work<T>,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
  now: () => number = () => performance.now(),
  milliseconds = 10,
): Promise<T> {
  for (;;) {
    const end = now() + milliseconds;
    while (now() < end) {
      const { done, value } = work.next();
      if (done) return value;
    }
    await pause();
  }
}
