import { useSyncExternalStore } from 'react';
import type { Locks } from '../../domain/people/locks';
import { useDesk } from './useDesk';

/** Who has a password, and whether the desk waits for one, followed as it changes. */
export function useLocks(): Locks {
  const { locks } = useDesk().people;
  return useSyncExternalStore(locks.onChange, locks.current);
}
