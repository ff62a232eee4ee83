/** A word that is no matter of spelling: without letters, with a digit, of one letter, in capitals ("UBND", "TUV"). */
export function isExemptWord(word: string): boolean {
  return /\d/u.test(word) || !/\p{L}.*\p{L}/u.test(word) || word === word.toUpperCase();
}

const address = /@|:\/\/|^\W*www\.|^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?\W*$/i;
// "sai.câu" lacks a space; a domain, a file name or a dotted short form has no Vietnamese letters.
const isExemptRun = (run: string): boolean => /\d/.test(run) || address.test(run);

const notLetter = /[^\p{L}]+/u;
const ascii = /^[\x20-\x7e]+$/;

/** Of words without Vietnamese letters, those that stand in an address or beside a digit somewhere in a text: "vn" of "hop@xa.gov.vn", "Covid" of "Covid-19". */
export function exemptIn(words: readonly string[], text: () => string): ReadonlySet<string> {
  const asked = new Set(words.filter((word) => ascii.test(word)));
  const exempt = new Set<string>();
  if (asked.size === 0) return exempt;
  for (const run of text().split(/\s+/u)) {
    if (!isExemptRun(run)) continue;
    const parts = run.split(notLetter);
    for (const word of asked) if (word.split(notLetter).every((part) => parts.includes(part))) exempt.add(word);
  }
  return exempt;
}
