import type { BodyNode } from '../../domain/article/body';
import { convertLegacy } from '../../domain/text/convertLegacy';
import type { LegacyCoding } from '../../domain/text/legacyFont';
import { recogniseRuns } from '../../domain/text/recogniseRuns';
import type { PastedNode } from './pasted';

/** A stretch of a line in the preview. */
export interface PreviewPart {
  readonly text: string;
  readonly kind: 'same' | 'converted' | 'uncertain';
}
export interface PreviewLine {
  readonly before: readonly PreviewPart[];
  readonly after: readonly PreviewPart[];
}
/** Text in old encodings that was found in what is pasted. */
export interface LegacyFound {
  /** In the order of the encodings' names. */
  readonly encodings: readonly LegacyCoding['encoding'][];
  /** The paragraphs that would change. */
  readonly lines: readonly PreviewLine[];
  /** Places with uncertain letters, in all lines. */
  readonly uncertain: number;
}

const isTextBlock = ({ type }: PastedNode): boolean => type === 'paragraph' || type === 'heading';
const textsOf = (block: PastedNode): PastedNode[] => (block.content ?? []).filter(({ text }) => text !== undefined);

/** How each text node that is in an old encoding is to be read. */
export type Codings = ReadonlyMap<PastedNode, LegacyCoding>;

/** Finds the texts that are in an old encoding, by their fonts and letters. */
export function codingsIn(blocks: readonly PastedNode[]): Codings {
  const texts = textBlocksIn(blocks).map(textsOf);
  const codings = recogniseRuns(texts.map((nodes) => nodes.map(({ text, font }) => ({ text: text ?? '', font: font ?? null }))));
  return new Map(texts.flatMap((nodes, line) => nodes.flatMap((node, at) => (codings[line]![at] ? [[node, codings[line]![at]] as const] : []))));
}

/** What a person is shown before anything is converted; null where nothing is in an old encoding. */
export function previewOf(blocks: readonly PastedNode[], codings: Codings): LegacyFound | null {
  if (codings.size === 0) return null;
  const lines = textBlocksIn(blocks).map(textsOf).filter((nodes) => nodes.some((node) => codings.has(node))).map((nodes) => ({
    before: nodes.map((node): PreviewPart => ({ text: node.text ?? '', kind: codings.has(node) ? 'converted' : 'same' })),
    after: nodes.flatMap((node) => partsOf(node, codings.get(node))),
  }));
  return {
    encodings: [...new Set([...codings.values()].map(({ encoding }) => encoding))].sort(),
    lines,
    uncertain: lines.flatMap(({ after }) => after).filter(({ kind }) => kind === 'uncertain').length,
  };
}

function partsOf(node: PastedNode, coding: LegacyCoding | undefined): PreviewPart[] {
  if (!coding) return [{ text: node.text ?? '', kind: 'same' }];
  const { text, uncertain } = convertLegacy(node.text ?? '', coding);
  const parts: PreviewPart[] = [];
  let at = 0;
  for (const { from, to } of uncertain) {
    parts.push({ text: text.slice(at, from), kind: 'converted' }, { text: text.slice(from, to), kind: 'uncertain' });
    at = to;
  }
  return [...parts, { text: text.slice(at), kind: 'converted' as const }].filter((part) => part.text);
}

function textBlocksIn(blocks: readonly PastedNode[]): PastedNode[] {
  return blocks.flatMap((block) => (isTextBlock(block) ? [block] : textBlocksIn(block.content ?? [])));
}

/** Characters that are not seen and belong to no text: controls, zero-width ones, marks of direction, the soft hyphen, halves of a pair. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]/gu;

/** A text as an article has it: NFC, with nothing in it that cannot be seen. */
export const cleanText = (text: string): string => text.replace(unseen, '').normalize('NFC');

/**
 * What is pasted as nodes of a body: texts converted that are to be, and what only the paste knew taken away. Images stay in it
 * for whoever brings them in.
 * @param codings which texts to convert; an empty map keeps all as they are
 */
export function bodyFrom(blocks: readonly PastedNode[], codings: Codings): BodyNode[] {
  return blocks.flatMap((node): BodyNode[] => {
    const { font: _font, list: _list, number: _number, isCaption: _isCaption, ...kept } = node;
    if (node.text === undefined) return [node.content ? { ...kept, content: bodyFrom(node.content, codings) } : kept];
    const coding = codings.get(node);
    const text = cleanText(coding ? convertLegacy(node.text, coding).text : node.text);
    return text ? [{ ...kept, text }] : [];
  });
}
