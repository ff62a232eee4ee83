import { marksOf, type Look } from './look';
import type { ListPlace, PastedNode } from './pasted';

/** A paragraph or heading while its text comes in, with white space as HTML counts it. */
export class TextBlock {
  private readonly pieces: PastedNode[] = [];

  constructor(private readonly level: 2 | 3 | null, private readonly list: ListPlace | null) {}

  /** Adds a text. @returns how many characters it brought */
  add(text: string, look: Look): number {
    const collapsed = text.replace(/\s+/gu, ' ');
    const words = this.endsInSpace() ? collapsed.replace(/^ /u, '') : collapsed;
    if (words) this.pieces.push({ type: 'text', text: words, marks: marksOf(look, this.level !== null), font: look.font });
    return words.length;
  }

  break(): void {
    this.pieces.push({ type: 'hardBreak' });
  }

  /** The block; two breaks in a row make two of it, and without a word it is none. */
  close(): PastedNode[] {
    const parts: PastedNode[][] = [[]];
    let breaks = 0;
    for (const piece of this.pieces) {
      if (piece.type === 'hardBreak') breaks += 1;
      else if (piece.text?.trim() || breaks === 0) {
        const part = parts.at(-1)!;
        if (breaks > 1) parts.push([piece]);
        else part.push(...(breaks === 1 && part.length > 0 ? [{ type: 'hardBreak' }] : []), piece);
        breaks = 0;
      }
    }
    return parts.map(trimmed).filter((part) => part.length > 0).map((content, index) => this.node(content, index === 0));
  }

  private node(content: PastedNode[], isFirst: boolean): PastedNode {
    if (this.level !== null) return { type: 'heading', attrs: { level: this.level }, content };
    return this.list && isFirst ? { type: 'paragraph', content, list: this.list } : { type: 'paragraph', content };
  }

  private endsInSpace(): boolean {
    const last = this.pieces.at(-1);
    return last?.text === undefined || last.text.endsWith(' ');
  }
}

/** Without spaces at the ends and around breaks; what looks the same is one piece. */
function trimmed(pieces: readonly PastedNode[]): PastedNode[] {
  const joined: PastedNode[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text !== undefined && last?.text !== undefined && last.font === piece.font && JSON.stringify(last.marks) === JSON.stringify(piece.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else joined.push(piece);
  }
  const isEdge = (node: PastedNode | undefined): boolean => node === undefined || node.type === 'hardBreak';
  return joined.flatMap((piece, index) => {
    if (piece.text === undefined) return [piece];
    const start = isEdge(joined[index - 1]) ? piece.text.trimStart() : piece.text;
    const text = isEdge(joined[index + 1]) ? start.trimEnd() : start;
    return text ? [{ ...piece, text }] : [];
  });
}
