import { expect, test } from 'vitest';
import { typographicSign } from '../../../../renderer/domain/text/typography';

/** A text as it stands after being typed letter by letter. */
const typed = (text: string): string =>
  [...text].reduce((before, letter) => {
    const substitution = typographicSign(before, letter);
    return substitution ? before.slice(0, before.length - substitution.typed.length + 1) + substitution.sign : before + letter;
  }, '');

test.each([
  ['Phong trào "Xanh - sạch - đẹp" ở xã', 'Phong trào “Xanh - sạch - đẹp” ở xã'],
  ['"Xanh"', '“Xanh”'],
  ['("Xanh")', '(“Xanh”)'],
  ['"\'Xanh\' là gì?"', '“‘Xanh’ là gì?”'],
  ['đ"c', 'đ”c'],
  ["D'Or", 'D’Or'],
  ['2021--2026', '2021–2026'],
  ['2021---2026', '2021–-2026'],
  ['----', '–--'],
  ['còn nữa...', 'còn nữa…'],
  ['....', '….'],
  ['kết thúc./.', 'kết thúc./.'],
  ['kết thúc./..', 'kết thúc./..'],
  ['../..', '../..'],
  ['09-TT/QU', '09-TT/QU'],
  ['a.b.c', 'a.b.c'],
  ['\u00a0"a"', '\u00a0“a”'],
  ['"', '“'],
])('%j becomes %j', (text, printed) => expect(typed(text)).toBe(printed));
