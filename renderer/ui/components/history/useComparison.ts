import { useEffect, useState } from 'react';
import { compareContents } from '../../../compare/compareContents';
import type { Comparison } from '../../../compare/comparison';
import type { ArticleContent } from '../../../domain/article/content';
import { useDesk } from '../../hooks/useDesk';

export type Compared =
  | { readonly state: 'working' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly comparison: Comparison };

/** Long enough for the window to show that it is at work before a long text keeps it busy. */
const paintMs = 30;

/** Reads two sides of an article and compares them; a side that is null is waited for. */
export function useComparison(articleId: string, before: string | null, after: string | null): Compared {
  const desk = useDesk();
  const [compared, setCompared] = useState<Compared>({ state: 'working' });
  useEffect(() => {
    let isGone = false;
    setCompared({ state: 'working' });
    const read = async (side: string): Promise<ArticleContent> => (side === 'current' ? desk.history.current(articleId) : (await desk.history.read(side)).content);
    async function compare(left: string, right: string): Promise<void> {
      const contents = await Promise.all([read(left), read(right)]);
      await new Promise((resolve) => setTimeout(resolve, paintMs));
      if (!isGone) setCompared({ state: 'ready', comparison: compareContents(...contents) });
    }
    if (before && after) {
      compare(before, after).catch((error: unknown) => {
        desk.report('two revisions could not be compared', error);
        if (!isGone) setCompared({ state: 'failed' });
      });
    }
    return () => {
      isGone = true;
    };
  }, [desk, articleId, before, after]);
  return compared;
}
