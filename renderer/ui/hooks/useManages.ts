import { mayManage } from '../../domain/people/mayManage';
import { useDesk } from './useDesk';
import { useWatch } from './useWatch';
import { useWorkspace } from './workspace';

/** Whether the person at work looks after people, targets and queue. */
export function useManages(): boolean {
  const desk = useDesk();
  const { profile } = useWorkspace();
  const everybody = useWatch(() => desk.people.watchProfiles(), [desk]);
  return everybody !== undefined && mayManage(profile, everybody);
}
