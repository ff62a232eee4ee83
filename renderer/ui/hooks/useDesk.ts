import { createContext, useContext } from 'react';
import type { Desk } from '../../app/desk';

export const DeskContext = createContext<Desk | null>(null);

/** The desk of this window. @throws Error outside its provider. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk around this component');
  return desk;
}
