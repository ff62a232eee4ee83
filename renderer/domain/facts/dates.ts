const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Year, month (1-12) and day of an ISO day, or null if there is no such day (2025-02-31, "", garbage). */
export function parseIsoDay(text: string): { year: number; month: number; day: number } | null {
  const match = isoDay.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])] as const;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

/**
 * A day as Vietnamese offices write it in running text (Nghị định 30/2020/NĐ-CP, Phụ lục I): days below 10 and the
 * months 1 and 2 are padded so that no digit can be put before them: 04/5/2022, 25/02/2022. "" for no valid day.
 */
export function textDate(iso: string): string {
  const date = parseIsoDay(iso);
  if (!date) return '';
  const day = String(date.day).padStart(2, '0');
  const month = date.month <= 2 ? String(date.month).padStart(2, '0') : String(date.month);
  return `${day}/${month}/${date.year}`;
}

/** A day as a newspaper writes it: 14-6, with the year where it is not that of the report: 14-6-2024. "" for no valid day. */
export function newspaperDate(iso: string, year?: number): string {
  const date = parseIsoDay(iso);
  if (!date) return '';
  return date.year === year ? `${date.day}-${date.month}` : `${date.day}-${date.month}-${date.year}`;
}

/** A count as Vietnamese offices write it: padded below 10 ("09 ý kiến"). */
export function textCount(count: number): string {
  return String(count).padStart(2, '0');
}

/** The ISO day of an instant in a time zone such as "Asia/Ho_Chi_Minh". */
export function isoDayOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(instant);
}

const typedDay = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$|^(\d{2})(\d{2})(\d{4})$/;

/** The ISO day that a hurried hand typed (4/5/2022, 04-05-22, 04052022), day first; null for what is no day. */
export function parseTypedDay(text: string): string | null {
  const match = typedDay.exec(text.trim());
  if (!match) return null;
  const [day, month, year] = [match[1] ?? match[4]!, match[2] ?? match[5]!, match[3] ?? match[6]!];
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseIsoDay(iso) ? iso : null;
}
