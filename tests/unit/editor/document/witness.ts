import * as Y from 'yjs';
import type { ArticleContent } from '../../../../renderer/domain/article/content';

/** A shared type of a document, by the id that it has on every machine. */
export type Part = string;
interface Living {
  readonly text: string;
  /** The parts that hold it. */
  readonly around: readonly Part[];
}

/** A word that no other machine types: one letter of the plane that nobody uses, a pair of surrogates at that. */
export const uniqueWord = (machine: number, count: number): string => String.fromCodePoint(0xf0000 + machine * 0x1000 + count);

/** All unique words in a content. */
export const wordsIn = (content: ArticleContent): Set<string> => new Set(JSON.stringify(content).match(/[\u{f0000}-\u{fffff}]/gu));

/** Every shared type that can be seen in the document now, with its own text. */
export function livingParts(doc: Y.Doc): Map<Part, Living> {
  const parts = new Map<Part, Living>();
  const visit = (type: unknown, around: readonly Part[], name = ''): void => {
    if (!(type instanceof Y.AbstractType) || (type instanceof Y.Map && type.get('gone') === true)) return;
    // oxlint-disable-next-line no-underscore-dangle -- Yjs tells a type's id nowhere else
    const id = type._item?.id;
    const part = id ? `${id.client}.${id.clock}` : name;
    parts.set(part, { text: type instanceof Y.Text ? textOf(type) : '', around });
    const inner = type instanceof Y.Map ? [...type.values()] : type instanceof Y.XmlFragment ? type.toArray() : [];
    inner.forEach((each) => visit(each, [part, ...around]));
  };
  for (const name of ['meta', 'facts', 'photos']) visit(doc.getMap(name), [], name);
  visit(doc.getXmlFragment('body'), [], 'body');
  return parts;
}

const textOf = (text: Y.Text): string => (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');

/** What the witness remembers of one machine. */
export interface Testimony {
  /** Words typed there, with the parts of the document around each. */
  readonly typed: ReadonlyMap<string, readonly Part[]>;
  readonly deletedWords: ReadonlySet<string>;
  readonly deletedParts: ReadonlySet<Part>;
}

/** Typed words that are not in `content`, though nobody deleted them or what they stood in. */
export function missingWords(testimonies: readonly Testimony[], content: ArticleContent): string[] {
  const present = wordsIn(content);
  const deleted = new Set(testimonies.flatMap(({ deletedWords, deletedParts }) => [...deletedWords, ...deletedParts]));
  return testimonies.flatMap(({ typed }) =>
    [...typed].filter(([word, parts]) => !present.has(word) && ![word, ...parts].some((each) => deleted.has(each))).map(([word]) => word.codePointAt(0)!.toString(16)),
  );
}
