const second = 1000;
const minute = 60 * second;

/** Longest that a server's Retry-After is obeyed. */
const longestWish = 6 * 60 * minute;
const longestRetry = 5 * minute;
const longestOffline = 30 * second;

/**
 * Milliseconds until the next try: 2 s, doubled with each failure, spread by half so that many desks do not knock at once.
 * @param failures in a row, this one included.
 */
export function backOff(failures: number, kind: 'retry' | 'network', random: () => number): number {
  const longest = kind === 'network' ? longestOffline : longestRetry;
  const full = Math.min(longest, 2 * second * 2 ** Math.min(failures - 1, 20));
  return Math.round(full * (0.5 + random() / 2));
}

/** Milliseconds of a wait that the server asked for, plus up to a tenth so that not everybody returns at the same instant. */
export function askedFor(seconds: number, random: () => number): number {
  return Math.min(longestWish, Math.round(seconds * second * (1 + random() / 10)));
}

/** Longest wait that can be meant; a time further ahead only says that somebody has set the clock back. */
export function longestWait(serverAsked: boolean): number {
  return serverAsked ? longestWish : longestRetry;
}
