import { assembleLists, numberedLists } from './lists';
import { isHidden, lookOf, plainLook, type Look } from './look';
import { mostCharacters, type ListPlace, type Pasted, type PastedImage, type PastedNode } from './pasted';
import { declarationsOf, type Declarations, type StyleSheet } from './styles';
import { readSpan, tableOf } from './table';
import { TextBlock } from './textBlock';

const dropped = new Set([
  'script', 'style', 'noscript', 'template', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'svg', 'math', 'canvas', 'video', 'audio', 'head', 'title', 'meta',
  'link', 'base', 'button', 'input', 'select', 'textarea', 'map', 'xml', 'progress', 'meter', 'dialog', 'hr',
]);
const blocks = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1',
  'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);
const listTypes: Readonly<Record<string, 'a' | 'A' | 'i' | 'I'>> = {
  'lower-alpha': 'a', 'lower-latin': 'a', 'upper-alpha': 'A', 'upper-latin': 'A', 'lower-roman': 'i', 'upper-roman': 'I', a: 'a', A: 'A', i: 'i', I: 'I',
};

/** Lists, quotes and tables within each other; deeper ones are taken apart. */
const deepest = 12;
const mostImages = 500;

interface Container {
  readonly kind: 'root' | 'quote' | 'list' | 'item' | 'table' | 'row' | 'cell' | 'caption';
  readonly content: PastedNode[];
  readonly close: (content: readonly PastedNode[]) => PastedNode[];
  /** Made for a text that stands where none belongs; ends with the next block. */
  readonly isImplicit: boolean;
  /** Of a list: the number of its next item. */
  next: number;
}

/** What held before an element, to hold again behind it. */
interface Frame {
  readonly node: Node;
  readonly look: Look;
  readonly level: 2 | 3 | null;
  readonly list: ListPlace | null;
  readonly depth: number;
  readonly isBlock: boolean;
  readonly isCaption: boolean;
}

/** What programs leave in clipboards and nobody sees. */
const nothing = /^[\u200b\u200e\u200f\u2060\ufffd]*$/u;

const headingLevel = (name: string, classes: string | null): 2 | 3 | null => {
  if (name === 'h1' || name === 'h2' || (name === 'p' && /\bMsoTitle\b/u.test(classes ?? ''))) return 2;
  return /^h[3-6]$/u.test(name) ? 3 : null;
};

/** Builds blocks from the nodes of a parsed document, which are entered and left in the order of the document. */
export class Builder {
  private look: Look = plainLook;
  private level: 2 | 3 | null = null;
  private list: ListPlace | null = null;
  private text: TextBlock | null = null;
  private isCaption = false;
  private characters = 0;
  private readonly frames: Frame[] = [];
  private readonly images: PastedImage[] = [];
  private waiting: PastedNode[] = [];
  private readonly containers: Container[] = [{ kind: 'root', content: [], close: assembleLists, isImplicit: false, next: 1 }];

  /** @param takes says of a picture's address whether its place is kept */
  constructor(private readonly sheet: StyleSheet, private readonly takes: (address: string) => boolean) {}

  /** Whether no more is taken. */
  get isFull(): boolean {
    return this.characters >= mostCharacters;
  }

  /** @returns whether the node's children are to be visited and the node to be left */
  enter(node: Node): boolean {
    if (node.nodeType === 3) this.addText(node.nodeValue ?? '');
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const name = element.localName.toLowerCase();
    if (dropped.has(name)) return false;
    const classes = element.getAttribute('class');
    const ruled = this.sheet.of(name, classes);
    const style = element.getAttribute('style');
    const own: Declarations = style ? new Map([...ruled, ...declarationsOf(style)]) : ruled;
    if (isHidden(element, own) || /^(?:comment|header|footer)/u.test(own.get('mso-element') ?? '')) return false;
    const word = own.get('mso-list') ?? '';
    if (/^ignore/iu.test(word)) {
      this.readMarker(element);
      return false;
    }
    if (name === 'br') {
      this.text?.break();
      return false;
    }
    if (name === 'img') {
      this.addImage(element, own);
      return false;
    }
    const isBlock = blocks.has(name) || /^(?:block|list-item|table)$/u.test(own.get('display') ?? '');
    this.frames.push({ node, look: this.look, level: this.level, list: this.list, depth: this.containers.length, isBlock, isCaption: this.isCaption });
    if (isBlock) {
      this.closeText();
      if (name === 'figcaption') this.isCaption = true;
      while (this.top.isImplicit) this.closeContainer();
    }
    this.look = lookOf(element, name, this.look, own);
    this.level = headingLevel(name, classes) ?? this.level;
    const place = /^l\d+ level(\d+)/iu.exec(word);
    if (place && isBlock) this.list = { level: Math.min(Number(place[1]), 9), marker: '' };
    if (isBlock) this.openContainer(element, name, own);
    return true;
  }

