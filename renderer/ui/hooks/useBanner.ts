import { useEffect, useState } from 'react';
import { bannerFor, mayDismiss, type Banner, type SavingState } from '../../app/banner';
import { useDesk } from './useDesk';
import { useBackups, useSpace } from './useTold';
import { useWatch } from './useWatch';

const goodNewsMs = 20_000;

/** Whether everything typed is on the disk. */
export function useSaving(): SavingState | undefined {
  const desk = useDesk();
  return useWatch(() => desk.saving.watch, [desk]);
}

/** The same, but told only where it becomes another matter: that a letter is on its way to the disk, then there, is none. */
function useTrouble(): SavingState | undefined {
  const desk = useDesk();
  const [told, setTold] = useState<SavingState>();
  useEffect(() => desk.saving.watch((now) => setTold((before) => (before && isSameMatter(before, now) ? before : now)), (error) => desk.report('the saving state cannot be followed', error)), [desk]);
  return told;
}

const isSameMatter = (before: SavingState, now: SavingState): boolean =>
  before.databaseFailed === now.databaseFailed && (now.state === 'saving' || (before.state === 'saved' && now.state === 'saved'));

/** The gravest thing to tell about the desk's data, and putting it away where that is allowed. */
export function useBanner() {
  const desk = useDesk();
  const space = useSpace();
  const backups = useBackups();
  const saving = useTrouble();
  const [wasUnsaved, setWasUnsaved] = useState(false);
  const [writtenAgain, setWrittenAgain] = useState(false);
  const [dismissed, setDismissed] = useState<readonly Banner['kind'][]>([]);

  useEffect(() => {
    if (saving?.state === 'notSaved') {
      setWasUnsaved(true);
      setWrittenAgain(false);
    } else if (saving?.state === 'saved' && wasUnsaved) {
      setWasUnsaved(false);
      setWrittenAgain(true);
    }
  }, [saving?.state, wasUnsaved]);
  useEffect(() => {
    if (!writtenAgain) return;
    const timer = setTimeout(() => setWrittenAgain(false), goodNewsMs);
    return () => clearTimeout(timer);
  }, [writtenAgain]);
  // What was put away comes back when it has become another matter.
  useEffect(() => setDismissed((kinds) => kinds.filter((kind) => kind !== 'spaceLow')), [space?.state]);
  useEffect(() => setDismissed((kinds) => kinds.filter((kind) => kind !== 'backupFailed')), [backups?.failed?.at]);

  const newest = backups?.files[0]?.at;
  useEffect(() => setDismissed((kinds) => kinds.filter((kind) => kind !== 'backupIncomplete')), [newest]);

  const banner = bannerFor({ desk: desk.info.desk, space, saving, backups, writtenAgain, dismissed });
  return {
    banner,
    space,
    saving,
    backups,
    dismiss: (): void => {
      if (!banner || !mayDismiss(banner)) return;
      if (banner.kind === 'writtenAgain') setWrittenAgain(false);
      else setDismissed((kinds) => [...kinds, banner.kind]);
    },
  };
}
