import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, TextRun, type ICommentOptions, type ParagraphChild } from 'docx';
import type { BodyNode } from '../../domain/article/body';
import { idOfAttribute, idOfMark, isTextBlock } from '../../domain/suggestions/settle';
import type { Doing, ReviewComment, ReviewMarks } from '../review';
import { line } from './line';

/** A tracked change as Word notes one. */
export interface Change {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** What is suggested of a thing. */
export interface Changes {
  readonly insertion?: Change;
  readonly deletion?: Change;
}

/** Where a comment begins or ends among the letters of a paragraph. */
export interface Cut {
  readonly offset: number;
  readonly children: readonly ParagraphChild[];
}

/** Suggestions and comments on their way into a document. */
export interface Review {
  /** What is suggested of a node, or else of what it stands in. */
  changesOf(node: BodyNode, outer: Changes): Changes;
  /** What is suggested of the end of a paragraph: that it was, or is to be, one with the next. */
  endOf(block: BodyNode): Changes;
  /** Where comments begin and end in a block of text. */
  cutsIn(block: BodyNode): readonly Cut[];
  /** What a thing of the article is, with the comments on it around. */
  around(thing: 'headline' | { readonly photo: string }, children: readonly ParagraphChild[]): ParagraphChild[];
  /** What the document declares. */
  readonly comments: readonly ICommentOptions[];
}

/** The review of an article that goes out without one. */
export const noReview: Review = { changesOf: () => ({}), endOf: () => ({}), cutsIn: () => [], around: (_thing, children) => [...children], comments: [] };

const hasWords = (node: BodyNode): boolean => Boolean(node.text?.trim()) || (node.content ?? []).some(hasWords);
/** Word takes an instant without parts of a second. */
const instant = (at: string): string => `${(Number.isNaN(Date.parse(at)) ? new Date(0) : new Date(at)).toISOString().slice(0, 19)}Z`;
const initials = (name: string): string => name.split(/\s+/u).map((word) => [...word][0] ?? '').join('').toUpperCase();

/** @param shown ids of the photos that the document holds */
export function reviewOf({ body, suggestions, comments }: ReviewMarks, shown: ReadonlySet<string>): Review {
  let changes = 0;
  const change = (id: string | null, outer: Change | undefined): Change | undefined => {
    if (id === null && !outer) return undefined;
    const { name, at } = suggestions[id ?? ''] ?? { name: '', at: '' };
    // Word wants a number of its own for each piece of a change.
    return { ...(id === null ? outer! : { author: line(name) || '?', date: instant(at) }), id: (changes += 1) };
  };
  const changesBy = (inserted: string | null, deleted: string | null, outer: Changes = {}): Changes => {
    const [insertion, deletion] = [change(inserted, outer.insertion), change(deleted, outer.deletion)];
    return { ...(insertion && { insertion }), ...(deletion && { deletion }) };
  };

  const blocks = textBlocksIn(body);
  const written = blocks.filter(hasWords);
  const next = new Map(written.map((block, index) => [block, written[index + 1]]));
  const declared: ICommentOptions[] = [];
  const cuts = new Map<BodyNode, Cut[]>();
  const ofThings = new Map<string, number[][]>();

  for (const comment of comments) {
    const { about } = comment;
    const [from, to] = about.on === 'text' ? [blocks[about.from.block], blocks[about.to.block]] : [];
    const isInText = from !== undefined && to !== undefined && hasWords(from) && hasWords(to);
    const isOfPhoto = about.on === 'photo' && shown.has(about.photo);
    const ids = declare(comment, declared, about.on !== 'headline' && !isInText && !isOfPhoto);
    if (about.on === 'text' && isInText) {
      cuts.set(from, [...(cuts.get(from) ?? []), { offset: about.from.offset, children: starts(ids) }]);
      cuts.set(to, [...(cuts.get(to) ?? []), { offset: about.to.offset, children: ends(ids) }]);
    } else {
      const thing = isOfPhoto ? `photo ${about.photo}` : 'headline';
      ofThings.set(thing, [...(ofThings.get(thing) ?? []), ids]);
    }
  }

  return {
    changesOf: (node, outer) => changesBy(
      idOfMark(node, 'insertion') ?? idOfAttribute(node, 'inserted'), idOfMark(node, 'deletion') ?? idOfAttribute(node, 'deleted'), outer,
    ),
    endOf(block) {
      const after = next.get(block);
      return after ? changesBy(idOfAttribute(after, 'split'), idOfAttribute(after, 'joined')) : {};
    },
    cutsIn: (block) => (cuts.get(block) ?? []).toSorted((a, b) => a.offset - b.offset),
    around(thing, children) {
      const ids = (ofThings.get(thing === 'headline' ? thing : `photo ${thing.photo}`) ?? []).flat();
      return [...starts(ids), ...children, ...ends(ids)];
    },
    comments: declared,
  };
}

/** Blocks of text in reading order, as places count them. */
const textBlocksIn = (node: BodyNode): BodyNode[] => (isTextBlock(node) ? [node] : (node.content ?? []).flatMap(textBlocksIn));

/**
 * Declares a comment and its answers, which Word shows as one thread.
 * @param isGone what it was about is not in the document; it says so itself
 * @returns their ids
 */
function declare({ name, at, text, quote, replies }: ReviewComment, declared: ICommentOptions[], isGone: boolean): number[] {
  const first = declared.length;
  const said = isGone && quote.trim() ? `“${quote}”: ${text}` : text;
  const all: (Doing & { text: string })[] = [{ name, at, text: said }, ...replies];
  return all.map((one, index) => {
    declared.push({
      id: first + index,
      author: line(one.name) || '?',
      initials: initials(one.name),
      date: new Date(instant(one.at)),
      children: one.text.split('\n').map((words) => new Paragraph({ children: [new TextRun(line(words))] })),
      ...(index > 0 && { parentId: first }),
    });
    return first + index;
  });
}

const starts = (ids: readonly number[]): ParagraphChild[] => ids.map((id) => new CommentRangeStart(id));
const ends = (ids: readonly number[]): ParagraphChild[] => ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]);
