/** When a photo was taken, as exactly as anybody knows. */
export interface TakenAt {
  /** "2026-11-28" */
  readonly day: string;
  /** "08:30:00", on the clock of the place */
  readonly time?: string;
  /** "+07:00" */
  readonly offset?: string;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const IIM_TIME = /^(\d{2})(\d{2})(\d{2})(?:([+-]\d{2})(\d{2}))?$/;

/** @returns null for what is no day of the calendar */
export function parseTakenAt(text: string): TakenAt | null {
  const [, day, minutes, seconds, zone] = ISO.exec(text.trim()) ?? [];
  if (day === undefined || !isDay(day)) return null;
  const time = minutes === undefined ? undefined : `${minutes}:${seconds ?? '00'}`;
  if (time === undefined || !isTime(time)) return { day };
  return { day, time, ...(zone !== undefined && { offset: zone === 'Z' ? '+00:00' : zone }) };
}

/** From the datasets 2:55 and 2:60, "20261128" and "083000+0700". */
export function takenAtOfIim(date: string, time: string): TakenAt | null {
  const day = date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const [, hours, minutes, seconds, offsetHours, offsetMinutes] = IIM_TIME.exec(time) ?? [];
  if (hours === undefined) return parseTakenAt(day);
  return parseTakenAt(`${day}T${hours}:${minutes}:${seconds}${offsetHours === undefined ? '' : `${offsetHours}:${offsetMinutes}`}`);
}

/** From an Exif date, "2026:11:28 08:30:00". */
export function takenAtOfExif(text: string): TakenAt | null {
  return parseTakenAt(text.replace(/^(\d{4}):(\d{2}):(\d{2})/, '$1-$2-$3'));
}

/** As XMP has it: ISO 8601 with as much as is known. */
export function isoOf({ day, time, offset = '' }: TakenAt): string {
  return time === undefined ? day : `${day}T${time}${offset}`;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day > '0001';
}

function isTime(time: string): boolean {
  return time.slice(0, 2) < '24' && time.slice(3, 5) < '60' && time.slice(6) < '60';
}
