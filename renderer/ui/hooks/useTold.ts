import { useEffect, useState } from 'react';
import type { BackupStatus, DeskSpace } from '../../app/deskData';
import { useDeskData } from './deskData';

/** A value that is read once and then told anew whenever it changes; `undefined` until it is there. */
function useTold<T>(read: () => Promise<T>, listen: (told: (value: T) => void) => () => void): T | undefined {
  const { report } = useDeskData();
  const [value, setValue] = useState<T>();
  useEffect(() => {
    // What is told while the first answer is on its way is newer than the answer.
    let isTold = false;
    read().then((first) => isTold || setValue(first), (error: unknown) => report('a value of the desk is not readable', error));
    return listen((next) => {
      isTold = true;
      setValue(next);
    });
  }, [read, listen, report]);
  return value;
}

/** Free space where the desk folder lies. */
export function useSpace(): DeskSpace | undefined {
  const { folder } = useDeskData();
  return useTold(folder.readSpace, folder.onSpace);
}

/** Backups of this desk and how the last ones went. */
export function useBackups(): BackupStatus | undefined {
  const { backups } = useDeskData();
  return useTold(backups.read, backups.onStatus);
}
