/** Vowels of a syllable without its tone. */
const nuclei = [
  'uyê', 'iêu', 'yêu', 'oai', 'oao', 'oay', 'oeo', 'uây', 'uôi', 'ươi', 'ươu', 'uya', 'uyu', 'ai', 'ao', 'au', 'ay', 'âu', 'ây', 'eo', 'êu', 'ia', 'iê', 'iu', 'oa',
  'oă', 'oe', 'oi', 'oo', 'ôi', 'ơi', 'ua', 'uâ', 'uê', 'ui', 'uô', 'uơ', 'uy', 'ưa', 'ưi', 'ươ', 'ưu', 'yê', 'a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y',
];
const syllable = new RegExp(`^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:${nuclei.join('|')})(?:ng|nh|ch|[cmnpt])?$`, 'u');
const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word can be a Vietnamese syllable by its letters: beginning, vowels and ending, with one tone at most. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  return (decomposed.match(tone)?.length ?? 0) <= 1 && syllable.test(decomposed.replace(tone, '').normalize('NFC'));
}
