import { newspaperDate, parseIsoDay, textDate } from './dates';
import type { HouseStyle } from './houseStyle';

/** `text` takes the place of what stands between `from` and `to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const fullDate: Record<HouseStyle, RegExp> = {
  portal: /(?<![\p{L}\d/.-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/\p{L}]|[-.,]\d|-\p{L}|\s+năm\s)/gu,
  newspaper: /(?<![\p{L}\d/.-])(\d{1,2})-(\d{1,2})(?:-(\d{4}))?(?![\d/\p{L}]|[-.,]\d|-\p{L}|\s+năm\s)/gu,
};

/** Behind these words two numbers are day and month ("ngày 14-6"), unless it is days that are counted ("mỗi ngày 1-3 lượt"). */
const dayWord = /(?<![\p{L}\d])ngày\s+$/iu;
const countedDays = /(?:(?<!\p{L})(?:mỗi|một|hằng|hàng|từng|nhiều|vài|mấy|số)|\d)\s+ngày\s+$/iu;
/** Behind a part of the day only where nothing follows that could be counted ("sáng 2-3 đoàn"). */
const sessionWord = /(?<!\p{L})(?:sáng|trưa|chiều|tối|hôm)\s+$/iu;
const countsNothing = /^(?:\s*(?:[,.;:)”"]|$)|\s+(?:tại|ở|đến|tới)(?!\p{L}))/u;

const readsAsDay = (before: string, after: string): boolean =>
  (dayWord.test(before) && !countedDays.test(before)) || (sessionWord.test(before) && countsNothing.test(after));

/**
 * What must be changed so that the dates of a typed text follow another house style: "ngày 30/9/2021" and "ngày 30-9-2021".
 * A newspaper leaves the meeting's own year out where the words before say that it is a day. Ranges ("1-3 đảng viên"),
 * numbers of documents and terms ("2020-2025") stay.
 * @param meetingDate ISO day of the meeting, or ""
 */
export function restyleEdits(text: string, from: HouseStyle, to: HouseStyle, meetingDate: string): Edit[] {
  if (from === to) return [];
  const meetingYear = parseIsoDay(meetingDate)?.year;
  return Array.from(text.matchAll(fullDate[from])).flatMap((match) => {
    const [whole, day, month, year] = match;
    const end = match.index + whole.length;
    const isDay = readsAsDay(text.slice(0, match.index), text.slice(end));
    if (!year && !(isDay && meetingYear)) return [];
    const iso = `${year ?? meetingYear}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    const written = to === 'portal' ? textDate(iso) : newspaperDate(iso, isDay ? meetingYear : undefined);
    return written ? [{ from: match.index, to: end, text: written }] : [];
  });
}

/** A typed text with its dates in another house style; see {@link restyleEdits}. */
export const restyleText = (text: string, from: HouseStyle, to: HouseStyle, meetingDate: string): string =>
  restyleEdits(text, from, to, meetingDate).reduceRight((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text);

/** What opens or closes the last sentence of an article when its house style changes; null where it is right already. */
export function closingEdit(text: string, to: HouseStyle): Edit | null {
  const end = text.trimEnd().length;
  const isClosed = text.slice(0, end).endsWith('./.');
  if (to === 'newspaper') return isClosed ? { from: end - 2, to: end, text: '' } : null;
  if (isClosed) return null;
  return { from: end, to: end, text: text.slice(0, end).endsWith('.') ? '/.' : './.' };
}
