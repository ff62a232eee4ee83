import { useEffect, useState, type DependencyList } from 'react';
import type { Watch } from '../../domain/watch';
import { useDesk } from './useDesk';

/** Follows a watched value; `undefined` until the first value is there. `make` is called anew when `deps` change. */
export function useWatch<T>(make: () => Watch<T> | null, deps: DependencyList): T | undefined {
  const desk = useDesk();
  const [value, setValue] = useState<T>();
  useEffect(() => {
    setValue(undefined);
    return make()?.(setValue, (error) => desk.report('a watched value failed', error));
  }, deps);
  return value;
}
