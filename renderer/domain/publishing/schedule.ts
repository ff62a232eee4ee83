import { isoDayOf, parseIsoDay } from '../facts/dates';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The time of day on a clock on the wall: "14:05", also typed as 14h05, 1405 or 14. @returns "HH:MM", null for what is no time */
export function parseTypedTime(text: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$|^(\d{2})(\d{2})$/iu.exec(text.trim());
  if (!match) return null;
  const [hour, minutes] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4] ?? 0)];
  return hour < 24 && minutes < 60 ? `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null;
}

/** The time of day of an instant in a time zone: "14:05". */
export const wallTimeOf = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);

/**
 * The instant at which the clocks of a time zone show this day and time. An hour that summer time leaves out becomes the one
 * after it, and of an hour that comes twice it is the first.
 * @param time "HH:MM" @returns null for no such day or time
 */
export function instantOf(isoDay: string, time: string, timeZone: string): Date | null {
  const date = parseIsoDay(isoDay);
  if (!date || parseTypedTime(time) !== time) return null;
  const [hour, minutes] = time.split(':').map(Number) as [number, number];
  const wanted = Date.UTC(date.year, date.month - 1, date.day, hour, minutes);
  const offsets = [wanted - day, wanted + day].map((at) => offsetOf(at, timeZone));
  const found = offsets.map((offset) => wanted - offset).filter((at) => at + offsetOf(at, timeZone) === wanted);
  // In the gap of spring no clock shows it: by the offset of before, the clocks then show as much later.
  return new Date(found.length > 0 ? Math.min(...found) : wanted - offsets[0]!);
}

/** What was to go out so long ago was kept back by a closed program or a line that was gone: worth telling. */
const worthTelling = 10 * minute;

/** Whole minutes by which an appointed time was missed, where that is worth telling; 0 otherwise. */
export function minutesLate(notBefore: string | null | undefined, at: Date): number {
  const late = notBefore ? at.getTime() - Date.parse(notBefore) : 0;
  return late > worthTelling ? Math.floor(late / minute) : 0;
}

/** Milliseconds that the clocks of a time zone are ahead of UTC at an instant. */
function offsetOf(at: number, timeZone: string): number {
  const instant = new Date(Math.floor(at / minute) * minute);
  const { year, month, day: shown } = parseIsoDay(isoDayOf(instant, timeZone))!;
  const [hour, minutes] = wallTimeOf(instant, timeZone).split(':').map(Number) as [number, number];
  return Date.UTC(year, month - 1, shown, hour, minutes) - instant.getTime();
}
