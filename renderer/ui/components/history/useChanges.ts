import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

const selector = '[data-change]';

/** Walks through what is marked as changed within an element, by button or by key; `key` starts anew. */
export function useChanges(key: unknown) {
  const region = useRef<HTMLDivElement>(null);
  const [number, setNumber] = useState(0);
  const [total, setTotal] = useState(0);
  useEffect(() => {
    setTotal(region.current?.querySelectorAll(selector).length ?? 0);
    setNumber(0);
  }, [key]);

  function go(step: 1 | -1): void {
    const changes = [...(region.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    if (changes.length === 0) return;
    const next = number === 0 ? (step === 1 ? 0 : changes.length - 1) : (number - 1 + step + changes.length) % changes.length;
    changes[next]!.scrollIntoView({ block: 'center' });
    changes[next]!.focus({ preventScroll: true });
    setNumber(next + 1);
  }
  const next = (): void => go(1);
  const previous = (): void => go(-1);
  // Letters belong to a field while one has the cursor; function keys belong to nobody.
  useHotkeys([['N', next], ['P', previous]]);
  useHotkeys([['F7', next], ['shift+F7', previous]], []);
  return { region, number, total, next, previous };
}
