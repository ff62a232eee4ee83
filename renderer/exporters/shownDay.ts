import { isoDayOf } from '../domain/facts/dates';

/**
 * A day in the two forms that a published page needs, always padded.
 * @param moment ISO instant or day
 * @returns null for anything else
 */
export function shownDay(moment: string, timeZone: string): { iso: string; shown: string } | null {
  if (Number.isNaN(Date.parse(moment))) return null;
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : isoDayOf(new Date(moment), timeZone);
  return { iso, shown: iso.split('-').toReversed().join('/') };
}
