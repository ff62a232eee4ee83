import type { Answer, Payload } from '../../contract/contract';
import { databaseVersion } from '../../contract/desk-folder';
import { journalProblemOf } from '../journal/journal-problem';
import type { Log } from '../log/log-file';
import { KeptDatabase } from './kept-database';
import { KnownDatabases } from './known-databases';
import { writeMarker, type DeskMarker } from './marker';
import type { OpenDesk } from './open-desk';
import type { ProgramPlaces } from './places';
import { writeProbe } from './space';

type Report = Payload<'database:report'>;

export interface DatabaseGuardParts {
  readonly program: ProgramPlaces;
  readonly log: Log;
  /** Removes the database of the desk's origin from the browser engine. */
  readonly clear: () => Promise<void>;
  readonly now?: () => Date;
  /** Really writes a little and takes it away again. */
  readonly tryToWrite?: (folder: string) => Promise<void>;
}

/** Sees to it that a database is never lost without somebody being told where it is kept. */
export class DatabaseGuard {
  readonly #kept: KeptDatabase;
  readonly #known: KnownDatabases;
  #hasKept = false;

  constructor(private readonly parts: DatabaseGuardParts) {
    this.#kept = new KeptDatabase(parts.program, parts.log, parts.now);
    this.#known = new KnownDatabases(parts.program, parts.log);
  }

  /**
   * To be called before a window opens the database of this desk. The first time in a run nothing has it open, and a
   * copy is kept; a database of an older version gets a verified backup first.
   * @param backUp makes a verified backup of the desk
   */
  async beforeOpening({ state, marker }: OpenDesk, backUp: () => Promise<unknown>): Promise<void> {
    if (state.access === 'readOnly' || !marker) return;
    if (!this.#hasKept) await this.#kept.keep();
    this.#hasKept = true;
    const version = (await this.#known.versionOf(state.database)) ?? marker.databaseVersion;
    if (version === null || version >= databaseVersion) return;
    this.parts.log.info('the database is of an older version: a backup is made first', { version, databaseVersion });
    // Without room for a backup the desk opens all the same: the journals are the copy that is not changed.
    await backUp().catch((error: unknown) => this.parts.log.error('no backup before the database is changed', error));
  }

  /**
   * What the window found.
   * @returns where the lost database is kept, or null when none was lost
   * @throws DeskProblem with a code of `journalProblem` when it could not be set aside, or the disk is full; a broken
   *   database is left as it is then
   */
  async report(desk: OpenDesk, report: Report): Promise<Answer<'database:report'>> {
    return this.#report(desk, report).catch((error: unknown) => {
      throw journalProblemOf(error);
    });
  }

  async #report(desk: OpenDesk, { found, version, detail }: Report): Promise<Answer<'database:report'>> {
    const { state, marker, places } = desk;
    if (state.access === 'readOnly' || !marker) return { setAside: null };
    const before = await this.#known.versionOf(state.database);
    if (found === 'sound') {
      await this.#noteSound(desk, marker, version);
      return { setAside: null };
    }
    // A database that was never found sound here is a new one, and its being empty no loss.
    const isLost = found === 'broken' || before !== null || marker.origin?.kind === 'version0.1' || marker.origin?.kind === 'rebuilt';
    if (!isLost) {
      await this.#kept.drop();
      return { setAside: null };
    }
    if (found === 'broken') {
      // On a full disk the engine cannot open a database that is whole.
      await (this.parts.tryToWrite ?? writeProbe)(this.parts.program.userData);
      await this.#kept.keepAtLeastOne();
    }
    const setAside = await this.#kept.setAside(places.setAside);
    this.parts.log.warn('the database was lost', { found, version, detail, setAside });
    if (found === 'broken') await this.parts.clear();
    return { setAside };
  }

  async #noteSound({ state, places }: OpenDesk, marker: DeskMarker, version: number): Promise<void> {
    await this.#kept.drop();
    await this.#known.note(state.database, marker.id, version);
    if (marker.databaseVersion !== version) await writeMarker(places, { ...marker, databaseVersion: version });
  }
}
