/**
 * The name of an article in an address or on a disk: lower-case ASCII letters, digits and single hyphens, made from
 * Vietnamese text. Never empty.
 * @param longest cuts at a word where that leaves something.
 */
export function slugOf(text: string, longest = 80): string {
  const ascii = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    // đ is a letter of its own in Unicode, without a decomposition
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (ascii === '') return 'bai-viet';
  if (ascii.length <= longest) return ascii;
  const cut = ascii.slice(0, longest + 1);
  const atWord = cut.lastIndexOf('-');
  return atWord > longest / 2 ? cut.slice(0, atWord) : ascii.slice(0, longest).replace(/-+$/, '');
}
