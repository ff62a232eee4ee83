import { app } from 'electron';
import type { UploadProgress } from '../contract/transport';
import type { BackupStatus } from '../contract/backups';
import type { Derivable } from '../contract/derived';
import type { DeskSpace, Progress } from '../contract/desk-folder';
import type { IntakeProgress } from '../contract/photos';
import { Backups } from '../services/backups/backups';
import { ChosenFolders } from '../services/connections/chosen-folders';
import { ConnectionStore } from '../services/connections/connection-store';
import { Passwords } from '../services/connections/passwords';
import type { OpenDesk } from '../services/desk-folder/open-desk';
import type { DeskPlaces, ProgramPlaces } from '../services/desk-folder/places';
import { SpaceWatch } from '../services/desk-folder/space';
import { FolderPublisher } from '../services/folder-target/folder-target';
import { JournalStore } from '../services/journal/journal-store';
import type { Log } from '../services/log/log-file';
import { DerivedPhotos } from '../services/photos/derived-photos';
import { DerivedStore } from '../services/photos/derived-store';
import { Intakes } from '../services/photos/intakes';
import { pruneDerived } from '../services/photos/prune-derived';
import { PhotoStore } from '../services/photos/photo-store';
import type { SettingsStore } from '../services/settings/settings-store';
import { HttpSender } from '../services/transport/http-sender';
import { Transport } from '../services/transport/transport';
import { DavPublisher } from '../services/webdav-target/webdav-target';
import type { MergeThread } from './merging/merge-thread';
import { systemKeyring } from './native/keyring';
import { openSigning, type SigningServices } from './signing';

/** What works for the window whatever desk is open. */
export interface ProgramServices {
  readonly places: ProgramPlaces;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly merging: MergeThread;
  readonly chosenFolders: ChosenFolders;
  readonly passwords: Passwords;
  /** What the services tell the window without being asked. */
  readonly tell: {
    readonly space: (space: DeskSpace) => void;
    readonly progress: (progress: Progress) => void;
    readonly backups: (status: BackupStatus) => void;
    readonly intake: (progress: IntakeProgress) => void;
    readonly upload: (progress: UploadProgress) => void;
    readonly derive: (photo: Derivable, isSeen: boolean) => void;
  };
}

/** What works on one desk folder, put together. */
export interface DeskServices {
  readonly desk: OpenDesk;
  readonly journal: JournalStore;
  readonly backups: Backups;
  readonly space: SpaceWatch;
  readonly photos: PhotoStore;
  readonly derived: DerivedPhotos;
  readonly intakes: Intakes;
  readonly connections: ConnectionStore;
  readonly folders: FolderPublisher;
  readonly transport: Transport;
  readonly signing: SigningServices;
  /** Ends what is under way; what was accepted is on the disk then. */
  close(): Promise<void>;
}

/** Puts the program's services together; to be called once the app is ready, because the keyring is only known then. */
export function programServices(parts: Pick<ProgramServices, 'places' | 'log' | 'settings' | 'merging' | 'tell'>): ProgramServices {
  return { ...parts, chosenFolders: new ChosenFolders(), passwords: new Passwords(systemKeyring, parts.log) };
}

/**
 * Puts the services of an open desk together.
 * @throws the file system's error when the desk folder cannot be used
 */
export async function openServices(desk: OpenDesk, program: ProgramServices): Promise<DeskServices> {
  const { places, log, chosenFolders, passwords, tell } = program;
  const { access, because } = desk.state;
  const isReadOnly = access === 'readOnly';
  const photos = new PhotoStore(desk.places.photos);
  if (!isReadOnly) await photos.clean();
  const derived = new DerivedPhotos({ store: new DerivedStore(desk.places.derived), ask: isReadOnly ? null : tell.derive });
  const intakes = new Intakes({ photos, onProgress: (progress) => announce(progress, derived, program) });
  const connections = await ConnectionStore.open(places.connections, log, { passwords, chosenFolders, defaultFolder: desk.places.published });
  const journal = await openJournal(desk.places, program, access, because === 'newer' ? 'newer' : 'readOnly');
  const signing = await openSigning({ places: desk.places, isReadOnly, journal, photos, keyring: systemKeyring, log });
  // After a backup it is known which photos are in use, and nobody waits for the disk.
  const prune = (named: ReadonlySet<string>): void => void pruneDerived({ derived: desk.places.derived, photos: desk.places.photos, named, log });
  const backups = await openBackups(desk, journal, program, { signing, onPhotosNamed: isReadOnly ? undefined : prune });
  if (!isReadOnly) backups.startDaily();
  const space = new SpaceWatch({ places: desk.places, isReadOnly, onChange: tell.space });
  const userAgent = `ToaSoan/${app.getVersion()}`;
  const http = new HttpSender(photos, userAgent, { onUpload: tell.upload });
  const dav = new DavPublisher(photos, userAgent);
  const folders = new FolderPublisher(photos);
  const transport = new Transport(connections, http, folders, dav, log, tell.upload);
  return {
    desk, journal, backups, space, photos, derived, intakes, connections, folders, transport, signing,
    async close() {
      space.close();
      intakes.close();
      await Promise.allSettled([http.close(), dav.close(), backups.close()]);
      await journal.close();
    },
  };
}

/** Makes a backup of a desk folder that is not open yet, and verifies it. @throws DeskProblem with a code of `backupProblem` */
export async function backUpFolder(desk: Pick<OpenDesk, 'places' | 'marker'>, program: ProgramServices): Promise<void> {
  const journal = await openJournal(desk.places, program, 'full');
  try {
    const backups = await openBackups(desk, journal, program);
    await backups.make().finally(() => backups.close());
  } finally {
    await journal.close();
  }
}

/** Tells how far an import is, and has the sizes of what came in made while it goes on. */
function announce(progress: IntakeProgress, derived: DerivedPhotos, { tell, log }: ProgramServices): void {
  tell.intake(progress);
  for (const { hash } of progress.photos) derived.want({ hash, edit: null }).catch((error: unknown) => log.warn('the sizes of a photo were not asked for', error));
}

function openJournal(
  { journal, setAside }: DeskPlaces, { log, merging }: ProgramServices, access: 'full' | 'readOnly', because?: 'newer' | 'readOnly',
): Promise<JournalStore> {
  return JournalStore.open(journal, { setAside, log, access, because, compact: merging.compact });
}

function openBackups(
  { places: { root }, marker }: Pick<OpenDesk, 'places' | 'marker'>, journal: JournalStore, { places, log, merging, tell }: ProgramServices,
  { signing, onPhotosNamed }: { signing?: SigningServices; onPhotosNamed?: ((named: ReadonlySet<string>) => void) | undefined } = {},
): Promise<Backups> {
  return Backups.open({
    root,
    statusFile: places.backupStatus(marker?.id ?? 'newer'),
    defaultFolder: places.backups,
    journal,
    stateOf: merging.stateOf,
    audit: () => signing?.audit.anchor ?? null,
    people: () => signing?.people.forBackup() ?? null,
    appVersion: app.getVersion(),
    log,
    onPhotosNamed: (named) => onPhotosNamed?.(named),
    onStatus: tell.backups,
    onProgress: tell.progress,
  });
}
