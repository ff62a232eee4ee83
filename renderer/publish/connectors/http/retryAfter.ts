/**
 * Seconds that a server asks to wait (RFC 9110, 10.2.3): a number, or a date. A date is measured against the answer's own
 * Date header, so that a wrong clock on this computer does not matter.
 * @returns undefined when nothing usable was said.
 */
export function retryAfterSeconds(headers: Readonly<Record<string, string>>): number | undefined {
  const wish = headers['retry-after']?.trim();
  if (!wish) return undefined;
  if (/^\d+$/.test(wish)) return Number(wish);
  // All three forms of an HTTP date begin with the day of the week; Date.parse would take "-5" for one.
  if (!/^[a-z]{3,9},? /i.test(wish)) return undefined;
  const seconds = (Date.parse(wish) - Date.parse(headers['date'] ?? '')) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
