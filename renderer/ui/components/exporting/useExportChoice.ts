import { useEffect, useState } from 'react';
import type { Desk } from '../../../app/desk';
import { exportFormats } from '../../../app/services/exports';
import { useDesk } from '../../hooks/useDesk';
import { useNotice } from '../../hooks/useNotice';

export type ExportChoice = Awaited<ReturnType<Desk['settings']['read']>>['exporting'];

/** How the person exports, as they did last; null until that is known. */
export function useExportChoice(): [ExportChoice | null, (choice: ExportChoice) => void] {
  const desk = useDesk();
  const { attempt } = useNotice();
  const [choice, setChoice] = useState<ExportChoice | null>(null);
  useEffect(() => {
    void attempt(desk.settings.read).then((settings) => settings && setChoice(known(settings.exporting)));
  }, [desk]);
  return [choice, (next) => {
    setChoice(next);
    void attempt(() => desk.settings.write({ exporting: next }));
  }];
}

/** A choice of another version of the program may name a format that this one does not have. */
const known = (choice: ExportChoice): ExportChoice => (exportFormats.some(({ id }) => id === choice.format) ? choice : { ...choice, format: 'html' });
