import type { Language } from './i18n';

const zone = 'Asia/Ho_Chi_Minh';
/** Days are written 21/11/2026 in both languages, which for numbers alone is the British form. */
const days = 'en-GB';
/** The tags by which Intl knows the two languages. */
export const locale: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

// Making a format takes a hundred times as long as using it, and a list writes hundreds of days.
const inZone = (tag: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(tag, { timeZone: zone, ...parts });
const dayOf = inZone('en-CA', {});
const timeOf = inZone(days, { hour: '2-digit', minute: '2-digit' });
const secondOf = inZone(days, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayAndMonthOf = inZone(days, { day: '2-digit', month: '2-digit' });
const dayInFullOf = inZone(days, { day: '2-digit', month: '2-digit', year: 'numeric' });
const momentOf = inZone(days, { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const numberOf = { vi: new Intl.NumberFormat(locale.vi), en: new Intl.NumberFormat(locale.en) } satisfies Record<Language, Intl.NumberFormat>;

/** The day of a moment in Vietnam: "2026-11-21". */
export const deskDay = (date: Date): string => dayOf.format(date);

/** A moment for lists: the time today, else the day: "14:05", "21/11", "21/11/2025". */
export function shortMoment(iso: string, now: Date): string {
  const then = new Date(iso);
  const [day, today] = [deskDay(then), deskDay(now)];
  if (day === today) return timeOf.format(then);
  return (day.slice(0, 4) === today.slice(0, 4) ? dayAndMonthOf : dayInFullOf).format(then);
}

/** Day and time in full: "21/11/2026, 14:05". */
export const fullMoment = (iso: string): string => momentOf.format(new Date(iso));

/** As `fullMoment`, of what a file of others has in the place of a time: "…" for what is none. */
export const anyMoment = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? '…' : fullMoment(iso));

/** The day of a moment: "21/11/2026". */
export const fullDay = (iso: string): string => fullMoment(iso).slice(0, 10);

/** A clock time with seconds, for a next try that is near. */
export const clockTime = (iso: string): string => secondOf.format(new Date(iso));

/** A number in the language's own grouping. */
export const wholeNumber = (value: number, language: Language): string => numberOf[language].format(value);

/** Megabytes with one digit behind the comma. */
export const megabytes = (bytes: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1_000_000);

/** With a capital at its beginning. */
export const capital = (words: string): string => `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;

/** The language files keep problems as clauses, so that they can stand after a colon as well; this is one on its own. */
export const sentence = (clause: string): string => `${capital(clause)}${/[.!?]$/.test(clause) ? '' : '.'}`;
