import type { ListType } from '../../domain/article/listMarker';
import { readMarker, type Counting } from './marker';
import type { PastedNode } from './pasted';

const highest = 9_999;
const isNumber = (number: number): boolean => Number.isInteger(number) && number >= 0 && number <= highest;

/** A list node without its items. */
export function listNode(counting: Exclude<Counting, { kind: 'written' }>, content: readonly PastedNode[]): PastedNode {
  if (counting.kind === 'bullet') return { type: 'bulletList', content };
  return { type: 'orderedList', attrs: { start: counting.number, type: counting.type }, content };
}

/** An item as the schema wants it: it opens with a paragraph, and a subheading in it is one. */
export function itemNode(content: readonly PastedNode[]): PastedNode {
  const [first, ...rest] = content;
  if (first?.type === 'heading') return { type: 'listItem', content: [{ type: 'paragraph', content: first.content ?? [] }, ...rest] };
  return { type: 'listItem', content: first?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] };
}

/** LibreOffice numbers headings by lists that hold nothing else. */
const holdsHeadings = ({ content }: PastedNode): boolean => Boolean(content?.length) && content!.every(({ type }) => type === 'heading');

/**
 * Items as lists that show the numbers they have: where an item says another number than follows, a new list begins. Items that
 * are only headings are headings.
 * @param start what the list counts from; only for an ordered one
 */
export function numberedLists(items: readonly PastedNode[], isOrdered: boolean, start: number, type: ListType): PastedNode[] {
  if (items.every(holdsHeadings)) return items.flatMap(({ content }) => content ?? []);
  if (!isOrdered) return [listNode({ kind: 'bullet' }, items.map(numberless))];
  const lists: { from: number; items: PastedNode[] }[] = [];
  let next = isNumber(start) ? start : 1;
  for (const item of items) {
    const number = item.number !== undefined && isNumber(item.number) ? item.number : next;
    if (lists.length === 0 || number !== next) lists.push({ from: number, items: [] });
    lists.at(-1)!.items.push(numberless(item));
    next = number + 1;
  }
  return lists.map(({ from, items: content }) => listNode({ kind: 'ordered', type, number: from }, content));
}

const numberless = ({ content }: PastedNode): PastedNode => itemNode(content ?? []);

interface OpenList {
  readonly level: number;
  readonly counting: Exclude<Counting, { kind: 'written' }>;
  readonly items: PastedNode[][];
}

/**
 * Paragraphs that Word only draws as lists, made into lists. Each has the number that Word showed: a list that other paragraphs
 * interrupt goes on counting behind them. A number that no list can show ("1.2.") is written out.
 */
export function assembleLists(nodes: readonly PastedNode[]): PastedNode[] {
  if (!nodes.some(({ list }) => list)) return [...nodes];
  const assembled: PastedNode[] = [];
  const open: OpenList[] = [];
  for (const { list, ...node } of nodes) {
    if (!list) {
      closeTo(0);
      assembled.push(node);
      continue;
    }
    closeTo(list.level + 1);
    const same = open.at(-1)?.level === list.level ? open.at(-1) : undefined;
    const counting = readMarker(list.marker, same?.counting.kind === 'ordered' && same.counting.type ? same.counting.number + same.items.length - 1 : null);
    if (counting.kind === 'written') {
      closeTo(list.level);
      (open.at(-1)?.items.at(-1) ?? assembled).push(writtenOut(node, list.marker));
    } else if (same && continues(same, counting)) same.items.push([node]);
    else {
      closeTo(list.level);
      open.push({ level: list.level, counting, items: [[node]] });
    }
  }
  closeTo(0);
  return assembled;

  /** Closes the lists from a level on, each into the item that holds it. */
  function closeTo(level: number): void {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const { counting, items } = open.pop()!;
      (open.at(-1)?.items.at(-1) ?? assembled).push(listNode(counting, items.map(itemNode)));
    }
  }
}

function continues({ counting, items }: OpenList, next: Counting): boolean {
  if (counting.kind === 'bullet' || next.kind !== 'ordered') return counting.kind === next.kind;
  return counting.type === next.type && next.number === counting.number + items.length;
}

function writtenOut(node: PastedNode, marker: string): PastedNode {
  const [first] = node.content ?? [];
  return { ...node, content: [{ type: 'text', text: `${marker.trim()} `, marks: [], font: first?.font ?? null }, ...(node.content ?? [])] };
}
