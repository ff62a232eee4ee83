import { useMemo } from 'react';
import { DataBanner } from '../components/data/DataBanner';
import { DataWorkProvider } from '../components/data/DataWorkProvider';
import { RecoveredNotice } from '../components/data/RecoveredNotice';
import { DeskDataContext } from '../hooks/deskData';
import { useDesk } from '../hooks/useDesk';
import { useWatch } from '../hooks/useWatch';
import { Welcome } from './Welcome';
import { Workstation } from './Workstation';
import classes from './Start.module.css';

/** The first question: is there a desk yet, and who is at work? Nothing is shown until storage has answered. */
export function Start() {
  const desk = useDesk();
  const identity = useWatch(() => desk.people.watchIdentity(), [desk]);
  const profile = useWatch(() => desk.people.watchCurrent(), [desk]);
  // From here on a right is asked for: the desk's own verbs instead of the bare ones.
  const data = useMemo(() => ({ ...desk.data, report: desk.report }), [desk]);
  if (identity === undefined || profile === undefined) return null;
  return (
    <div className={classes.window}>
      <DataBanner />
      {!identity || !profile ? <Welcome /> : (
        <DeskDataContext value={data}>
          <DataWorkProvider>
            <Workstation key={profile.id} deskName={identity.name} profile={profile} />
            <RecoveredNotice />
          </DataWorkProvider>
        </DeskDataContext>
      )}
    </div>
  );
}
