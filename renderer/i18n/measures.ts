import { deskDay, fullMoment, locale } from './format';
import type { Language } from './i18n';

const dayMs = 86_400_000;

/** A moment as people say it: "hôm nay 12:00", "hôm qua 17:30", before that the day in full. */
export function spokenMoment(iso: string, now: Date, language: Language): string {
  const days = Math.round((Date.parse(deskDay(new Date(iso))) - Date.parse(deskDay(now))) / dayMs);
  const full = fullMoment(iso);
  if (days < -1 || days > 0) return full;
  const day = new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' }).format(days, 'day');
  return `${day.toLocaleLowerCase(locale[language])} ${full.slice(-5)}`;
}

const unit = (value: number, name: string, language: Language, digits = 0): string =>
  new Intl.NumberFormat(locale[language], { style: 'unit', unit: name, unitDisplay: digits > 0 ? 'short' : 'long', maximumFractionDigits: digits }).format(value);

/** The size of a file or of free space: "12,5 MB". */
export function byteSize(bytes: number, language: Language): string {
  if (bytes < 1000) return unit(bytes, 'byte', language, 1);
  if (bytes < 1e6) return unit(bytes / 1e3, 'kilobyte', language, 1);
  return bytes < 1e9 ? unit(bytes / 1e6, 'megabyte', language, 1) : unit(bytes / 1e9, 'gigabyte', language, 1);
}

/** How long something still takes, no more exact than anybody can know: "15 giây", "3 phút", "2 giờ". */
export function roughTime(ms: number, language: Language): string {
  const seconds = Math.max(5, Math.ceil(ms / 5000) * 5);
  if (seconds < 60) return unit(seconds, 'second', language);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? unit(minutes, 'minute', language) : unit(Math.ceil(minutes / 60), 'hour', language);
}
