import { useEffect, type RefObject } from 'react';

/** Takes the keyboard to the chosen tab of a region once that was asked for. */
export function useReach(region: RefObject<HTMLElement | null>, asked: boolean, onReached: () => void): void {
  useEffect(() => {
    if (!asked) return;
    // A moment later: the palette, when it closes, looks where the cursor is and gives it back only if it has not moved since.
    const timer = setTimeout(() => {
      region.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
      onReached();
    });
    return () => clearTimeout(timer);
  }, [asked]);
}
