import { useIdle } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useDesk } from '../../hooks/useDesk';

/** Locks the desk when nobody has touched it for as long as the settings say. */
export function IdleLock() {
  const desk = useDesk();
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    const take = ({ lockAfterMinutes }: { lockAfterMinutes: number }): void => setMinutes(lockAfterMinutes);
    desk.settings.read().then(take, (error: unknown) => desk.report('the settings cannot be read', error));
    return desk.settings.onChange(take);
  }, [desk]);
  return minutes > 0 ? <LockAfter key={minutes} minutes={minutes} /> : null;
}

function LockAfter({ minutes }: { minutes: number }) {
  const desk = useDesk();
  const isIdle = useIdle(minutes * 60_000, { initialState: false });
  useEffect(() => {
    if (isIdle) desk.people.locks.lock().catch((error: unknown) => desk.report('the desk could not be locked', error));
  }, [desk, isIdle]);
  return null;
}
