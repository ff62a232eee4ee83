import { createContext, useContext } from 'react';
import type { DeskData } from '../../app/deskData';

/** The desk's folder and backups, and where faults of the program are written. */
export interface ReachableData extends DeskData {
  report(message: string, error: unknown): void;
}

export const DeskDataContext = createContext<ReachableData | null>(null);

/** The desk's folder and backups, which are there before a desk is open. @throws Error outside its provider. */
export function useDeskData(): ReachableData {
  const data = useContext(DeskDataContext);
  if (!data) throw new Error('no data around this component');
  return data;
}
