import { expect, test } from 'vitest';
import { folded } from '../../../../renderer/domain/text/folding';

test.each([
  ['Đảng ủy Hữu Lũng', 'dang uy huu lung'],
  ['ĐƯỜNG đổi đất', 'duong doi dat'],
  ['Hòa, hoà, HÓA', 'hoa, hoa, hoa'],
  ['ẫựỖợ', 'auoo'],
  ['09-TT/QU', '09-tt/qu'],
  ['', ''],
])('%j is compared as %j, composed or not', (text, plain) => {
  expect(folded(text)).toBe(plain);
  expect(folded(text.normalize('NFD'))).toBe(plain);
});
