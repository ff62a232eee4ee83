import { mkdir } from 'node:fs/promises';
import type { Log } from '../../log/log-file';
import { writeMarker, type DeskMarker } from '../marker';
import { version01 } from './001-version-0-1';
import { directoryInTheJournal } from './002-directory-in-the-journal';
import type { Migration, MigrationContext } from './migration';

/** In order; the numbers have no gaps. */
export const migrations: readonly Migration[] = [version01, directoryInTheJournal];

export interface MigrationParts extends MigrationContext {
  readonly log: Log;
  /** Makes a backup of the folder as it is and verifies it. */
  readonly backUp: () => Promise<void>;
  readonly all?: readonly Migration[];
}

/**
 * Brings a desk folder to the present format. Killed at any step, the folder is wholly of one format or of the next.
 * @param from format of the folder; 0 for one of version 0.1, which has no marker and no journals to back up
 * @param marker as it is to be in the end, but for its format
 * @returns the marker that was written last
 * @throws whatever a step throws; the marker is that of the last format reached then
 */
export async function runMigrations(from: number, marker: DeskMarker, { all = migrations, log, backUp, ...context }: MigrationParts): Promise<DeskMarker> {
  const due = all.filter(({ to }) => to > from);
  if (due.length > 0 && from > 0) {
    await context.step('back up');
    await backUp();
  }
  let reached = marker;
  for (const migration of due) {
    await migration.prepare(context);
    await context.step('write the marker');
    await mkdir(context.places.journal, { recursive: true });
    reached = { ...marker, format: migration.to };
    await writeMarker(context.places, reached);
    await context.step('marker written');
    log.info('the desk folder was migrated', { migration: migration.name, to: migration.to });
  }
  return reached;
}
