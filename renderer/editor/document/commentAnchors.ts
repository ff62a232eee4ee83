import * as Y from 'yjs';
import type { Anchor, Thread } from '../../domain/review/thread';
import { readMeta } from './articleDocument';
import { bodyOf } from './parts';
import { readPhotos } from './photos';
import { isTextElement, placeFinder, relativePlace, textElements, textOfElement, wordsBetween, type TextRange } from './textPlaces';

/** What somebody wants to comment on: a stretch of the text, or a thing by its name. */
export type CommentTarget = { readonly on: 'headline' } | { readonly on: 'caption' | 'photo'; readonly photo: string } | { readonly on: 'text'; readonly range: TextRange };

/** A thread and where it stands now. */
export interface PlacedThread {
  readonly thread: Thread;
  /** In the text, for a comment on text that is still there. */
  readonly range: TextRange | null;
  /** What it was about is no longer in the article. */
  readonly isGone: boolean;
}

/** So many letters on either side tell two equal stretches of text apart. */
const contextLength = 24;
/** So many of them must be there again where the words stand now, unless the words are long and stand there once. */
const enoughContext = 8;
const longQuote = 16;

/** The anchor of a target as the document stands, or null when there is nothing of it. */
export function anchorOf(doc: Y.Doc, target: CommentTarget): Anchor | null {
  if (target.on === 'headline') return { on: 'headline', quote: readMeta(doc, 'headline') };
  if (target.on !== 'text') {
    const photo = readPhotos(doc).find(({ id }) => id === target.photo);
    return photo ? { on: target.on, photo: photo.id, quote: photo.caption || photo.fileName } : null;
  }
  const { range: { from, to } } = target;
  const elements = textElements(bodyOf(doc));
  const [first, last] = [elements[from.block], elements[to.block]];
  if (!first || !last) return null;
  const texts = elements.map(textOfElement);
  const quote = wordsBetween(texts, target.range);
  const start = relativePlace(first, from.offset, false);
  const end = relativePlace(last, to.offset, true);
  if (!quote.trim() || start === null || end === null) return null;
  return {
    on: 'text', start, end, quote,
    before: texts[from.block]!.slice(Math.max(0, from.offset - contextLength), from.offset),
    after: texts[to.block]!.slice(to.offset, to.offset + contextLength),
  };
}

/** Threads with their places, in the order of the article; those whose text or photo is gone follow. */
export function placeThreads(doc: Y.Doc, threads: readonly Thread[]): PlacedThread[] {
  if (threads.length === 0) return [];
  const elements = textElements(bodyOf(doc));
  const texts = elements.map(textOfElement);
  const find = placeFinder(doc, elements);
  const photos = readPhotos(doc).map(({ id }) => id);
  const order = photoOrder(bodyOf(doc));
  const placed = threads.map((thread) => {
    const { anchor } = thread;
    if (anchor.on === 'headline') return { thread, range: null, isGone: false, order: -1, offset: 0 };
    if (anchor.on !== 'text') return { thread, range: null, isGone: !photos.includes(anchor.photo), order: order.get(anchor.photo) ?? Number.MAX_VALUE, offset: 0 };
    const range = rangeOf(anchor, texts, find);
    return { thread, range, isGone: range === null, order: range?.from.block ?? 0, offset: range?.from.offset ?? 0 };
  });
  // Equal places keep the order in which the comments were begun.
  placed.sort((a, b) => Number(a.isGone) - Number(b.isGone) || a.order - b.order || a.offset - b.offset);
  return placed.map(({ thread, range, isGone }) => ({ thread, range, isGone }));
}

function rangeOf(anchor: Anchor & { readonly on: 'text' }, texts: readonly string[], find: ReturnType<typeof placeFinder>): TextRange | null {
  const [from, to] = [find(anchor.start), find(anchor.end)];
  if (from && to && (from.block < to.block || (from.block === to.block && from.offset < to.offset))) return { from, to };
  return foundAgain(anchor, texts);
}

/**
 * Where the words of an anchor stand that no longer holds on to anything: a paragraph that was split, moved or became a
 * heading is made anew, with the same words. Only what stands there for certain: the same words in other surroundings
 * are another text.
 */
function foundAgain({ quote, before, after }: Anchor & { readonly on: 'text' }, texts: readonly string[]): TextRange | null {
  const found = texts.flatMap((text, block) => {
    const places: { block: number; offset: number; context: number }[] = [];
    for (let offset = text.indexOf(quote); offset !== -1; offset = text.indexOf(quote, offset + 1)) {
      const ahead = commonEnd(text.slice(0, offset), before);
      const behind = commonStart(text.slice(offset + quote.length), after);
      places.push({ block, offset, context: Math.max(ahead, behind) });
    }
    return places;
  });
  const best = found.toSorted((a, b) => b.context - a.context)[0];
  const isCertain = best && (best.context >= enoughContext || (found.length === 1 && quote.length >= longQuote));
  return isCertain ? { from: { block: best.block, offset: best.offset }, to: { block: best.block, offset: best.offset + quote.length } } : null;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** Photos placed in the text, each behind the block of text before it. */
function photoOrder(body: Y.XmlFragment): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  let blocks = 0;
  const visit = (fragment: Y.XmlFragment): void => {
    for (const node of fragment.toArray()) {
      if (!(node instanceof Y.XmlElement)) continue;
      const photo: unknown = node.getAttribute('photo');
      if (isTextElement(node)) blocks += 1;
      else if (node.nodeName === 'figure' && typeof photo === 'string') order.set(photo, blocks - 0.5);
      else visit(node);
    }
  };
  visit(body);
  return order;
}
