import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';

/**
 * Makes the check whether a message comes from the top frame of the desk's window, showing the desk's own pages.
 * @param page contents of the window there is now, if any
 * @param origin the desk's origin, like "app://toa-soan"
 */
export function trustedSender(page: () => WebContents | null, origin: string): (event: IpcMainInvokeEvent | IpcMainEvent) => boolean {
  return ({ sender, senderFrame }) => {
    const own = page();
    if (!own || !senderFrame || sender.id !== own.id) return false;
    return senderFrame.parent === null && senderFrame.routingId === own.mainFrame.routingId
      && senderFrame.processId === own.mainFrame.processId && hasOrigin(senderFrame.url, origin);
  };
}

/** Whether an address is of an origin; for schemes of one's own, whose `URL.origin` is "null" outside of Chromium. */
export function hasOrigin(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === origin && username === '' && password === '';
}