  leave(node: Node): void {
    const frame = this.frames.at(-1);
    if (frame?.node !== node) return;
    this.frames.pop();
    if (frame.isBlock) this.closeText();
    while (this.containers.length > frame.depth) this.closeContainer();
    this.look = frame.look;
    this.level = frame.level;
    this.isCaption = frame.isCaption;
    // The marker of a list is read within spans of its paragraph.
    if (frame.isBlock) this.list = frame.list;
  }

  finish(): Pasted {
    const isCut = this.isFull;
    this.closeText();
    while (this.containers.length > 1) this.closeContainer();
    const root = this.containers[0]!;
    return { blocks: root.close([...root.content, ...this.waiting]), images: this.images, isCut };
  }

  private get top(): Container {
    return this.containers.at(-1)!;
  }

  private addText(text: string): void {
    const room = mostCharacters - this.characters;
    if (this.look.unseen) return;
    const taken = text.length > room ? text.slice(0, room) : text;
    if (!this.look.lines || !taken.includes('\n')) {
      this.addWords(taken);
      return;
    }
    taken.split(/\r\n?|\n/u).forEach((line, index) => {
      if (index > 0) this.closeText();
      this.addWords(line);
    });
  }

  private addWords(text: string): void {
    if (nothing.test(text)) return;
    if (!this.text) {
      if (!text.trim()) return;
      this.reachText();
      this.text = new TextBlock(this.level, this.list);
    }
    this.characters += this.text.add(text, this.look);
  }

  /** Text, a quote and a table stand in an item, a cell or beside them, never in a list or row itself. */
  private reachText(): void {
    if (this.top.kind === 'list') this.open('item', (content) => (content.length > 0 ? [rawItem(content)] : []), true);
    else if (this.top.kind === 'table' || this.top.kind === 'row') this.open('caption', assembleLists, true);
  }

  private closeText(): void {
    const closed = this.text?.close() ?? [];
    this.text = null;
    this.top.content.push(...(this.isCaption ? closed.map((block) => ({ ...block, isCaption: true })) : closed));
    if (this.containers.length > 1) return;
    this.top.content.push(...this.waiting);
    this.waiting = [];
  }

  private openContainer(element: Element, name: string, own: Declarations): void {
    if (this.containers.length > deepest) return;
    switch (name) {
      case 'blockquote':
        this.reachText();
        return this.open('quote', (content) => (content.length > 0 ? [{ type: 'blockquote', content: assembleLists(content) }] : []));
      case 'ul': case 'dir': case 'menu': case 'ol':
        return this.openList(element, name, own);
      case 'li':
        return this.openItem(element);
      case 'table':
        this.reachText();
        return this.open('table', (content) => tableFrom(content, element.getAttribute('role') === 'presentation'));
      case 'caption':
        return this.top.kind === 'table' ? this.open('caption', assembleLists) : undefined;
      case 'tr':
        return this.top.kind === 'table' ? this.open('row', (content) => [{ type: 'tableRow', content }]) : undefined;
      case 'td': case 'th': {
        if (this.top.kind !== 'row') return undefined;
        const type = name === 'th' || element.parentElement?.parentElement?.localName === 'thead' ? 'tableHeader' : 'tableCell';
        const attrs = { colspan: readSpan(element.getAttribute('colspan')), rowspan: readSpan(element.getAttribute('rowspan')) };
        return this.open('cell', (content) => [{ type, attrs, content: content.length > 0 ? assembleLists(content).flatMap(inCell) : [{ type: 'paragraph' }] }]);
      }
      default:
        return undefined;
    }
  }

