import type { DeskPlaces, ProgramPlaces } from '../places';

export interface MigrationContext {
  readonly program: ProgramPlaces;
  readonly places: DeskPlaces;
  readonly now: () => Date;
  /** Said between any two steps; tests end the program there. */
  readonly step: (name: string) => Promise<void>;
}

/**
 * One step from a format of the desk folder to the next. `prepare` only adds to the folder and may be done twice; the
 * marker, written afterwards, is what makes the folder one of the new format.
 */
export interface Migration {
  /** Format after it. */
  readonly to: number;
  readonly name: string;
  prepare(context: MigrationContext): Promise<void>;
}
