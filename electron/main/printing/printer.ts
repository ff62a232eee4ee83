import { session, WebContentsView, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import type { ExportProblem } from '../../contract/errors';
import type { Log } from '../../services/log/log-file';
import { DeskProblem } from '../../services/problem';
import { ORIGIN, SCHEME } from '../origin/origin';
import { guardPage, guardSession } from '../window/guards';

/** Nothing runs on the page, and nothing is loaded that it does not hold itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const LONGEST_MS = 60_000;
const IDLE_MS = 10_000;
/** The engine keeps the pictures of earlier pages: a view that printed a hundred holds half a gigabyte. */
const MOST_PAGES = 10;

/**
 * Prints pages that need nothing else, on a view that is shown nowhere, without scripts and without a network. A view takes
 * longer to begin than a page to be printed: it stays for the next page, until it was idle for a while. It is no window, so it
 * does not keep the program from ending.
 */
export class Printer {
  #view: WebContentsView | null = null;
  #page = '';
  /** How many this view has printed. */
  #pages = 0;
  #printing: Promise<unknown> = Promise.resolve();
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Gives up the page that is being printed. */
  #giveUp: (reason: Error) => void = () => undefined;

  constructor(private readonly log: Log) {}

  /**
   * Pages asked for at the same time are printed one after the other.
   * @param html may be hostile
   * @returns a tagged PDF; size and margins are the page's own
   * @throws DeskProblem `notPrinted` when the engine makes none of it
   */
  print(html: string): Promise<Buffer> {
    const printed = this.#printing.then(() => this.#printNow(html));
    this.#printing = printed.catch(() => undefined);
    return printed;
  }

  async #printNow(html: string): Promise<Buffer> {
    clearTimeout(this.#rest);
    const givenUp = new Promise<never>((_resolve, reject) => (this.#giveUp = reject));
    const timer = setTimeout(() => this.#giveUp(new Error('printing took too long')), LONGEST_MS);
    try {
      const bytes = await Promise.race([this.#printed(html), givenUp]);
      if (this.#pages >= MOST_PAGES) this.#end();
      else this.#rest = setTimeout(() => this.#end(), IDLE_MS);
      return bytes;
    } catch (error) {
      // Nobody knows what state it is in.
      this.#end();
      throw new DeskProblem<ExportProblem>('notPrinted', { detail: String((error as Error).message) });
    } finally {
      clearTimeout(timer);
      this.#page = '';
    }
  }

  async #printed(html: string): Promise<Buffer> {
    const { webContents } = (this.#view ??= this.#begin());
    this.#page = html;
    // An address of its own: the same one again could be shown as it was.
    await webContents.loadURL(`${ORIGIN}/print/${(this.#pages += 1)}`);
    webContents.navigationHistory.clear();
    return webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
  }

  #begin(): WebContentsView {
    const own = session.fromPartition(`print-${randomUUID()}`);
    this.#serveOnlyThePage(own);
    guardSession(own, this.log);
    const view = new WebContentsView({
      webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, webSecurity: true, spellcheck: false },
    });
    guardPage(view.webContents, ORIGIN, this.log);
    view.webContents.once('render-process-gone', (_event, { reason }) => {
      if (this.#view !== view) return;
      this.#giveUp(new Error(`the page's process: ${reason}`));
      this.#end();
    });
    return view;
  }

  #end(): void {
    clearTimeout(this.#rest);
    const view = this.#view;
    this.#view = null;
    this.#pages = 0;
    if (!view || view.webContents.isDestroyed()) return;
    view.webContents.session.protocol.unhandle(SCHEME);
    view.webContents.close();
  }

  /** Whatever is asked for: a session of its own knows nothing of the desk. */
  #serveOnlyThePage(own: Session): void {
    own.protocol.handle(SCHEME, () => new Response(this.#page, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY } }));
  }
}
