import type { BodyNode } from './body';

/** How an ordered list counts, as HTML's `type` has it; null for 1, 2, 3. */
export type ListType = 'a' | 'A' | 'i' | 'I' | null;

const types: readonly unknown[] = ['a', 'A', 'i', 'I'];

export const listType = ({ attrs }: BodyNode): ListType => (types.includes(attrs?.['type']) ? (attrs!['type'] as ListType) : null);

/** The number of a list's first item. */
export function listStart({ attrs }: BodyNode): number {
  const start = Number(attrs?.['start'] ?? 1);
  return Number.isInteger(start) && start >= 0 ? start : 1;
}

/** What stands before an item of an ordered list, without its stop, as browsers show it: "3", "c", "III". */
export function listMarker(list: BodyNode, index: number): string {
  const number = listStart(list) + index;
  const type = listType(list);
  const marker = number < 1 || type === null ? String(number) : type.toLowerCase() === 'a' ? letters(number) : roman(number);
  return type === 'A' || type === 'I' ? marker.toUpperCase() : marker;
}

/** 1 is "a", 26 "z", 27 "aa". */
const letters = (number: number): string => (number < 1 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26)));

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];

function roman(number: number): string {
  if (number > 3_999) return String(number);
  let rest = number;
  return numerals.reduce((text, [value, numeral]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + numeral.repeat(times);
  }, '');
}
