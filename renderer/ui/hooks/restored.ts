import type { Restored } from '../../app/deskData';

const key = 'restored';

/** What a restore brought back, and the folder of the desk that was open before it, if one was. */
export interface KeptRestored extends Restored {
  readonly before: string | null;
}

/** Keeps what a restore brought back until the window, which is loaded anew for it, can tell. */
export const keepRestored = (restored: Restored, before: string | null): void => sessionStorage.setItem(key, JSON.stringify({ ...restored, before }));

/** What the restore that made this desk brought back; null when none did, or once it was put away. */
export function lastRestored(deskFolder: string): KeptRestored | null {
  const kept = sessionStorage.getItem(key);
  const restored = kept === null ? null : (JSON.parse(kept) as KeptRestored);
  return restored?.folder === deskFolder ? restored : null;
}

export const putRestoredAway = (): void => sessionStorage.removeItem(key);
