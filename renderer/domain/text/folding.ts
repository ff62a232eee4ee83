/** Text as search compares it: lower case, without diacritics; đ has no decomposition and is folded by hand. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'd').toLowerCase();
