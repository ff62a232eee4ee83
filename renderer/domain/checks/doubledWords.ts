import type { BlockCheck } from './check';

/** Reduplication is a way to build words ("luôn luôn", "thường thường"); these are the ones that reports use. */
const reduplicated = new Set(['luôn', 'thường', 'dần', 'hằng', 'mãi', 'ngày', 'đời', 'nhà', 'người', 'từng', 'cao', 'xa', 'rất']);

/** The same word or the same two words twice in a row: "của của", "đồng chí đồng chí". */
const doubled = /(?<![\p{L}\p{N}])((?:\p{L}+\s)?\p{L}+)\s+(\1)(?![\p{L}\p{N}])/giu;

const capital = /^\p{Lu}/u;
/** "Đại hội Hội Nông dân", "cán bộ Bộ Chỉ huy": a name begins with the word before it. */
const beginsName = (first: string, second: string): boolean => !capital.test(first) && capital.test(second);

export const doubledWords: BlockCheck = {
  id: 'doubledWords',
  severity: 'warning',
  scope: 'block',
  find(text) {
    const composed = text.normalize('NFC');
    return [...composed.matchAll(doubled)]
      .filter((match) => !reduplicated.has(match[1]!.toLocaleLowerCase('vi')) && !beginsName(match[1]!, match[2]!))
      .map((match) => {
        const values = { words: match[0] };
        // Places in composed text are not those of a text stored otherwise.
        if (composed !== text) return { values };
        const range = { from: match.index, to: match.index + match[0].length };
        return { values, range, fix: { range, text: match[1]! } };
      });
  },
};
