import { useDesk } from '../hooks/useDesk';
import { useWatch } from '../hooks/useWatch';
import { Welcome } from './Welcome';
import { Workstation } from './Workstation';

/** The first question: is there a desk yet, and who is at work? Nothing is shown until storage has answered. */
export function Start() {
  const desk = useDesk();
  const identity = useWatch(() => desk.people.watchIdentity(), [desk]);
  const profile = useWatch(() => desk.people.watchCurrent(), [desk]);
  if (identity === undefined || profile === undefined) return null;
  if (!identity || !profile) return <Welcome />;
  return <Workstation key={profile.id} deskName={identity.name} profile={profile} />;
}
