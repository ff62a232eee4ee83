import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { DeskState } from '../../contract/desk-folder';
import { isDiskFull } from '../files/error-code';
import type { Log } from '../log/log-file';
import { hasDatabase } from './database-files';
import { inspectDesk, isWritable, type FoundDesk } from './inspect';
import { InUseMark, thisProcess, type Self } from './in-use';
import { databaseOf, KnownDatabases } from './known-databases';
import { DESK_FORMAT, writeMarker, type DeskMarker } from './marker';
import { runMigrations } from './migrations/run';
import { deskPlaces, type DeskPlaces, type ProgramPlaces } from './places';
import { readPointer, writePointer, type DeskPointer } from './pointer';

type OpenState = Extract<DeskState, { state: 'open' }>;
type ClosedState = Extract<DeskState, { state: 'closed' }>;

/** A desk folder that is open, and marked as in use when it can be written to. */
export interface OpenDesk {
  readonly state: OpenState;
  readonly places: DeskPlaces;
  /** Null when a newer version wrote it: little is known of it then. */
  readonly marker: DeskMarker | null;
  /** Lets others use the folder. Never throws. */
  release(): Promise<void>;
}

export interface OpenParts {
  readonly program: ProgramPlaces;
  /** Version of this program. */
  readonly version: string;
  readonly log: Log;
  /** Makes a verified backup of a desk folder before it is migrated. */
  readonly backUp: (folder: { places: DeskPlaces; marker: DeskMarker }) => Promise<void>;
  /** Opens it although another program seems to use it. */
  readonly evenInUse?: boolean;
  readonly now?: () => Date;
  readonly self?: Self;
  /** Said between any two steps of a migration. */
  readonly step?: (name: string) => Promise<void>;
  readonly canWrite?: (root: string) => Promise<boolean>;
}

/**
 * Opens the desk folder that this computer works in; at the first start, and at the first start after version 0.1, one
 * is begun in the default place. A folder that should be there and is not, is never replaced by an empty one.
 * @returns the open desk, or why it is closed
 * @throws the file system's error when the folder cannot be prepared, for want of space above all
 */
export async function openPointedDesk(parts: OpenParts): Promise<OpenDesk | ClosedState> {
  const { program, log } = parts;
  const pointer = await readPointer(program.pointer);
  if (pointer === 'broken') return closed(program.pointer, 'damaged');
  const root = pointer?.folder ?? program.defaultDesk;
  const found = await inspectDesk(root);
  if (found.kind === 'sound' && found.marker.movedTo !== undefined) return closed(found.marker.movedTo, 'missing');
  if (found.kind !== 'nothing') return pointed(await openFound(root, found, parts), pointer, parts);
  // In the default place a missing folder was deleted, not pulled out, and its words are still in the database.
  const hasRest = root === program.defaultDesk && (await hasDatabase(program));
  if (pointer !== null && !hasRest) return closed(root, 'missing');
  log.info('a desk folder is begun', { root, known: pointer !== null, hasRest });
  return pointed(await begin(root, pointer, hasRest, parts), pointer, parts);
}

/**
 * Opens the desk in a folder that a person named; see {@link pointTo}.
 * @returns why it is closed when it does not open: `missing` when there is no desk, or only one that was moved away
 * @throws the file system's error
 */
export async function openDeskIn(root: string, parts: OpenParts): Promise<OpenDesk | ClosedState> {
  const found = await inspectDesk(root);
  if (found.kind === 'sound' && found.marker.movedTo !== undefined) return closed(root, 'missing');
  return openFound(root, found, parts);
}

/**
 * From now on this desk is opened at every start. One that opened read-only is not pointed at: the next start goes back
 * to the desk that this computer can work in.
 * @throws the file system's error; the old one is opened then
 */
export async function pointTo({ state, marker }: OpenDesk, { program }: Pick<OpenParts, 'program'>): Promise<void> {
  if (state.access === 'readOnly' || !marker) return;
  await writePointer(program.pointer, { folder: state.folder, id: marker.id, database: state.database });
}

async function pointed<T extends OpenDesk | ClosedState>(opening: T, pointer: DeskPointer | null, parts: OpenParts): Promise<T> {
  if ('because' in opening || opening.marker?.id === pointer?.id) return opening;
  try {
    await pointTo(opening, parts);
    return opening;
  } catch (error) {
    await opening.release();
    throw error;
  }
}

