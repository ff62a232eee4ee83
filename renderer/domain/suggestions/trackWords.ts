import type { BodyNode } from '../article/body';
import { cleared, idOfAttribute, idOfMark, idsOf } from './settle';
import { commonRun, contentOf, unitsOf, type Unit } from './units';

/** Whoever suggests. */
export interface Contributor {
  /** The id under which a change is kept: that of one of `neighbours` which is the same person's, or a new one. */
  readonly idNear: (neighbours: readonly string[]) => string;
}

const isDeleted = ({ node }: Unit): boolean => idOfMark(node, 'deletion') !== null || idOfAttribute(node, 'deleted') !== null;
const isInserted = ({ node }: Unit): boolean => idOfMark(node, 'insertion') !== null || idOfAttribute(node, 'inserted') !== null;

/** The words of a text block with their change told: words that go stay and are marked, words that come are marked behind them. */
export function trackWords(before: readonly BodyNode[], after: readonly BodyNode[], { idNear }: Contributor): BodyNode[] {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  const [oldKeys, nowKeys] = [old, now].map((units) => units.map(({ key }) => key)) as [string[], string[]];
  const start = commonRun(oldKeys, nowKeys);
  const end = commonRun(oldKeys.slice(start).toReversed(), nowKeys.slice(start).toReversed());
  const gone = old.slice(start, old.length - end);
  const come = now.slice(start, now.length - end);
  if (gone.length === 0 && come.length === 0) return [...before];
  const around = [old[start - 1], ...gone, ...come, old[old.length - end]].flatMap((unit) => (unit ? idsOf(unit.node) : []));
  const id = idNear(around);
  const changed = gone.length === come.length && gone.every(({ said }, index) => said === come[index]!.said) ? formatted(gone, come, id) : [...left(gone, id), ...added(come, id)];
  return contentOf([...old.slice(0, start), ...changed, ...old.slice(old.length - end)]);
}

/** What somebody inserted before goes for good; what was there is marked. */
const left = (units: readonly Unit[], id: string): Unit[] => units.filter((unit) => !isInserted(unit)).map((unit) => (isDeleted(unit) ? unit : marked(unit, 'deletion', id)));
const added = (units: readonly Unit[], id: string): Unit[] => units.filter((unit) => !isDeleted(unit)).map((unit) => marked(unit, 'insertion', id));

/** The same letters with other marks: told as old words that go and new ones that come, where the words are not new themselves. */
function formatted(gone: readonly Unit[], come: readonly Unit[], id: string): Unit[] {
  const out: Unit[] = [];
  let run: [Unit[], Unit[]] = [[], []];
  const flush = (): void => {
    out.push(...left(run[0], id), ...added(run[1], id));
    run = [[], []];
  };
  gone.forEach((unit, index) => {
    const wanted = come[index]!;
    if (unit.key !== wanted.key && !isDeleted(unit) && !isInserted(unit)) {
      run[0].push(unit);
      run[1].push(wanted);
      return;
    }
    flush();
    out.push(isInserted(unit) ? marked(wanted, 'insertion', idOfMark(unit.node, 'insertion') ?? id) : unit);
  });
  flush();
  return out;
}

function marked({ said, key, node }: Unit, type: 'insertion' | 'deletion', id: string): Unit {
  const plain = cleared(node);
  if (node.type === 'text') return { said, key, node: { ...plain, marks: [...(plain.marks ?? []), { type, attrs: { id } }] } };
  // The shared document keeps no marks of what is no word.
  const attrs = { ...plain.attrs, [type === 'insertion' ? 'inserted' : 'deleted']: id };
  return { said, key, node: { ...plain, attrs } };
}
