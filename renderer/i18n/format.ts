import type { Language } from './i18n';

const zone = 'Asia/Ho_Chi_Minh';
/** Days are written 21/11/2026 in both languages, which for numbers alone is the British form. */
const days = 'en-GB';
const locale: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** A moment for lists: the time today, else the day: "14:05", "21/11", "21/11/2025". */
export function shortMoment(iso: string, now: Date): string {
  const then = new Date(iso);
  const day = (date: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(date);
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(days, { timeZone: zone, ...options }).format(then);
  if (day(then) === day(now)) return format({ hour: '2-digit', minute: '2-digit' });
  if (day(then).slice(0, 4) === day(now).slice(0, 4)) return format({ day: '2-digit', month: '2-digit' });
  return format({ day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** Day and time in full: "21/11/2026, 14:05". */
export function fullMoment(iso: string): string {
  return new Intl.DateTimeFormat(days, {
    timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit',
  }).format(new Date(iso));
}

/** A clock time with seconds, for a next try that is near. */
export function clockTime(iso: string): string {
  return new Intl.DateTimeFormat(days, { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(iso));
}

/** A number in the language's own grouping. */
export const wholeNumber = (value: number, language: Language): string => new Intl.NumberFormat(locale[language]).format(value);
