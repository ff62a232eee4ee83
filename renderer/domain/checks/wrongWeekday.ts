import { parseIsoDay } from '../facts/dates';
import type { TextCheck } from './check';

const weekdays = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const asFigures: Readonly<Record<string, string>> = { 'thứ 2': 'thứ hai', 'thứ 3': 'thứ ba', 'thứ 4': 'thứ tư', 'thứ 5': 'thứ năm', 'thứ 6': 'thứ sáu', 'thứ 7': 'thứ bảy' };
const dated = /(?<!\p{L})(thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)(?:,?\s(?:ngày\s)?|\s\()(\d{1,2})([/-])(\d{1,2})\3(\d{4})/giu;
const written = (weekday: string, model: string): string => {
  const [first = '', second = ''] = weekday.split(' ');
  return `${model[0] === model[0]!.toLocaleUpperCase('vi') ? first[0]!.toLocaleUpperCase('vi') + first.slice(1) : first} ${second[0]!.toLocaleUpperCase('vi')}${second.slice(1)}`;
};

/** A weekday that is not that of the day behind it. */
export const wrongWeekday: TextCheck = {
  id: 'wrongWeekday',
  severity: 'error',
  scope: 'text',
  find: ({ text }) =>
    [...text.matchAll(dated)].flatMap(({ index, 1: said = '', 2: date = '', 4: month = '', 5: year = '' }) => {
      const day = parseIsoDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
      const lower = said.toLocaleLowerCase('vi');
      const right = day && weekdays[new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()];
      if (!right || (asFigures[lower] ?? lower) === right) return [];
      const range = { from: index, to: index + said.length };
      return [{ range, values: { words: said, right: written(right, said) }, fix: { range, text: written(right, said) } }];
    }),
};
