import * as Y from 'yjs';

export interface Assembled<Row> {
  readonly doc: Y.Doc;
  /** What could not be read. */
  readonly damaged: readonly Row[];
  /** False when something builds on a change that is not there: Yjs keeps it, but shows none of it. */
  readonly complete: boolean;
}

const isComplete = ({ store }: Y.Doc): boolean => store.pendingStructs === null && store.pendingDs === null;

/** A document of its own from stored changes. One that cannot be read is left out: half applied it would spoil the others. */
export function assemble<Row extends { readonly u: Uint8Array }>(rows: readonly Row[]): Assembled<Row> {
  const damaged: Row[] = [];
  for (;;) {
    const doc = new Y.Doc({ gc: false });
    const broken = rows.find((row) => {
      if (damaged.includes(row)) return false;
      try {
        Y.applyUpdateV2(doc, row.u);
        return false;
      } catch {
        return true;
      }
    });
    if (!broken) return { doc, damaged, complete: isComplete(doc) };
    damaged.push(broken);
    doc.destroy();
  }
}

/**
 * What `other` lacks of `doc`, or null when it has all of it; deletions count, too.
 * @param doc everything that is known, `other` included
 */
export function lacking(doc: Y.Doc, other: Y.Doc): Uint8Array | null {
  if (Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(other))) return null;
  return Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(other));
}
