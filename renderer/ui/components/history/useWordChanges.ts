import { useEffect, useMemo, useState } from 'react';
import { compareContents } from '../../../compare/compareContents';
import { countsOf } from '../../../compare/counts';
import type { RevisionSummary } from '../../../domain/article/article';
import { useDesk } from '../../hooks/useDesk';
import { earlierOf } from './earlier';

export interface WordChange {
  readonly added: number;
  readonly removed: number;
}

/**
 * How many words a revision has added and removed, once they are counted. That goes one after another, newest first,
 * while the window has nothing better to do, because a long history is many texts.
 */
export function useWordChanges(revisions: readonly RevisionSummary[] | undefined): (id: string) => WordChange | undefined {
  const desk = useDesk();
  const [changes, setChanges] = useState<ReadonlyMap<string, WordChange>>(new Map());
  const earlier = useMemo(() => earlierOf(revisions ?? []), [revisions]);
  useEffect(() => {
    let isGone = false;
    async function count(all: readonly RevisionSummary[]): Promise<void> {
      for (const revision of all) {
        const before = earlier.get(revision.id);
        if (!before || changes.has(pair(before.id, revision.id))) continue;
        await new Promise((resolve) => requestIdleCallback(resolve));
        if (isGone) return;
        const change = before.contentHash === revision.contentHash ? { added: 0, removed: 0 } : await compare(before.id, revision.id);
        if (isGone) return;
        setChanges((known) => new Map(known).set(pair(before.id, revision.id), change));
      }
    }
    async function compare(before: string, after: string): Promise<WordChange> {
      const [left, right] = await Promise.all([desk.history.read(before), desk.history.read(after)]);
      const { added, removed } = countsOf(compareContents(left.content, right.content));
      return { added, removed };
    }
    // A revision may be thinned out while its words are counted; the list that comes then is counted anew.
    if (revisions) count(revisions).catch((error: unknown) => isGone || desk.report('the words of a revision were not counted', error));
    return () => {
      isGone = true;
    };
  }, [desk, revisions, earlier]);
  return (id) => changes.get(pair(earlier.get(id)?.id, id));
}

/** Revisions in between may be thinned out: what is counted holds for these two. */
const pair = (before: string | undefined, after: string): string => `${before} ${after}`;
