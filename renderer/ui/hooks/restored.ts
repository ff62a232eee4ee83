import type { Restored } from '../../app/deskData';

const key = 'restored';

/** Keeps what a restore brought back until the window, which is loaded anew for it, can tell. */
export const keepRestored = (restored: Restored): void => sessionStorage.setItem(key, JSON.stringify(restored));

/** What the restore that made this desk brought back; null when none did, or once it was put away. */
export function lastRestored(deskFolder: string): Restored | null {
  const kept = sessionStorage.getItem(key);
  const restored = kept === null ? null : (JSON.parse(kept) as Restored);
  return restored?.folder === deskFolder ? restored : null;
}

export const putRestoredAway = (): void => sessionStorage.removeItem(key);
