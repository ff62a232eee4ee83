import { readFileSync } from 'node:fs';
import type { Dictionary, Speller } from '../../../../renderer/domain/spelling/speller';

const read = (file: string): string => readFileSync(new URL(`../../../../assets/dictionaries/vi/${file}`, import.meta.url), 'utf8');
const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

/** The dictionary that comes with the program. */
export const vietnamese: Dictionary = { words: [...words(read('index.dic')).slice(1), ...words(read('more.txt'))], common: words(read('common.txt')) };

/** Wrong words of a text, taken apart the way the engine does. */
export function wrongIn(speller: Speller, text: string): string[] {
  return speller.wrongOf([...new Set(text.match(/[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu) ?? [])], () => text);
}
