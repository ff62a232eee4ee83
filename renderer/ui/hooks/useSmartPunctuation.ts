import { useEffect, useRef, type RefObject } from 'react';
import { useDesk } from './useDesk';
import { useNotice } from './useNotice';

/** Whether typographic signs are put in while typing; a ref, so that the setting counts at once and makes no new editor. */
export function useSmartPunctuation(): RefObject<boolean> {
  const desk = useDesk();
  const { attempt } = useNotice();
  const isOn = useRef(true);
  useEffect(() => {
    const take = ({ smartPunctuation }: { smartPunctuation: boolean }): void => {
      isOn.current = smartPunctuation;
    };
    void attempt(desk.settings.read).then((settings) => settings && take(settings));
    return desk.settings.onChange(take);
  }, [desk]);
  return isOn;
}
