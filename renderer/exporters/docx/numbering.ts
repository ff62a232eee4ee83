import { AlignmentType, LevelFormat, type ILevelsOptions } from 'docx';
import type { BodyNode } from '../../domain/article/body';
import { listStart, listType, type ListType } from '../../domain/article/listMarker';

const indentOf = (level: number): number => 720 + level * 360;
const hanging = 360;
const deepest = 8;
const formats: Readonly<Record<Exclude<ListType, null>, ILevelsOptions['format']>> = {
  a: LevelFormat.LOWER_LETTER, A: LevelFormat.UPPER_LETTER, i: LevelFormat.LOWER_ROMAN, I: LevelFormat.UPPER_ROMAN,
};

/** The lists of one document: each has a numbering of its own, so that it begins where the article says. */
export interface Numbering {
  /** Registers a list. @returns the reference for its paragraphs */
  listOf(list: BodyNode, depth: number): string;
  /** The left indent of a level, in twentieths of a point. */
  indentOf(level: number): number;
  /** The deepest level that Word knows. */
  readonly deepest: number;
  /** What the document declares, once all of it is written. */
  readonly config: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[];
}

export function newNumbering(): Numbering {
  const config: { reference: string; levels: ILevelsOptions[] }[] = [];
  return {
    config,
    indentOf,
    deepest,
    listOf(list, depth) {
      const type = listType(list);
      const reference = `list-${config.length + 1}`;
      const level = Math.min(depth, deepest);
      const isNumbered = list.type === 'orderedList';
      config.push({
        reference,
        levels: [{
          level,
          format: isNumbered ? (type === null ? LevelFormat.DECIMAL : formats[type]!) : LevelFormat.BULLET,
          text: isNumbered ? `%${level + 1}.` : '-',
          alignment: AlignmentType.LEFT,
          start: isNumbered ? listStart(list) : 1,
          style: { paragraph: { indent: { left: indentOf(level), hanging } } },
        }],
      });
      return reference;
    },
  };
}
