import type { BodyNode } from '../../../renderer/domain/article/body';
import type { ArticleContent } from '../../../renderer/domain/article/content';
import type { MeetingFacts } from '../../../renderer/domain/facts/meetingFacts';
import type { BodyRow, Comparison, EntryChange, Place, Segment, TextChange } from '../../../renderer/compare/comparison';

type Side = 'before' | 'after';
const has = { before: ['same', 'removed'], after: ['same', 'added'] };

/** One side of a text, read from the segments alone. */
export const textOn = (side: Side, segments: readonly Segment[]): string =>
  segments.filter(({ op }) => has[side].includes(op)).map(({ text }) => text).join('');

/** The content that a comparison says one side is: applying the changes gives `after`, ignoring them `before`. */
export function contentOn(side: Side, comparison: Comparison): ArticleContent {
  const entries = <T,>(changes: readonly EntryChange<T>[]): T[] =>
    changes
      .map((change) => ({ entry: change[side], at: side === 'before' ? change.from : change.to }))
      .filter(({ entry }) => entry !== null)
      .sort((a, b) => a.at! - b.at!)
      .map(({ entry }) => entry!);
  const { values, lists } = comparison.facts;
  return {
    headline: text(side, comparison.headline),
    category: text(side, comparison.category),
    byline: text(side, comparison.byline),
    facts: Object.fromEntries([
      ...values.map((value) => [value.field, value[side]]),
      ...lists.map((list) => [list.field, entries(list.entries)]),
    ]) as unknown as MeetingFacts,
    body: bodyOn(side, comparison.body),
    photos: entries(comparison.photos),
  };
}

const text = (side: Side, change: TextChange): string => textOn(side, change.segments);

function bodyOn(side: Side, rows: readonly BodyRow[]): BodyNode {
  const own = rows.flatMap((row): [Place, readonly Segment[]][] => {
    const counts = side === 'before' ? row.op !== 'added' && row.op !== 'moved' : row.op !== 'removed' && row.op !== 'movedAway';
    return counts ? [[(row as Record<Side, Place>)[side], row.segments]] : [];
  });
  const root: { type: string; content: BodyNode[] } = { type: 'doc', content: [] };
  const places = new WeakMap<BodyNode[], Map<number, BodyNode[]>>();
  for (const [place, segments] of own) {
    let siblings = root.content;
    for (const { at, ...container } of place.within) {
      const known = places.get(siblings) ?? new Map<number, BodyNode[]>();
      places.set(siblings, known);
      if (!known.has(at)) {
        const content: BodyNode[] = [];
        siblings.push({ ...container, content });
        known.set(at, content);
      }
      siblings = known.get(at)!;
    }
    siblings.push(place.leaf ?? block(side, place, segments));
  }
  return root;
}

function block(side: Side, { type, attrs }: Place, segments: readonly Segment[]): BodyNode {
  const content: BodyNode[] = [];
  for (const segment of segments.filter(({ op }) => has[side].includes(op))) {
    const marks = (side === 'before' ? segment.marksBefore : undefined) ?? segment.marks;
    const styled = marks.length > 0 ? { marks } : {};
    const last = content.at(-1);
    if (segment.leaf) content.push({ ...segment.leaf, ...styled });
    else if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) content[content.length - 1] = { ...last, text: last.text + segment.text };
    else content.push({ type: 'text', text: segment.text, ...styled });
  }
  return { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}
