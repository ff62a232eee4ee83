import type { Dictionary } from '../../domain/spelling/speller';

const files = {
  words: new URL('../../../assets/dictionaries/vi/index.dic', import.meta.url),
  more: new URL('../../../assets/dictionaries/vi/more.txt', import.meta.url),
  common: new URL('../../../assets/dictionaries/vi/common.txt', import.meta.url),
};

/** Reads the dictionary that comes with the program. @throws TypeError when a file of it cannot be read */
export async function readVietnamese(): Promise<Dictionary> {
  const [words, more, common] = await Promise.all([files.words, files.more, files.common].map(wordsOf));
  // The first line of the dictionary counts the others.
  return { words: [...words!.slice(1), ...more!], common: common! };
}

async function wordsOf(file: URL): Promise<string[]> {
  const answer = await fetch(file);
  if (!answer.ok) throw new TypeError(`${file.pathname}: ${answer.status}`);
  return (await answer.text()).split(/\s+/u).filter(Boolean);
}
