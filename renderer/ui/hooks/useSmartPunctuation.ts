import { useMemo } from 'react';
import type { Desk } from '../../app/desk';
import { useDesk } from './useDesk';

interface Followed {
  readonly current: boolean;
}
const ofDesks = new WeakMap<Desk, Followed>();

/** The setting of a desk, read once and followed for as long as the window stands. */
function followed(desk: Desk): Followed {
  const known = ofDesks.get(desk);
  if (known) return known;
  const followed = { current: true };
  const take = ({ smartPunctuation }: { smartPunctuation: boolean }): void => {
    followed.current = smartPunctuation;
  };
  desk.settings.onChange(take);
  desk.settings.read().then(take, (error: unknown) => desk.report('the settings cannot be read', error));
  ofDesks.set(desk, followed);
  return followed;
}

/** Whether typographic signs are put in while typing; asked at every letter, so that the setting counts at once and nothing renders for it. */
export function useSmartPunctuation(): Followed {
  const desk = useDesk();
  return useMemo(() => followed(desk), [desk]);
}
