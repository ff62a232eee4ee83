/** How the letters of a font are to be read that are not Unicode. */
export interface LegacyCoding {
  readonly encoding: 'tcvn3' | 'vni';
  /** The font shows small letters as capitals. */
  readonly capitals: boolean;
}

/**
 * What a font's name tells of its letters: `.VnTime` and its family are TCVN3, with an H at the end they are capitals; `VNI-Times`
 * and its family are VNI. @param family as CSS or a word processor writes it; of several, the first counts. @returns null for every other font
 */
export function legacyFont(family: string): LegacyCoding | null {
  const name = (family.split(',', 1)[0] ?? '').replace(/["']/gu, '').trim();
  if (/^\.vn/iu.test(name)) return { encoding: 'tcvn3', capitals: /[a-z ]H$/u.test(name) };
  return /^vni[- ]/iu.test(name) ? { encoding: 'vni', capitals: false } : null;
}
