/** Before that a guess would jump about. */
const enoughMs = 1500;

/**
 * How long a work still takes, judged by how fast it went so far.
 * @param elapsedMs since it began
 * @returns milliseconds, or null while nobody can say
 */
export function timeLeft(elapsedMs: number, done: number, total: number): number | null {
  if (elapsedMs < enoughMs || done <= 0 || total <= 0) return null;
  return Math.max(0, (elapsedMs / done) * (total - done));
}