  private openList(element: Element, name: string, own: Declarations): void {
    // A list straight within a list belongs to the item before it.
    if (this.top.kind === 'list') {
      const before = this.top.content.pop();
      this.open('item', (content) => [{ ...rawItem(content), ...(before?.number === undefined ? {} : { number: before.number }) }]);
      this.top.content.push(...(before?.content ?? []));
    }
    const isOrdered = name === 'ol';
    const start = element.hasAttribute('start') ? Number(element.getAttribute('start')) : 1;
    const type = listTypes[own.get('list-style-type') ?? element.getAttribute('type') ?? ''] ?? null;
    this.open('list', (content) => numberedLists(content, isOrdered, start, type));
    this.top.next = start;
  }

  private openItem(element: Element): void {
    if (this.top.kind !== 'list') this.open('list', (content) => numberedLists(content, false, 1, null));
    const value = element.getAttribute('value') ?? '';
    // An item without a word is left out and counted all the same.
    const number = /^\d{1,4}$/u.test(value) ? Number(value) : this.top.next;
    this.top.next = number + 1;
    this.open('item', (content) => (content.length > 0 ? [{ ...rawItem(content), number }] : []));
  }

  private open(kind: Container['kind'], close: Container['close'], isImplicit = false): void {
    this.containers.push({ kind, content: [], close, isImplicit, next: 1 });
  }

  private closeContainer(): void {
    this.closeText();
    const { content, close } = this.containers.pop()!;
    this.top.content.push(...close(content));
  }

  private readMarker(element: Element): void {
    if (this.list) this.list = { ...this.list, marker: (element.textContent ?? '').slice(0, 40) };
  }

  private addImage(element: Element, own: Declarations): void {
    const source = element.getAttribute('src') ?? '';
    if (!this.takes(source) || isPixel(element, own) || this.images.length >= mostImages) return;
    this.waiting.push({ type: 'image', attrs: { image: this.images.length } });
    this.images.push({ source, alt: (element.getAttribute('alt') ?? '').normalize('NFC').slice(0, 1_000) });
  }
}

/** A cell holds text and lists; a table in it is still to be taken apart. */
function inCell(node: PastedNode): PastedNode[] {
  if (node.type === 'blockquote') return (node.content ?? []).flatMap(inCell);
  return node.type === 'heading' ? [{ type: 'paragraph', content: node.content ?? [] }] : [node];
}

/** A picture that only tells somebody that it was looked at. */
function isPixel(element: Element, own: Declarations): boolean {
  return (['width', 'height'] as const).some((side) => {
    const size = own.get(side) ?? element.getAttribute(side);
    return size !== null && size !== undefined && /^[\d.]+(?:px|pt)?$/u.test(size) && Number.parseFloat(size) <= 2;
  });
}

/** An item whose list is still open: the list says what may stand in it. */
const rawItem = (content: readonly PastedNode[]): PastedNode => ({ type: 'listItem', content: assembleLists(content) });

/** A table, or what it holds where it only places things on a page: mails put tables into tables. */
function tableFrom(content: readonly PastedNode[], isLayout: boolean): PastedNode[] {
  const isCell = ({ type }: PastedNode): boolean => type === 'tableCell' || type === 'tableHeader';
  const rows = content.flatMap((row) => (row.type === 'tableRow' ? [(row.content ?? []).filter(isCell)] : []));
  const beside = content.flatMap((node) => (node.type === 'tableRow' ? (node.content ?? []).filter((inner) => !isCell(inner)) : [node]));
  const isNesting = rows.flat().some((cell) => (cell.content ?? []).some(({ type }) => type === 'table'));
  if (isLayout || isNesting) return [...beside, ...rows.flat().flatMap((cell) => cell.content ?? []).filter((block) => (block.content ?? []).length > 0)];
  return [...beside, ...tableOf(rows)];
}
