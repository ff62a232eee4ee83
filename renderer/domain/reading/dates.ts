import { parseIsoDay, parseTypedDay } from '../facts/dates';

/** A day as texts write it: 04/5/2022, 14-6, ngày 9 tháng 6 năm 2020. The year may be missing. */
export const dayPattern = String.raw`\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?|\d{1,2} tháng \d{1,2}(?: năm \d{4})?`;

/** @param year that of the page, for a day without one @returns the ISO day, or null for what is none */
export function readDay(text: string, year: number | null): string | null {
  const [day, month, own] = text.match(/\d+/gu) ?? [];
  const wanted = own ?? (year === null ? undefined : String(year));
  return day && month && wanted ? parseTypedDay(`${day}/${month}/${wanted}`) : null;
}

/** The year in which a page was published or a report dates itself, or null. */
export function yearIn(lines: readonly string[]): number | null {
  for (const line of lines) {
    const day = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u.exec(line);
    const iso = day && parseTypedDay(day[0]);
    if (iso) return parseIsoDay(iso)!.year;
  }
  return null;
}
