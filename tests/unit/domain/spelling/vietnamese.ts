import { readFileSync } from 'node:fs';
import type { Dictionary, Speller } from '../../../../renderer/domain/spelling/speller';

const read = (file: string): string => readFileSync(new URL(`../../../../assets/dictionaries/vi/${file}`, import.meta.url), 'utf8');
const words = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

/** The dictionary that comes with the program. */
export const vietnamese: Dictionary = { words: [...words(read('index.dic')).slice(1), ...words(read('more.txt'))], common: words(read('common.txt')) };

/** The wrong words of a text. */
export const wrongIn = (speller: Speller, text: string): string[] => speller.wrongIn(text).map(({ word }) => word);
