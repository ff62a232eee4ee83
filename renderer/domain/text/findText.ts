/** How a search compares; all false finds "uy ban" in "Ủy ban" and in "uỷ ban". */
export interface FindOptions {
  /** Diacritics, the kind of quotation mark and the place of a tone mark must be as asked for. */
  readonly diacritics: boolean;
  readonly letterCase: boolean;
  readonly wholeWords: boolean;
}

/** A place in a text: from the first UTF-16 unit up to, not including, `to`. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** A text as a search compares it. `starts[i]` is where the letter that gave unit `i` begins in the text; one more entry marks the text's end. */
export interface ComparedText {
  readonly text: string;
  readonly compared: string;
  readonly starts: readonly number[];
}

const loose = new Map<string, string>([
  ...['“', '”', '„', '«', '»'].map((mark) => [mark, '"'] as const), ...['‘', '’', '‚', '‹', '›'].map((mark) => [mark, "'"] as const), ['đ', 'd'], ['Đ', 'D'],
]);
const spaces = /^[\u00a0\u2007\u202f]$/u;
/** A letter with its combining marks: what a match never tears apart. */
const letters = /\P{M}\p{M}*|\p{M}+/gu;
const endsInWord = /[\p{L}\p{N}]\p{M}*$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;
/** As far as it takes to see a letter with its marks. */
const nearby = 8;

/** One letter with its marks as the options compare it; remembered, because a text has few different ones. */
function comparedLetter(letter: string, { diacritics, letterCase }: FindOptions): string {
  if (spaces.test(letter)) return ' ';
  const same = diacritics ? letter.normalize('NFC') : letter.normalize('NFD').replace(/\p{M}+/gu, '');
  const plain = diacritics ? same : (loose.get(same) ?? same);
  return letterCase ? plain : plain.toLowerCase();
}

const remembered = [0, 1, 2, 3].map(() => new Map<string, string>());

/** Prepares a text for any number of searches with these options. */
export function comparedText(text: string, options: FindOptions): ComparedText {
  const known = remembered[(options.diacritics ? 1 : 0) + (options.letterCase ? 2 : 0)]!;
  const starts: number[] = [];
  let compared = '';
  for (const match of text.matchAll(letters)) {
    const letter = match[0];
    let form = known.get(letter);
    if (form === undefined) {
      form = comparedLetter(letter, options);
      // What a hostile text piles on one letter is not kept.
      if (letter.length <= 8) known.set(letter, form);
    }
    for (let unit = 0; unit < form.length; unit += 1) starts.push(match.index);
    compared += form;
  }
  starts.push(text.length);
  return { text, compared, starts };
}

/** Every place where the text has the words asked for, from the left and without overlaps; none for words that compare as nothing. */
export function findAll({ text, compared, starts }: ComparedText, asked: string, options: FindOptions): TextRange[] {
  const { compared: wanted } = comparedText(asked, options);
  const found: TextRange[] = [];
  if (wanted === '') return found;
  // A letter may compare as several units; a match begins and ends between letters.
  const isBetween = (unit: number): boolean => unit === 0 || unit === compared.length || starts[unit] !== starts[unit - 1];
  for (let unit = compared.indexOf(wanted); unit !== -1;) {
    const end = unit + wanted.length;
    const range = { from: starts[unit]!, to: starts[end]! };
    const isMatch = isBetween(unit) && isBetween(end) && (!options.wholeWords || isWhole(text, range));
    if (isMatch) found.push(range);
    unit = compared.indexOf(wanted, isMatch ? end : unit + 1);
  }
  return found;
}

/** Whether no word goes on beyond the ends of a place. */
function isWhole(text: string, { from, to }: TextRange): boolean {
  const goesOn = (at: number): boolean => endsInWord.test(text.slice(Math.max(0, at - nearby), at)) && beginsWithWord.test(text.slice(at, at + nearby));
  return !goesOn(from) && !goesOn(to);
}
