const DAY_MS = 24 * 60 * 60 * 1000;
const AFTER_FAILURE_MS = 60 * 60 * 1000;

/**
 * Whether an automatic backup is due. Instants that lie ahead come from a clock that was wrong, and count for nothing.
 * @param last of the last automatic one that succeeded
 * @param failed of the last one that did not: a full disk is not filled again every few minutes
 */
export function isDue(now: Date, { last, failed }: { last: string | null; failed: string | null }): boolean {
  return !isWithin(now, last, DAY_MS) && !isWithin(now, failed, AFTER_FAILURE_MS);
}

function isWithin(now: Date, instant: string | null, span: number): boolean {
  if (instant === null) return false;
  const age = now.getTime() - Date.parse(instant);
  return age >= 0 && age < span;
}
