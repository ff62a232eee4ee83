import { numberedLists } from './lists';
import type { Pasted, PastedNode } from './pasted';

const mostCharacters = 1_000_000;
const numbered = /^(\d{1,2})[.)]\s*(?=[\p{L}"“(])/u;
const bulleted = /^[•▪◦]\s*(?=\S)/u;

/** A paste without marks of its own: line feeds make paragraphs, lines that open with a number or a bullet lists. */
export function readPlain(text: string): Pasted {
  const blocks: PastedNode[] = [];
  let items: PastedNode[] = [];
  let isNumbered = false;
  const closeList = (): void => {
    blocks.push(...numberedLists(items, isNumbered, 1, null));
    items = [];
  };
  for (const line of text.slice(0, mostCharacters).split(/\r\n?|[\n\v\f\u2028\u2029]/u)) {
    const words = line.replace(/[\s\0]+/gu, ' ').trim();
    if (!words) continue;
    const number = numbered.exec(words);
    const mark = number ?? bulleted.exec(words);
    if (!mark) {
      closeList();
      blocks.push(paragraph(words));
      continue;
    }
    if (isNumbered !== Boolean(number)) closeList();
    isNumbered = Boolean(number);
    const item: PastedNode = { type: 'listItem', content: [paragraph(words.slice(mark[0].length))] };
    items.push(number ? { ...item, number: Number(number[1]) } : item);
  }
  closeList();
  return { blocks, images: [], isCut: text.length > mostCharacters };
}

/** A text as one line of words. */
export function readLine(text: string): Pasted {
  const words = text.slice(0, mostCharacters).replace(/[\s\0]+/gu, ' ').trim();
  return { blocks: words ? [paragraph(words)] : [], images: [], isCut: text.length > mostCharacters };
}

const paragraph = (text: string): PastedNode => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [], font: null }] });
