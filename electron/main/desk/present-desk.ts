import type { DeskState } from '../../contract/desk-folder';
import type { OpenDesk } from '../../services/desk-folder/open-desk';
import type { Log } from '../../services/log/log-file';
import { DeskProblem } from '../../services/problem';
import type { DeskServices } from '../services';
import { closedProblem } from './closed-problem';

export type Closed = Extract<DeskState, { state: 'closed' }>;
export type Opening = OpenDesk | Closed;

/** For the page that asked to get its answer, and to keep of it what it wants to show afterwards. */
const ANSWERED_MS = 400;

/** @see PresentDesk.change */
export interface Change {
  readonly opening: Opening;
  /** Done when the desk is open, to make it the one of every start from now on. */
  readonly settle?: () => Promise<void>;
}

export interface PresentDeskParts {
  readonly log: Log;
  /** Puts the services of a folder together. */
  readonly openServices: (desk: OpenDesk) => Promise<DeskServices>;
  /** Done with an open desk before a window sees it. */
  readonly prepare: (services: DeskServices) => Promise<void>;
  /** Takes the page away; resolves when it is gone and can ask for nothing more. */
  readonly leavePage: () => Promise<void>;
  /** Shows the page on the desk there is now. */
  readonly showPage: () => Promise<void>;
}

/** The desk that is open now. It can be closed, and opened again on another folder, while the program runs. */
export class PresentDesk {
  #state: DeskState | null = null;
  #services: DeskServices | null = null;
  #isChanging = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(private readonly parts: PresentDeskParts) {}

  /** @throws DeskProblem while no desk was opened yet */
  get state(): DeskState {
    if (!this.#state) throw new DeskProblem('internal', { detail: 'no desk was opened yet' });
    return this.#state;
  }

  /** @throws DeskProblem with a code of `journalProblem` when the desk is closed, or about to be another one */
  get services(): DeskServices {
    if (this.#isChanging) throw new DeskProblem('folderMissing', { detail: 'the desk is being changed' });
    if (this.#services) return this.#services;
    throw closedProblem(this.state as Closed);
  }

  /** The same without a throw: what is asked for may be answered without a desk. */
  get servicesIfOpen(): DeskServices | null {
    return this.#isChanging ? null : this.#services;
  }

  /** Opens the first desk of this run. @throws whatever keeps it from opening */
  async start(open: () => Promise<Opening>): Promise<void> {
    await this.#take(await open());
  }

  /**
   * Goes over to another desk, or to the same one anew. Until the old page is gone nothing that it asks for reaches the
   * new desk. The page must have given everything to the journal before.
   * @param change answers with the desk to go on with; may close the present one first
   * @param back opens the present desk again, when it was closed and the change failed
   * @throws whatever the change throws; the desk is the one it was then
   */
  async change(change: (closeFirst: () => Promise<void>) => Promise<Change>, back: () => Promise<Opening>): Promise<void> {
    if (this.#isChanging) throw new DeskProblem('busy', { detail: 'the desk is being changed already' });
    this.#isChanging = true;
    const before = this.#services;
    let isClosed = false;
    const closeFirst = async () => {
      if (isClosed || !before) return;
      isClosed = true;
      await this.close();
    };
    try {
      const { opening, settle } = await change(closeFirst);
      await closeFirst();
      await this.#take(opening);
      await settle?.();
    } catch (error) {
      this.parts.log.warn('the desk was not changed', error);
      try {
        if (isClosed) {
          await this.close();
          await this.#take(await back());
        }
      } finally {
        this.#isChanging = false;
      }
      throw error;
    }
    this.#leave();
  }

  /** Ends the desk; everything accepted is on the disk afterwards. */
  close(): Promise<void> {
    const services = this.#services;
    this.#services = null;
    // Asked a second time, as by a second wish to quit, it ends no sooner.
    if (services) this.#ended = services.close().then(() => services.desk.release());
    return this.#ended;
  }

  async #take(opening: Opening): Promise<void> {
    if ('because' in opening) {
      this.parts.log.warn('the desk is closed', opening);
      this.#state = opening;
      return;
    }
    let services: DeskServices | null = null;
    try {
      services = await this.parts.openServices(opening);
      await this.parts.prepare(services);
      this.#services = services;
      this.#state = opening.state;
    } catch (error) {
      await services?.close();
      await opening.release();
      throw error;
    }
  }

  #leave(): void {
    setTimeout(() => {
      void this.parts.leavePage()
        .finally(() => {
          this.#isChanging = false;
        })
        .then(() => this.parts.showPage())
        .catch((error: unknown) => this.parts.log.error('the window was not loaded anew', error));
    }, ANSWERED_MS);
  }
}
