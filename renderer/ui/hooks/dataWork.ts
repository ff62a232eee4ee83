import { createContext, useContext } from 'react';
import type { Progress } from '../../app/deskData';

/** How far the work is, and since when at which pace. */
export interface PacedProgress extends Progress {
  readonly elapsedMs: number;
}

/** A move, a backup or a restore: one at a time in a window. */
export interface DataWork {
  readonly busy: boolean;
  /** Null while nothing is known yet. */
  readonly progress: PacedProgress | null;
  /** @throws whatever the work throws; WorkUnderWay when another one is not done yet */
  run<T>(work: () => Promise<T>): Promise<T>;
  cancel(): void;
}

export class WorkUnderWay extends Error {}

export const DataWorkContext = createContext<DataWork | null>(null);

/** The long work of this window. @throws Error outside its provider. */
export function useDataWork(): DataWork {
  const work = useContext(DataWorkContext);
  if (!work) throw new Error('no work around this component');
  return work;
}
