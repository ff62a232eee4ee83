import type { BackupProblem } from '../../contract/backups';
import type { Handlers } from '../../ipc/serve-contract';
import { inspectBackup } from '../../services/backups/inspect-backup';
import { DeskProblem } from '../../services/problem';
import type { HandlerParts } from './handlers';

type Channels = 'backups:read' | 'backups:configure' | 'backups:make' | 'backups:choose' | 'backups:restore';

/** Backups of the desk, and desks out of backups; a restore needs no open desk. */
export function backupHandlers({ present, changes, program, dialogs, chosenBackups }: HandlerParts): Pick<Handlers, Channels> {
  const chosenFolder = (token: string | undefined) => (token === undefined ? undefined : found(program.chosenFolders.find(token)));
  return {
    'backups:read': async () => present.services.backups.status(),
    'backups:configure': async ({ chosenFolder: token, ...change }) => {
      const folder = chosenFolder(token);
      return present.services.backups.configure({ ...change, ...(folder !== undefined && { folder }) });
    },
    'backups:make': async ({ elsewhere }) => {
      const { backups } = present.services;
      if (!elsewhere) return backups.make();
      const place = await dialogs.backupPlace();
      return place === null ? null : backups.make(place);
    },
    'backups:choose': async () => {
      const file = await dialogs.backupFile();
      return file === null ? null : { ...(await inspectBackup(file)), token: chosenBackups.add(file) };
    },
    'backups:restore': async ({ token, chosenFolder: folder }) => changes.restore(found(chosenBackups.find(token)), chosenFolder(folder)),
  };
}

function found(place: string | undefined): string {
  if (place === undefined) throw new DeskProblem<BackupProblem>('folderNotChosen');
  return place;
}
