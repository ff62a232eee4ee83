const key = 'moved';

interface Moved {
  readonly from: string;
  readonly to: string;
}

/** Keeps where the desk lay before it was moved until the window, which is loaded anew for it, can tell. */
export const keepMoved = (moved: Moved): void => sessionStorage.setItem(key, JSON.stringify(moved));

/** Where this desk lay before it was moved; null when it was not, or once it was put away. */
export function movedFrom(deskFolder: string): string | null {
  const kept = sessionStorage.getItem(key);
  const moved = kept === null ? null : (JSON.parse(kept) as Moved);
  return moved?.to === deskFolder ? moved.from : null;
}

export const putMovedAway = (): void => sessionStorage.removeItem(key);
