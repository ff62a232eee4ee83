import { useEffect, useReducer } from 'react';
import { mayCurate } from '../../../domain/people/mayCurate';
import { useDesk } from '../../hooks/useDesk';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';

/** The directory as it is now; `version` goes up with every change of it. */
export function useDirectory() {
  const desk = useDesk();
  const [version, goUp] = useReducer((count: number) => count + 1, 0);
  useEffect(() => desk.directory.onChange(goUp), [desk]);
  return { directory: desk.directory.current(), isLoaded: desk.directory.isLoaded(), version };
}

/** Whether the person at work may remove, merge and import. */
export function useCurates(): boolean {
  const desk = useDesk();
  const { profile } = useWorkspace();
  const everybody = useWatch(() => desk.people.watchProfiles(), [desk]);
  return everybody !== undefined && desk.access === 'full' && mayCurate(profile, everybody);
}
