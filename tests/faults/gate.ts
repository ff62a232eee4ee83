/** A promise that somebody else keeps. */
export interface Gate {
  opened: Promise<void>;
  open(): void;
}

/** Makes a gate that is shut. Opening it twice does no harm. */
export function openableGate(): Gate {
  let keep: (() => void) | undefined;
  const opened = new Promise<void>((resolve) => (keep = resolve));
  return { opened, open: () => keep?.() };
}