async function openFound(root: string, found: FoundDesk, parts: OpenParts): Promise<OpenDesk | ClosedState> {
  if (found.kind === 'newer') {
    return found.canReadJournals ? readOnly(root, null, 'newer', found.writtenBy) : closed(root, 'newer', found.writtenBy);
  }
  if (found.kind !== 'sound') return closed(root, found.kind === 'nothing' ? 'missing' : found.kind);
  const { canWrite = isWritable } = parts;
  if (!(await canWrite(root))) return readOnly(root, found.marker, 'disk', found.marker.writtenBy);
  return openWritable(root, found, parts);
}

async function openWritable(root: string, found: Extract<FoundDesk, { kind: 'sound' }>, parts: OpenParts): Promise<OpenDesk | ClosedState> {
  const { program, version, log, self = thisProcess, evenInUse = false } = parts;
  const places = deskPlaces(root);
  const user = evenInUse ? null : await InUseMark.user(places.inUse, self);
  if (user !== null) return closed(root, 'inUse', user);
  const mark = await unlessFull(() => InUseMark.take(places.inUse, log, self), log);
  try {
    let marker = found.marker;
    if (marker.format < DESK_FORMAT) marker = await runMigrations(marker.format, marker, migration(places, marker, parts));
    if (!found.isMarkerWhole) log.warn('the desk folder’s marker was restored from its second copy', { root });
    await makeFolders(places);
    if (marker.writtenBy !== version || !found.isMarkerWhole) {
      marker = { ...marker, writtenBy: version };
      const written = marker;
      await unlessFull(() => writeMarker(places, written), log);
    }
    return await opened(program, places, marker, mark, log);
  } catch (error) {
    await mark?.release();
    throw error;
  }
}

/** A full disk keeps nobody from reading, and from writing on as soon as there is room. */
async function unlessFull<T>(write: () => Promise<T>, log: Log): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    log.warn('the desk is opened on a full disk', error);
    return null;
  }
}

/** Begins a desk: an empty one, one over a database of version 0.1, or one whose folder was deleted. */
async function begin(root: string, pointer: DeskPointer | null, hasRest: boolean, parts: OpenParts): Promise<OpenDesk> {
  const { program, version, log, now = () => new Date(), self = thisProcess } = parts;
  const places = deskPlaces(root);
  const at = now().toISOString();
  const id = pointer?.id ?? randomUUID();
  const database = pointer?.database ?? (hasRest ? 'desk' : databaseOf(id));
  const origin = hasRest ? { origin: { kind: pointer ? 'rebuilt' as const : 'version0.1' as const, at } } : {};
  const wanted: DeskMarker = { format: DESK_FORMAT, id, database, databaseVersion: null, createdAt: at, writtenBy: version, ...origin };
  await makeFolders(places);
  const mark = await InUseMark.take(places.inUse, log, self);
  try {
    if (hasRest && !pointer) await runMigrations(0, wanted, migration(places, wanted, parts));
    else await writeMarker(places, wanted);
    const desk = await opened(program, places, wanted, mark, log);
    return wanted.origin?.kind === 'rebuilt' ? { ...desk, state: { ...desk.state, madeAnew: true } } : desk;
  } catch (error) {
    await mark.release();
    throw error;
  }
}

async function opened(program: ProgramPlaces, places: DeskPlaces, marker: DeskMarker, mark: InUseMark | null, log: Log): Promise<OpenDesk> {
  const databases = new KnownDatabases(program, log);
  const database = await databases.nameFor(marker);
  const known = await databases.versionOf(database);
  await databases.note(database, marker.id, known);
  const state: OpenState = { state: 'open', folder: places.root, database, access: 'full', because: null, writtenBy: marker.writtenBy };
  return { state, places, marker, release: async () => mark?.release() };
}

function readOnly(root: string, marker: DeskMarker | null, because: 'newer' | 'disk', writtenBy: string): OpenDesk {
  // A name of its own: the window keeps this database in memory, and throws it away.
  const state: OpenState = { state: 'open', folder: root, database: 'desk-read-only', access: 'readOnly', because, writtenBy };
  return { state, places: deskPlaces(root), marker, release: () => Promise.resolve() };
}

function migration(places: DeskPlaces, marker: DeskMarker, { program, log, backUp, now = () => new Date(), step = () => Promise.resolve() }: OpenParts) {
  return { program, places, now, step, log, backUp: () => backUp({ places, marker }) };
}

async function makeFolders({ journal, photos, published, setAside }: DeskPlaces): Promise<void> {
  for (const place of [journal, photos, published, setAside]) await mkdir(place, { recursive: true });
}

function closed(folder: string, because: ClosedState['because'], by?: string): ClosedState {
  return { state: 'closed', folder, because, ...(by !== undefined && { by }) };
}
