import { BrowserWindow, session, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import type { ExportProblem } from '../../contract/errors';
import { DeskProblem } from '../../services/problem';
import { guardPage, guardSession } from '../window/guards';
import { ORIGIN, SCHEME } from '../origin/origin';
import type { Log } from '../../services/log/log-file';

/** Nothing runs on the page, and nothing is loaded that it does not hold itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const LONGEST_MS = 60_000;

/**
 * Prints a page that needs nothing else, in a hidden window without scripts and without a network.
 * @param html may be hostile
 * @returns a tagged PDF; size and margins are the page's own
 * @throws DeskProblem `notPrinted` when the engine makes none of it
 */
export async function printPage(html: string, log: Log): Promise<Buffer> {
  const own = session.fromPartition(`print-${randomUUID()}`);
  serveOnly(own, html);
  guardSession(own, log);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, webSecurity: true, spellcheck: false },
  });
  guardPage(window.webContents, ORIGIN, log);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('printing took too long')), LONGEST_MS);
  });
  try {
    return await Promise.race([printed(window), tooLong]);
  } catch (error) {
    throw new DeskProblem<ExportProblem>('notPrinted', { detail: String((error as Error).message) });
  } finally {
    clearTimeout(timer);
    window.destroy();
    own.protocol.unhandle(SCHEME);
  }
}

async function printed(window: BrowserWindow): Promise<Buffer> {
  await window.loadURL(`${ORIGIN}/print`);
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
}

/** The one page, whatever is asked for: a session of its own knows nothing of the desk. */
function serveOnly(own: Session, html: string): void {
  own.protocol.handle(SCHEME, () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY } }));
}
