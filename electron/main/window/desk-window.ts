import { BrowserWindow, nativeTheme, screen, type Session, type WebContents } from 'electron';
import { JsonFile } from '../../services/files/json-file';
import type { Log } from '../../services/log/log-file';
import { defaultWindowState, fitToDisplays, MIN_HEIGHT, MIN_WIDTH, windowState, type WindowState } from '../../services/window/window-state';
import { APP_NAME } from '../identity';
import { ORIGIN } from '../origin/origin';

const SETTLED_MS = 400;

/** The desk's one window. */
export class DeskWindow {
  readonly #state: JsonFile<WindowState>;
  #window: BrowserWindow | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(private readonly parts: { preload: string; stateFile: string; isPackaged: boolean; log: Log }) {
    this.#state = new JsonFile(parts.stateFile, windowState, defaultWindowState, parts.log);
  }

  /**
   * Shows the desk's page: in the window there is, or in a new one when there is none or it has another session.
   * @param session the page's
   * @param prepare gets a new window before its page is loaded
   */
  async show(session: Session, prepare: (window: BrowserWindow) => void): Promise<void> {
    const before = this.#window;
    if (before && !before.isDestroyed() && before.webContents.session === session) return this.#load(before);
    const window = await this.#open(session, prepare);
    // Only now: without any window the program would end.
    if (before && !before.isDestroyed()) before.destroy();
    await this.#load(window);
  }

  /** Takes the page out of the window; resolves when nothing of it runs any more. */
  async leave(): Promise<void> {
    const page = this.page;
    if (!page) return;
    // What the page still had to write it wrote before it asked for another desk.
    page.once('will-prevent-unload', (event) => event.preventDefault());
    await page.loadURL('about:blank').catch((error: unknown) => this.parts.log.warn('the page did not go', error));
  }

  async #open(session: Session, prepare: (window: BrowserWindow) => void): Promise<BrowserWindow> {
    const { maximized, ...bounds } = fitToDisplays(await this.#state.read(), screen.getAllDisplays().map(({ workArea }) => workArea));
    const window = new BrowserWindow({
      ...bounds,
      minWidth: MIN_WIDTH,
      minHeight: MIN_HEIGHT,
      show: false,
      title: APP_NAME,
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
      webPreferences: {
        preload: this.parts.preload,
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        // The page checks spelling itself (docs/ARCHITECTURE.md): a checker set with setSpellCheckProvider hangs Electron 33.2
        // at text that begins with a digit (electron#45001), and newer engines may crash when they take a request back.
        spellcheck: false,
        devTools: !this.parts.isPackaged,
      },
    });
    this.#window = window;
    window.once('ready-to-show', () => {
      if (maximized) window.maximize();
      window.show();
    });
    window.on('closed', () => {
      if (this.#window === window) this.#window = null;
    });
    this.#rememberState(window);
    prepare(window);
    return window;
  }

  async #load(window: BrowserWindow): Promise<void> {
    try {
      await window.loadURL(`${ORIGIN}/`);
    } catch (error) {
      // Also when the page's process dies while it loads. It is loaded again then: no reason to give up the program.
      this.parts.log.error('the page did not load', error);
      if (!window.isDestroyed()) window.show();
    }
  }

  /** Brings the window to the front, as when the program is started a second time. */
  focus(): void {
    if (!this.#window) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  get current(): BrowserWindow | null {
    return this.#window;
  }

  get page(): WebContents | null {
    return this.#window && !this.#window.isDestroyed() ? this.#window.webContents : null;
  }

  /** Tells the page something it did not ask for; without a page nobody needs to know. */
  tell(signal: string, value?: unknown): void {
    this.page?.send(signal, value);
  }

  /** Resolves when the window's state is on disk. */
  saved(): Promise<void> {
    return this.#saving;
  }

  #rememberState(window: BrowserWindow): void {
    let settling: NodeJS.Timeout | undefined;
    const save = () => {
      clearTimeout(settling);
      if (window.isDestroyed()) return;
      const state = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      this.#saving = this.#state.write(state).catch((error: unknown) => this.parts.log.warn('the window state was not kept', error));
    };
    const settle = () => {
      clearTimeout(settling);
      settling = setTimeout(save, SETTLED_MS);
    };
    for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event as 'resize', settle);
    window.on('close', save);
  }
}
