import { legacyFont, type LegacyCoding } from './legacyFont';
import { readingsOf, recognise, type Reading } from './recogniseText';

/** A stretch of text in one font; null where nobody says which. */
export interface FontRun {
  readonly text: string;
  readonly font: string | null;
}

/** A text is known by so many different words; fewer may be chance. */
const fewestWords = 2;
/** Characters of a long paste that are looked at to learn how it was written. */
const sampleLength = 20_000;

/** No text in an old encoding has these. */
const isUnicode = (text: string): boolean => /[\u0100-\u036F\u1E00-\u1EFF]/u.test(text);
const tellingWords = (text: string): number => new Set(text.match(/[^\s\d.,;:()"'\-/]*[\u00A1-\u00FF][^\s\d.,;:()"'\-/]*/gu) ?? []).size;
const codingOf = ({ encoding }: Reading): LegacyCoding | null => (encoding === 'tcvn3' || encoding === 'vni' ? { encoding, capitals: false } : null);

/** What the letters of a text tell, where there are enough of them. */
function byLetters(text: string): LegacyCoding | null {
  if (isUnicode(text) || tellingWords(text) < fewestWords) return null;
  const recognised = recognise(readingsOf('utf-8', text));
  return recognised.certain ? codingOf(recognised) : null;
}

/**
 * Which runs of a text are in an old encoding: by the font's name first; where that tells nothing, by the letters of the run,
 * and a run too short for that is read as the rest of the text is, if it reads better so.
 * @param blocks the runs of each paragraph. @returns the same shape: a coding, or null for what is Unicode already
 */
export function recogniseRuns(blocks: readonly (readonly FontRun[])[]): (LegacyCoding | null)[][] {
  let sample = '';
  for (const { text, font } of blocks.flat()) {
    if (sample.length > sampleLength) break;
    if (/[\u00A1-\u00FF]/u.test(text) && !isUnicode(text) && !(font && legacyFont(font))) sample += `${text}\n`;
  }
  const rest = byLetters(sample);
  return blocks.map((runs) => runs.map(recogniseRun));

  function recogniseRun({ text, font }: FontRun): LegacyCoding | null {
    const named = font === null ? null : legacyFont(font);
    if (isUnicode(text)) return null;
    if (named) return named.capitals ? (/\p{L}/u.test(text) ? named : null) : /[\u00A1-\u00FF]/u.test(text) ? named : null;
    if (!/[\u00A1-\u00FF]/u.test(text)) return null;
    return byLetters(text) ?? (rest && readsBetter(text, rest) ? rest : null);
  }
}

function readsBetter(text: string, { encoding }: LegacyCoding): boolean {
  const readings = readingsOf('utf-8', text).filter((reading) => reading.encoding === 'utf-8' || reading.encoding === encoding);
  return recognise(readings).encoding === encoding;
}
