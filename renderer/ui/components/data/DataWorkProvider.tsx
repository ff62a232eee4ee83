import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { DataWorkContext, WorkUnderWay, type DataWork, type PacedProgress } from '../../hooks/dataWork';
import { useDeskData } from '../../hooks/deskData';

/** Holds the long work of the window, so that it goes on whatever screen is shown. */
export function DataWorkProvider({ children }: { children: ReactNode }) {
  const { onProgress, cancel, report } = useDeskData();
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<PacedProgress | null>(null);
  const isRunning = useRef(false);
  const phase = useRef<{ work: string; since: number } | null>(null);

  useEffect(
    () =>
      onProgress((told) => {
        const now = performance.now();
        if (phase.current?.work !== told.work) phase.current = { work: told.work, since: now };
        setProgress({ ...told, elapsedMs: now - phase.current.since });
      }),
    [onProgress],
  );
  const run = useCallback(async <T,>(work: () => Promise<T>): Promise<T> => {
    if (isRunning.current) throw new WorkUnderWay();
    isRunning.current = true;
    phase.current = null;
    setProgress(null);
    setBusy(true);
    try {
      return await work();
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  }, []);
  const value = useMemo<DataWork>(
    () => ({ busy, progress, run, cancel: () => void cancel().catch((error: unknown) => report('the work does not stop', error)) }),
    [busy, progress, run, cancel, report],
  );
  return <DataWorkContext value={value}>{children}</DataWorkContext>;
}
