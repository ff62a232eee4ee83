import { mayManage } from '../../domain/people/mayManage';
import type { Profile } from '../../domain/people/profile';
import { useDesk } from './useDesk';
import { useWatch } from './useWatch';
import { useWorkspace } from './workspace';

/** Whether a person looks after this desk, which may be open for reading only. */
function useLooksAfter(person: Profile): boolean {
  const desk = useDesk();
  const everybody = useWatch(() => desk.people.watchProfiles(), [desk]);
  return everybody !== undefined && mayManage(person, everybody);
}

/** Whether a person may change people, targets, queue and data; nobody may on a desk open for reading only. */
export function useMayManage(person: Profile): boolean {
  const { access } = useDesk();
  const looksAfter = useLooksAfter(person);
  return looksAfter && access === 'full';
}

/** Whether the person at work may change people, targets, queue and data. */
export const useManages = (): boolean => useMayManage(useWorkspace().profile);

/** Whether the person at work may go to another desk from here, also from one open for reading only. */
export const useMayLeave = (): boolean => useLooksAfter(useWorkspace().profile);
