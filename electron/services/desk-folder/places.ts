import path from 'node:path';

/** Where everything that belongs to this computer, and not to one desk, has its place. */
export interface ProgramPlaces {
  readonly userData: string;
  readonly settings: string;
  readonly connections: string;
  readonly windowState: string;
  readonly log: string;
  /** Says which desk folder is opened. */
  readonly pointer: string;
  /** Which databases in IndexedDB belong to which desk. */
  readonly databases: string;
  /** The database as it was before the window opened it. */
  readonly keptDatabase: string;
  /** Where backups go at first. */
  readonly backups: string;
  /** What became of the backups of a desk. */
  backupStatus(deskId: string): string;
  /** What a move was doing, so that a start after a kill can finish it or take it back. */
  readonly moving: string;
  readonly defaultDesk: string;
  /** Where desks restored from backups go when nobody chose a place. */
  readonly desks: string;
}

/** Where everything that belongs to one desk has its place. */
export interface DeskPlaces {
  readonly root: string;
  readonly marker: string;
  readonly markerCopy: string;
  readonly inUse: string;
  readonly journal: string;
  readonly photos: string;
  /** Smaller sizes of photos: may be deleted at any time and are made again. */
  readonly derived: string;
  /** Where the default target publishes. */
  readonly published: string;
  /** People's roles, keys and passwords. */
  readonly signers: string;
  /** The audit log. */
  readonly audit: string;
  /** What was damaged, replaced or about to be changed; nothing here is ever deleted by the program. */
  readonly setAside: string;
}

/** @param userData the data folder that Electron gives this program */
export function programPlaces(userData: string): ProgramPlaces {
  const at = (name: string) => path.join(userData, name);
  return {
    userData,
    settings: at('settings.json'),
    connections: at('connections.json'),
    windowState: at('window.json'),
    log: at('log'),
    pointer: at('desk-folder.json'),
    databases: at('databases.json'),
    keptDatabase: at('kept-database'),
    backups: at('backups'),
    backupStatus: (deskId) => at(`backups-${deskId}.json`),
    moving: at('moving.json'),
    defaultDesk: at('desk'),
    desks: at('desks'),
  };
}

/** @param root a desk folder */
export function deskPlaces(root: string): DeskPlaces {
  const at = (...names: string[]) => path.join(root, ...names);
  return {
    root,
    marker: at('desk.json'),
    markerCopy: at('desk.json.copy'),
    inUse: at('in-use.json'),
    journal: at('journal'),
    photos: at('photos'),
    derived: at('derived'),
    published: at('published'),
    signers: at('people-keys.json'),
    audit: at('audit.jsonl'),
    setAside: at('set-aside'),
  };
}

/** A part of a file name that says when, in a form every file system takes. */
export function stampOf(at: Date): string {
  return at.toISOString().replaceAll(':', '-').replace(/\.\d+Z$/, 'Z');
}
