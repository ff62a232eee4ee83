import * as Y from 'yjs';

/** Runs of changes by who made them: client -> [first, length]. */
type Ranges = readonly (readonly [client: number, runs: readonly (readonly [clock: number, length: number])[]])[];
type DeleteSet = ReturnType<typeof Y.createDeleteSet>;
type StackItem = Y.UndoManager['undoStack'][number];

interface Step {
  readonly insertions: Ranges;
  readonly deletions: Ranges;
}

/** What a history can undo and redo, as plain values: names of changes, no words. */
export interface UndoSteps {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** As far as anybody goes back; older steps are forgotten. */
const mostSteps = 200;

/** What `history` can undo and redo now, the latest {@link mostSteps} steps of each. */
export function undoStepsOf(history: Y.UndoManager): UndoSteps {
  const { doc } = history;
  const stepOf = ({ insertions, deletions }: StackItem): Step => ({ insertions: rangesOf(present(doc, insertions)), deletions: rangesOf(deletions) });
  return { undo: history.undoStack.slice(-mostSteps).map(stepOf), redo: history.redoStack.slice(-mostSteps).map(stepOf) };
}

/**
 * Lets a fresh history go back as far as an earlier one of the same document could. What is not known to this document, or
 * comes from a damaged row, is left out: undoing it would change nothing.
 */
export function bringBack(history: Y.UndoManager, steps: unknown): void {
  const { undo, redo } = (steps ?? {}) as Partial<Record<keyof UndoSteps, unknown>>;
  const known = Y.decodeStateVector(Y.encodeStateVector(history.doc));
  const itemsOf = (stack: unknown): StackItem[] =>
    (Array.isArray(stack) ? stack : []).flatMap((step: Partial<Step> | null) => {
      const insertions = setOf(step?.insertions, known);
      const deletions = setOf(step?.deletions, known);
      return insertions && deletions ? [{ insertions, deletions, meta: new Map() } as StackItem] : [];
    });
  history.undoStack = itemsOf(undo);
  history.redoStack = itemsOf(redo);
}

const rangesOf = (set: DeleteSet): Ranges => [...set.clients].map(([client, runs]) => [client, runs.map(({ clock, len }) => [clock, len] as const)]);

function setOf(ranges: unknown, known: ReadonlyMap<number, number>): DeleteSet | null {
  if (!Array.isArray(ranges)) return null;
  const set = Y.createDeleteSet();
  for (const entry of ranges as unknown[]) {
    const [client, runs] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (!Number.isSafeInteger(client) || !Array.isArray(runs)) return null;
    const items: { clock: number; len: number }[] = [];
    for (const run of runs as unknown[]) {
      const [clock, len] = Array.isArray(run) ? (run as number[]) : [];
      if (!isCount(clock) || !isCount(len) || clock + len > (known.get(client as number) ?? 0)) return null;
      items.push({ clock, len });
    }
    set.clients.set(client as number, items as never);
  }
  return set;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The same insertions, by what stands for them now: what was deleted and put back is another change, of which only this run of the program knows. */
function present(doc: Y.Doc, insertions: DeleteSet): DeleteSet {
  const sets: DeleteSet[] = [];
  doc.transact((transaction) => Y.iterateDeletedStructs(transaction, insertions, (struct) => {
    for (let item: Y.Item | null = struct instanceof Y.Item ? struct : null; item?.redone; ) {
      const { client, clock } = item.redone;
      const set = Y.createDeleteSet();
      set.clients.set(client, [{ clock, len: item.length }] as never);
      sets.push(set);
      const next: unknown = Y.getItem(doc.store, item.redone);
      item = next instanceof Y.Item ? next : null;
    }
  }), present);
  return sets.length > 0 ? Y.mergeDeleteSets([insertions, ...sets]) : insertions;
}
