/** How a list counts: `type` as in HTML's `<ol type>`, null for 1, 2, 3. */
export type Counting =
  | { readonly kind: 'bullet' }
  | { readonly kind: 'ordered'; readonly type: 'a' | 'A' | 'i' | 'I' | null; readonly number: number }
  /** Nothing that a list can show: "1.2.", "Điều 3." */
  | { readonly kind: 'written' };

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/**
 * Reads what stands before a paragraph of a list.
 * @param after the number of the item before it in letters, so that "i" behind "h" is a letter and not a Roman one
 */
export function readMarker(marker: string, after: number | null): Counting {
  const text = marker.replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\d]/u.test(text) || /^[o§vØüq]$/u.test(text)) return { kind: 'bullet' };
  const counted = /^\(?(?:(\d{1,4})|([a-z])|([A-Z])|([ivxlc]{2,8})|([IVXLC]{2,8}))[.):-]*$/u.exec(text);
  if (!counted) return { kind: 'written' };
  const [, digits, small, capital, smallRoman, capitalRoman] = counted;
  if (digits) return { kind: 'ordered', type: null, number: Number(digits) };
  if (smallRoman ?? capitalRoman) return { kind: 'ordered', type: smallRoman ? 'i' : 'I', number: romanNumber(smallRoman ?? capitalRoman!) };
  const letter = (small ?? capital)!;
  const place = letter.toLowerCase().charCodeAt(0) - 96;
  const isLetter = after === null ? !(letter.toLowerCase() in roman) || /[lc]/iu.test(letter) : place === after + 1;
  if (isLetter || !(letter.toLowerCase() in roman)) return { kind: 'ordered', type: small ? 'a' : 'A', number: place };
  return { kind: 'ordered', type: small ? 'i' : 'I', number: roman[letter.toLowerCase()]! };
}

function romanNumber(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => roman[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
